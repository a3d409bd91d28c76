using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Serves the embedded files.</summary>
internal static class AssetEndpoints
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/assets/{name}", Serve).AllowAnonymous();

    private static IResult Serve(string name, HttpContext http)
    {
        SecurityHeaders.Put(http);
        if (UiAssets.Embedded.Find(name) is not { } asset)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }
}
