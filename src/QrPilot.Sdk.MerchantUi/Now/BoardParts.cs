using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>The parts of the page of tables that change by themselves, by the id of their element.</summary>
internal static class BoardParts
{
    public const string Sums = "sums";
    public const string Unpaid = "unpaid";

    public static string IdOf(BoardTable table) => "t-" + table.Table.Id;

    /// <summary>Draws those parts that two boards of the same tables do not share; all of them where there is no board before.</summary>
    public static async Task<Dictionary<string, string>> DrawAsync(HtmlRenderer renderer, StoreBoard? before, StoreBoard board)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = before?.Tables.ToDictionary(IdOf, StringComparer.Ordinal);
        foreach (var table in board.Tables.Where(table => known?.GetValueOrDefault(IdOf(table)) != table))
        {
            parts[IdOf(table)] = await DrawAsync<TableTile>(renderer, nameof(TableTile.Of), table);
        }

        if (parts.Count > 0 || before is null)
        {
            parts[Sums] = await DrawAsync<BoardSums>(renderer, nameof(BoardSums.Board), board);
        }

        if (before is null || !before.ClosedNotPaid.SequenceEqual(board.ClosedNotPaid))
        {
            parts[Unpaid] = await DrawAsync<UnpaidBills>(renderer, nameof(UnpaidBills.Bills), board.ClosedNotPaid);
        }

        return parts;
    }

    /// <summary>Whether the page has to be loaded anew, as other tables stand in the store now.</summary>
    public static bool HasOtherTables(StoreBoard before, StoreBoard board) => !before.Tables.Select(IdOf).SequenceEqual(board.Tables.Select(IdOf));

    private static Task<string> DrawAsync<TPart>(HtmlRenderer renderer, string parameter, object value)
        where TPart : IComponent => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
        return (await renderer.RenderComponentAsync<TPart>(parameters)).ToHtmlString();
    });
}
