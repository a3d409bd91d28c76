using System.Text.Json;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>Records with plain values; tests change what they are about.</summary>
internal static class Sample
{
    public const string Tenant = "t-one";
    public const string Gateway = "wallet";
    public const string Account = "main";

    public static readonly DateOnly Day = new(2026, 3, 14);

    public static readonly StoreDate StoreDay = new("sto_1", Day);

    /// <summary>Noon in Vietnam.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 5, 0, 0, TimeSpan.Zero);

    public static VndAmount Dong(long dong) => new(dong);

    public static Caller Diner(string sessionId, bool consent = true) =>
        new() { TenantId = Tenant, Id = "diner", SessionId = sessionId, AnalyticsConsent = consent };

    public static Caller Staff(string tenantId = Tenant) =>
        new() { TenantId = tenantId, Id = "staff", Scopes = ApiScopes.Ops | ApiScopes.Read };

    public static Caller Till() => new() { TenantId = Tenant, Id = "till", Scopes = ApiScopes.Ingest };

    public static Session Session(string id = "ses_1", long bill = 0, long paid = 0, SessionState state = SessionState.Open) => new()
    {
        Id = id,
        StoreId = "sto_1",
        TableId = "tbl_1",
        BusinessDate = Day,
        State = state,
        OpenedAt = Noon,
        LastActivityAt = Noon,
        LastSeenAt = Noon,
        EndedAt = state == SessionState.Open ? null : Noon.AddHours(1),
        BillTotal = Dong(bill),
        PaidTotal = Dong(paid),
        OrderCount = bill > 0 ? 1 : 0,
        Version = 1,
    };

    public static Payment Payment(
        string id = "pay_1",
        long amount = 50_000,
        PaymentState state = PaymentState.Pending,
        string? transactionId = null,
        string sessionId = "ses_1") => new()
        {
            Id = id,
            SessionId = sessionId,
            StoreId = "sto_1",
            BusinessDate = Day,
            Gateway = Gateway,
            Account = Account,
            Amount = Dong(amount),
            State = state,
            RequestedAt = Noon,
            CreatedAt = Noon,
            TransactionId = transactionId,
            PaidAt = state == PaymentState.Succeeded ? Noon.AddMinutes(1) : null,
            Version = 1,
        };

    public static Capture Capture(
        string id = "cap_1", string transactionId = "9001", string? paymentId = "pay_1", long amount = 50_000) => new()
        {
            Id = id,
            Gateway = Gateway,
            Account = Account,
            TransactionId = transactionId,
            Reference = paymentId ?? "unknown",
            PaymentId = paymentId,
            StoreId = "sto_1",
            BusinessDate = Day,
            Amount = Dong(amount),
            PaidAt = Noon.AddMinutes(1),
            ReceivedAt = Noon.AddMinutes(1),
        };

    /// <summary>What <see cref="Line"/> keeps to: 1.1%.</summary>
    public static IReadOnlyDictionary<string, FeeAgreement> Fees { get; } = new Dictionary<string, FeeAgreement>
    {
        [SettlementOptions.NameOf(Gateway, Account)] = new FeeAgreement { RatePpm = 11_000 },
    };

    /// <summary>What is settled of <see cref="Capture"/>, with a fee of 1.1%.</summary>
    public static SettlementLine Line(
        string id = "stn_1", string transactionId = "9001", string? paymentId = "pay_1", long gross = 50_000) => new()
        {
            Id = id,
            FileId = "stl_1",
            LineNumber = 2,
            Kind = gross > 0 ? SettlementKind.Payment : SettlementKind.Refund,
            Gateway = Gateway,
            Account = Account,
            TransactionId = transactionId,
            Reference = paymentId ?? "unknown",
            Gross = Dong(gross),
            Fee = Dong(gross * 11 / 1000),
            Net = Dong(gross - (gross * 11 / 1000)),
            PaidAt = Noon.AddMinutes(1),
            PaymentId = paymentId,
            StoreId = paymentId is null ? null : "sto_1",
            BusinessDate = Day,
        };

    public static CashRecord Cash(string id = "csh_1", long amount = 50_000, string sessionId = "ses_1", bool voided = false) => new()
    {
        Id = id,
        SessionId = sessionId,
        StoreId = "sto_1",
        BusinessDate = Day,
        Amount = Dong(amount),
        TakenAt = Noon.AddMinutes(2),
        ReceivedAt = Noon.AddMinutes(2),
        RecordedBy = "staff",
        VoidedAt = voided ? Noon.AddMinutes(3) : null,
        VoidReason = voided ? "mistyped" : null,
    };

    public static GatewayNotice Notice(
        string reference = "pay_1",
        string? transactionId = "9001",
        long amount = 50_000,
        GatewayState state = GatewayState.Succeeded) => new()
        {
            Reference = reference,
            TransactionId = transactionId,
            Amount = Dong(amount),
            State = state,
            GatewayCode = "0",
            At = Noon.AddMinutes(1),
        };

    public static EventDraft Event(string key = "k-000001", string type = EventTypes.MenuViewed, string data = "{}") => new()
    {
        IdempotencyKey = key,
        Type = type,
        SessionId = "ses_1",
        StoreId = "sto_1",
        BusinessDate = Day,
        OccurredAt = Noon,
        ReceivedAt = Noon,
        Data = data,
    };

    public static MenuItem Item() => new()
    {
        Id = "itm_1", StoreId = "sto_1", Code = "m1", Name = "Cà phê", Price = Dong(30_000), Available = true, CreatedAt = Noon,
    };

    public static EventCommand Command(
        string sessionId = "ses_1", string key = "k-000001", string type = EventTypes.MenuViewed, string? data = null) => new()
        {
            IdempotencyKey = key,
            Type = type,
            SessionId = sessionId,
            OccurredAt = Noon,
            Data = data is null ? null : JsonDocument.Parse(data).RootElement,
        };
}
