using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Reconciliation;

/// <summary>How lists of the books are filtered and paged.</summary>
internal static class BookPaging
{
    private const int MaxPage = 1000;

    public static readonly QueryParameter[] Parameters =
    [
        new("store_id", "Only of this store."),
        new("from", "From this business date on."),
        new("to", "Up to this business date."),
        new("after", "The value of next on the page before."),
        new("limit", "1 to 1000; 100 when absent.", "integer"),
    ];

    public static async Task<BooksFilter> FilterAsync(ApiCall call) => new()
    {
        StoreId = await call.QueryStoreAsync(),
        From = call.QueryDate("from"),
        To = call.QueryDate("to"),
        After = call.Query("after"),
        Limit = (int)call.QueryNumber("limit", fallback: 100, min: 1, max: MaxPage),
    };
}
