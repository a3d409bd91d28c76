namespace QrPilot.Cli.Replay;

/// <summary>The idempotency keys of a replay: the same for the same step of the same order, in every run.</summary>
internal sealed class ReplayKeys(string dataset, long seed)
{
    private const int MaxOrder = 24;

    /// <summary>The dataset's part of keys and store codes: a short slug of the file's name.</summary>
    public static string DatasetOf(string name)
    {
        var slug = Menu.Slug(name);
        return slug.Length is > 0 and <= 32 ? slug : $"{slug[..Math.Min(slug.Length, 22)].TrimEnd('-')}-{StableHash.Fnv32(name):x8}".TrimStart('-');
    }

    public string Of(PlannedOrder order, string step) => $"replay/{dataset}/{seed}/{Safe(order.Id)}/{step}";

    public string Item(PlannedOrder order, int line) => Of(order, $"item-{line + 1}");

    public string Device(PlannedOrder order) => $"replay-{StableHash.Mixed64($"{dataset}/{seed}/{order.Id}"):x16}";

    public string Close(PlannedStore store, DateOnly date) => $"replay/{dataset}/{seed}/close/{store.Number}/{date:yyyy-MM-dd}";

    public string Store(PlannedStore store) => $"replay/{dataset}/store/{store.Number}";

    public string Table(PlannedStore store, string table) => $"replay/{dataset}/store/{store.Number}/table/{table}";

    public string MenuItem(PlannedStore store, MenuEntry item) =>
        $"replay/{dataset}/store/{store.Number}/item/{StableHash.Mixed64(item.Code):x16}";

    private static string Safe(string orderId) =>
        orderId.Length <= MaxOrder && orderId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? orderId
            : $":{StableHash.Mixed64(orderId):x16}";
}
