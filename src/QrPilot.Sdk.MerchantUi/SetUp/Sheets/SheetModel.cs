using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.SetUp.Sheets;

/// <summary>The signs of a store's tables, on pages.</summary>
/// <param name="PerPage">How many stand on a page.</param>
/// <param name="Tables">In the order of names.</param>
internal sealed record SheetModel(int PerPage, IReadOnlyList<Table> Tables)
{
    /// <summary>What a page of A4 can hold.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [2, 6, 12];

    public const int Usual = 6;

    public IEnumerable<Table[]> Pages => Tables.Chunk(PerPage);
}
