using QrPilot.Sdk.Catalog;

namespace QrPilot.Benchmarks.Load;

/// <summary>The store in which everything that is measured happens.</summary>
internal static class BenchStore
{
    public const string Id = "sto_1";

    public static Store Of(DateTimeOffset createdAt) => new()
    {
        Id = Id,
        Code = "Q1",
        Name = "Quán Một",
        Kind = StoreKind.Restaurant,
        TimeZone = "Asia/Ho_Chi_Minh",
        CutOverHour = 4,
        GatewayAccount = "main",
        CreatedAt = createdAt,
    };
}
