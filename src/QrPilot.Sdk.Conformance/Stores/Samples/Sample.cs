using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Records with plain values; tests change what they are about.</summary>
internal static class Sample
{
    public const string Tenant = "t-one";
    public const string OtherTenant = "t-two";
    public const string StoreId = "sto_1";

    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 5, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 3, 14);

    public static Commit Commit(string tenantId = Tenant) => new() { TenantId = tenantId };

    public static Store Store(string id = StoreId, string code = "Q1") => new()
    {
        Id = id,
        Code = code,
        Name = "Cà phê Sài Gòn",
        Kind = StoreKind.CoffeeShop,
        TimeZone = "Asia/Ho_Chi_Minh",
        CutOverHour = 4,
        GatewayAccount = "main",
        CreatedAt = Noon,
    };

    public static Table Table(string id, string name, string storeId = StoreId) =>
        new() { Id = id, StoreId = storeId, Name = name, CreatedAt = Noon };

    public static MenuItem Item(string id, string code, string storeId = StoreId) => new()
    {
        Id = id,
        StoreId = storeId,
        Code = code,
        Name = "Cà phê sữa đá",
        Price = new VndAmount(29_000),
        Available = true,
        CreatedAt = Noon,
    };

    public static ApiKey Key(string id) => new()
    {
        Id = id,
        TenantId = Tenant,
        Name = "Quầy",
        Scopes = ApiScopes.Ops,
        SecretHash = new byte[32],
        CreatedAt = Noon,
    };

    public static Session Session(string id = "ses_1", string tableId = "tbl_1") => new()
    {
        Id = id,
        StoreId = StoreId,
        TableId = tableId,
        BusinessDate = Day,
        State = SessionState.Open,
        OpenedAt = Noon,
        LastActivityAt = Noon,
        LastSeenAt = Noon,
        BillTotal = VndAmount.Zero,
        PaidTotal = VndAmount.Zero,
        OrderCount = 0,
        Version = 1,
    };

    public static Session Ended(Session session, SessionState state = SessionState.Closed) => session with
    {
        State = state,
        EndedAt = Noon.AddHours(1),
        EndReason = state == SessionState.Voided ? SessionEndReason.Voided : SessionEndReason.Staff,
        Version = session.Version + 1,
    };

    public static Session Billed(Session session) => session with { OrderCount = 1, BillTotal = new VndAmount(58_000) };

    public static Order Order(string id = "ord_1", string sessionId = "ses_1", int number = 1, string line = "l1") => new()
    {
        Id = id,
        SessionId = sessionId,
        Number = number,
        SubmittedAt = Noon,
        ClientTotal = new VndAmount(58_000),
        Lines =
        [
            new OrderLine
            {
                LineId = line,
                ItemId = "itm_1",
                Name = "Cà phê sữa đá",
                UnitPrice = new VndAmount(29_000),
                Quantity = 2,
                Note = "ít đường",
            },
        ],
    };

    public static Payment Payment(string id = "pay_1", string sessionId = "ses_1") => new()
    {
        Id = id,
        SessionId = sessionId,
        StoreId = StoreId,
        BusinessDate = Day,
        Gateway = "momo",
        Account = "main",
        Amount = new VndAmount(58_000),
        State = PaymentState.Opening,
        RequestedAt = Noon,
        CreatedAt = Noon,
        Version = 1,
    };

    public static Refund Refund(string id = "rfd_1", string paymentId = "pay_1", string sessionId = "ses_1") => new()
    {
        Id = id,
        PaymentId = paymentId,
        SessionId = sessionId,
        Amount = new VndAmount(8_000),
        Reason = "nguội",
        RequestedBy = "key_1",
        State = RefundState.Opening,
        CreatedAt = Noon,
        SentAt = Noon,
        Version = 1,
    };

    public static CashRecord Cash(string id = "csh_1", string sessionId = "ses_1") => new()
    {
        Id = id,
        SessionId = sessionId,
        StoreId = StoreId,
        BusinessDate = Day,
        Amount = new VndAmount(58_000),
        TakenAt = Noon,
        ReceivedAt = Noon,
        RecordedBy = "key_1",
    };

    public static CashRecord Voided(CashRecord record) => record with { VoidedAt = Noon, VoidReason = "nhầm" };

    public static Capture Capture(string id = "cap_1", string transactionId = "9001", string? storeId = StoreId) => new()
    {
        Id = id,
        Gateway = "momo",
        Account = "main",
        TransactionId = transactionId,
        Reference = "pay_1",
        StoreId = storeId,
        BusinessDate = Day,
        Amount = new VndAmount(58_000),
        PaidAt = Noon,
        ReceivedAt = Noon,
    };

    public static EventDraft Event(string key, string type = EventTypes.MenuViewed, string sessionId = "ses_1") => new()
    {
        IdempotencyKey = key,
        Type = type,
        SessionId = sessionId,
        StoreId = StoreId,
        BusinessDate = Day,
        OccurredAt = Noon,
        ReceivedAt = Noon,
        Data = "{}",
    };

    public static ReceivedNotification Notification(string id = "ntf_1") => new()
    {
        Id = id,
        Gateway = "momo",
        Account = "main",
        ReceivedAt = Noon,
        Headers = "content-type: application/json",
        Body = "{\"a\":1}"u8.ToArray(),
    };

    public static RequestRecord Request(string key = "k1") => new()
    {
        Scope = "tenant",
        Key = key,
        Fingerprint = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(),
        CreatedAt = Noon,
        LockedUntil = Noon.AddSeconds(30),
    };

    public static DrawerEntry DrawerEntry(int number = 1) => new()
    {
        StoreId = StoreId,
        BusinessDate = Day,
        Number = number,
        Kind = DrawerEntryKind.OpeningFloat,
        Amount = new VndAmount(500_000),
        EnteredBy = "key_1",
        EnteredAt = Noon,
    };

    public static DayDeclaration Declaration(int number = 1) => new()
    {
        StoreId = StoreId,
        BusinessDate = Day,
        Number = number,
        Said = new Declaration(DenominatorSource.ZReport, 120, new VndAmount(9_500_000)),
        DeclaredBy = "key_1",
        DeclaredAt = Noon,
    };

    public static StoredGatewayAccount GatewayAccount(string name = "main", string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        Gateway = "momo",
        Name = name,
        Settings = new Dictionary<string, string> { ["PartnerCode"] = "QUAN1" },
        Secrets = new Dictionary<string, string> { ["SecretKey"] = "sealed" },
        ChangedAt = Noon,
        ChangedBy = "key_1",
        Version = 1,
    };

    public static StaffMember Staff(string id = "stf_1", string login = "thu-ngân") => new()
    {
        Id = id,
        TenantId = Tenant,
        Login = login,
        Name = "Chị Ba",
        Role = StaffRole.Cashier,
        StoreIds = [StoreId],
        Stamp = "stamp",
        CreatedAt = Noon,
        Version = 1,
    };

    public static AuditEntry Audit(string id = "aud_1") => new()
    {
        Id = id,
        At = Noon,
        ByKind = AuditActorKind.Staff,
        By = "stf_1",
        Action = AuditActions.CashVoided,
        Subject = "csh_1",
        StoreId = StoreId,
        Amount = new VndAmount(58_000),
        Detail = "nhầm",
    };

    public static Commit Opens(string sessionId = "ses_1", string tableId = "tbl_1", string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        Sessions = [new SessionWrite(Session(sessionId, tableId), null)],
    };
}
