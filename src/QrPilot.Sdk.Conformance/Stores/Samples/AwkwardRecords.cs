using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Records whose values are drawn from awkward ones; they refer to what the samples hold.</summary>
internal sealed class AwkwardRecords(int seed)
{
    private readonly Awkward _any = new(seed);

    public Tenant Tenant() => new(_any.Id("t"), _any.Text(), _any.Instant());

    public ApiKey Key(string tenantId) => new()
    {
        Id = _any.Id("key_"),
        TenantId = tenantId,
        Name = _any.Text(),
        Scopes = _any.Of(ApiScopes.None, ApiScopes.Admin, ApiScopes.Ingest | ApiScopes.Ops),
        SecretHash = _any.Bytes(32),
        CreatedAt = _any.Instant(),
        RevokedAt = _any.Maybe(_any.Instant()),
    };

    public Store Store() => new()
    {
        Id = _any.Id("sto_"),
        Code = _any.Text(),
        Name = _any.Text(),
        Kind = _any.Choice<StoreKind>(),
        TimeZone = "Asia/Ho_Chi_Minh",
        CutOverHour = _any.Of(0, 4, 12),
        GatewayAccount = _any.Text(),
        CreatedAt = _any.Instant(),
        BlindCashCount = _any.Flag(),
    };

    public AuditEntry Audit(string id) => new()
    {
        Id = id,
        At = _any.Instant(),
        ByKind = _any.Choice<AuditActorKind>(),
        By = _any.Text(),
        Action = _any.Of([.. AuditActions.All]),
        Subject = _any.Text(),
        StoreId = _any.Maybe(Sample.StoreId),
        Amount = _any.Maybe(_any.Amount()),
        Detail = _any.MaybeText(),
    };

    /// <summary>Of one store, of two, or of none.</summary>
    public StaffMember Staff(string id, string login, long version) => Sample.Staff(id, login) with
    {
        Name = _any.Text(),
        Role = _any.Choice<StaffRole>(),
        StoreIds = _any.Of<string[]>([], [Sample.StoreId], [Sample.StoreId, "sto_2"]),
        PasswordHash = _any.MaybeText(),
        Stamp = _any.Text(),
        FailedSignIns = _any.Of(0, 1, int.MaxValue),
        LockedUntil = _any.Maybe(_any.Instant()),
        LastSignInAt = _any.Maybe(_any.Instant()),
        CreatedAt = _any.Instant(),
        DisabledAt = _any.Maybe(_any.Instant()),
        Version = version,
    };

    public DrawerEntry DrawerEntry(int number) => Sample.DrawerEntry(number) with
    {
        Kind = _any.Choice<DrawerEntryKind>(),
        Amount = _any.Amount(),
        Note = _any.MaybeText(),
        EnteredBy = _any.Text(),
        EnteredAt = _any.Instant(),
    };

    /// <summary>With figures, or with a note that says why there are none.</summary>
    public DayDeclaration Declaration(int number) => Sample.Declaration(number) with
    {
        Said = new Declaration(
            _any.Choice<DenominatorSource>(), _any.Maybe(_any.Amount()) is { } orders ? orders.Dong : null, _any.Maybe(_any.Amount())),
        Note = _any.Text(),
        DeclaredBy = _any.Text(),
        DeclaredAt = _any.Instant(),
    };

    public Table Table(string storeId) => new() { Id = _any.Id("tbl_"), StoreId = storeId, Name = _any.Text(), CreatedAt = _any.Instant() };

    public MenuItem Item(string storeId) => new()
    {
        Id = _any.Id("itm_"),
        StoreId = storeId,
        Code = _any.Text(),
        Name = _any.Text(),
        Price = _any.Amount(),
        Available = _any.Flag(),
        CreatedAt = _any.Instant(),
    };

    public Session Session()
    {
        var state = _any.Choice<SessionState>();
        var ended = state != SessionState.Open;
        return Sample.Session() with
        {
            BusinessDate = _any.Date(),
            State = state,
            OpenedAt = _any.Instant(),
            LastActivityAt = _any.Instant(),
            LastSeenAt = _any.Instant(),
            EndedAt = ended ? _any.Instant() : null,
            EndReason = ended ? _any.Of(Enum.GetValues<SessionEndReason>()) : null,
            EndNote = _any.MaybeText(),
            BillTotal = _any.Amount(),
            PaidTotal = _any.Amount(),
            OrderCount = _any.Of(0, 1, int.MaxValue),
            Version = _any.Of(1, long.MaxValue - 1),
        };
    }

    public Order Order() => Sample.Order() with
    {
        SubmittedAt = _any.Instant(),
        ClientTotal = _any.Maybe(_any.Amount()),
        Lines = [.. Enumerable.Range(0, 4).Select(i => new OrderLine
        {
            LineId = $"{_any.Text()}{i}",
            ItemId = "itm_2",
            Name = _any.Text(),
            UnitPrice = _any.Amount(),
            Quantity = _any.Of(1, 999),
            Note = _any.MaybeText(),
        })],
    };

    public Payment Payment() => Sample.Payment() with
    {
        BusinessDate = _any.Date(),
        Gateway = _any.Text(),
        Account = _any.Text(),
        Amount = _any.Amount(),
        State = _any.Choice<PaymentState>(),
        CreatedAt = _any.Instant(),
        ExpiresAt = _any.Maybe(_any.Instant()),
        RequestedAt = _any.Instant(),
        PayUrl = _any.MaybeText(),
        Deeplink = _any.MaybeText(),
        QrContent = _any.MaybeText(),
        TransactionId = _any.MaybeText(),
        GatewayCode = _any.MaybeText(),
        PaidAt = _any.Maybe(_any.Instant()),
        Version = _any.Of(0, long.MaxValue),
    };

    public Refund Refund()
    {
        var state = _any.Choice<RefundState>();
        var ended = state is RefundState.Refunded or RefundState.Failed;
        return Sample.Refund() with
        {
            Amount = _any.Of(Sample.Refund().Amount, new(1), new(long.MaxValue / 2)),
            Reason = _any.Text(),
            RequestedBy = _any.Text(),
            State = state,
            CreatedAt = _any.Instant(),
            SentAt = _any.Instant(),
            TransactionId = _any.MaybeText(),
            GatewayCode = _any.MaybeText(),
            FinishedAt = ended ? _any.Instant() : null,
            HeardAt = ended ? _any.Instant() : null,
            Version = _any.Of(0, long.MaxValue),
        };
    }

    public CashRecord Cash()
    {
        var amount = _any.Amount();
        return Sample.Cash() with
        {
            BusinessDate = _any.Date(),
            Amount = amount,
            Tendered = _any.Maybe(amount),
            Note = _any.MaybeText(),
            TakenAt = _any.Instant(),
            ReceivedAt = _any.Instant(),
            RecordedBy = _any.Text(),
        };
    }

    public CashRecord Voided(CashRecord record) => record with { VoidedAt = _any.Instant(), VoidReason = _any.Text() };

    public EventDraft CartEvent() => Sample.Event(_any.Text(), EventTypes.CartCleared) with
    {
        StoreId = _any.Text(),
        BusinessDate = _any.Date(),
        OccurredAt = _any.Instant(),
        ReceivedAt = _any.Instant(),
        SkewMs = _any.Maybe(long.MinValue),
        DeviceSeq = _any.Maybe(long.MaxValue),
        Late = _any.Flag(),
        Data = _any.Text(),
    };

    public Capture Capture() => new()
    {
        Id = _any.Id("cap_"),
        Gateway = _any.Text(),
        Account = _any.Text(),
        TransactionId = _any.Text(),
        Reference = _any.Text(),
        PaymentId = _any.Maybe("pay_1"),
        StoreId = _any.Maybe(Sample.StoreId),
        BusinessDate = _any.Date(),
        Amount = _any.Amount(),
        PaidAt = _any.Instant(),
        ReceivedAt = _any.Instant(),
    };

    public ReceivedNotification Notification() => Sample.Notification() with
    {
        Gateway = _any.Text(),
        Account = _any.Text(),
        Headers = _any.Text(),
        Body = _any.Bytes(_any.Of(0, 1, 5_000)),
    };

    public (NotificationOutcome Outcome, string? Detail) Mark() => (_any.Choice<NotificationOutcome>(), _any.MaybeText());
}
