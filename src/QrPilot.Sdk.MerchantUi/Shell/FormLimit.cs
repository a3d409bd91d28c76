using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>How large a form may be.</summary>
/// <param name="largest">In bytes.</param>
internal sealed class FormLimit(long largest) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => largest;

    /// <summary>The form of a request, or null when it is too large.</summary>
    public static async Task<IFormCollection?> TryReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return FormCollection.Empty;
        }

        var limit = http.GetEndpoint()?.Metadata.GetMetadata<FormLimit>()?.MaxRequestBodySize ?? UiRoutes.SmallForm;
        if (http.Request.ContentLength > limit)
        {
            return null;
        }

        try
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = limit;
            }

            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit, ValueLengthLimit = (int)Math.Min(limit, int.MaxValue) }));
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
