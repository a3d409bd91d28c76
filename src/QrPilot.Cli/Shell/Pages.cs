using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Shell;

/// <summary>Reads a paged list to its end.</summary>
internal static class Pages
{
    public static async Task<List<T>> ReadAllAsync<T>(
        string filter, Func<string, CancellationToken, Task<ListAnswer<T>>> readPage, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        string? after = null;
        do
        {
            var query = $"{filter}&limit=1000" + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");
            var page = await readPage(query, cancellationToken);
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
