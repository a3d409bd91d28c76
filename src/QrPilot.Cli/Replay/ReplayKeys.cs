namespace QrPilot.Cli.Replay;

/// <summary>The idempotency keys of a replay: the same for the same step of the same order, in every run.</summary>
internal sealed class ReplayKeys(string dataset)
{
    private const int MaxOrder = 24;
    private const int MaxName = 22;

    /// <summary>The dataset's part of keys and store codes: a short slug of the file's name, and a hash of what decides the outcome, so
    /// that other orders or other options are another replay, with stores of its own.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="identity">The file's content and every option that changes the outcome.</param>
    public static string DatasetOf(string name, string identity)
    {
        var slug = Menu.Slug(name);
        return $"{slug[..Math.Min(slug.Length, MaxName)].TrimEnd('-')}-{StableHash.Fnv32(identity):x8}".TrimStart('-');
    }

    public string Of(PlannedOrder order, string step) => $"replay/{dataset}/{Safe(order.Id)}/{step}";

    public string Item(PlannedOrder order, int line) => Of(order, $"item-{line + 1}");

    public string Device(PlannedOrder order) => $"replay-{StableHash.Mixed64($"{dataset}/{order.Id}"):x16}";

    public string Close(PlannedStore store, DateOnly date) => $"replay/{dataset}/close/{store.Number}/{date:yyyy-MM-dd}";

    public string Store(PlannedStore store) => $"replay/{dataset}/store/{store.Number}";

    public string Table(PlannedStore store, string table) => $"replay/{dataset}/store/{store.Number}/table/{table}";

    public string MenuItem(PlannedStore store, MenuEntry item) =>
        $"replay/{dataset}/store/{store.Number}/item/{StableHash.Mixed64(item.Code):x16}";

    private static string Safe(string orderId) =>
        orderId.Length <= MaxOrder && orderId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? orderId
            : $":{StableHash.Mixed64(orderId):x16}";
}
