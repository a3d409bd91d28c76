namespace QrPilot.Cli.Tests.Fakes;

internal sealed class FakeSession
{
    public required string Id { get; init; }

    public required string StoreId { get; init; }

    public required string TableId { get; init; }

    public required DateOnly Date { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset LastActivity { get; set; }

    public bool IsOpen { get; set; } = true;

    public Dictionary<string, (string ItemId, int Quantity)> Cart { get; } = [];

    public long Total { get; set; }

    public string? CashId { get; set; }

    public string? PaymentId { get; set; }

    public string? TransactionId { get; set; }

    public int CapturedAt { get; set; }
}
