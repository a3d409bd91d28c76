using Microsoft.Playwright;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>What a page asks for and gets, without pictures and without what goes on as long as the page is open.</summary>
internal sealed class Traffic
{
    private readonly List<IRequest> _finished = [];
    private int _requests;

    public Traffic(IPage page)
    {
        page.Request += (_, request) => _requests += Counts(request) ? 1 : 0;
        page.RequestFinished += (_, request) => _finished.Add(request);
    }

    public int Requests => _requests;

    public async Task<long> BytesAsync()
    {
        long bytes = 0;
        foreach (var request in _finished.Where(Counts).ToList())
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return bytes;
    }

    private static bool Counts(IRequest request) => request.ResourceType is not ("image" or "eventsource");
}
