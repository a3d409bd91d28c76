using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>Every record comes back as it went in, also after the file was closed, for values drawn from awkward ones.</summary>
public sealed class RoundTripTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Catalog_AwkwardValues_ComesBackEqual(int seed)
    {
        using var store = await TestStore.MigratedAsync();
        var any = new Awkward(seed);
        var tenant = new Tenant(any.Id("t"), any.Text(), any.Instant());
        var key = new ApiKey
        {
            Id = any.Id("key_"),
            TenantId = tenant.Id,
            Name = any.Text(),
            Scopes = any.Of(ApiScopes.None, ApiScopes.Admin, ApiScopes.Ingest | ApiScopes.Ops),
            SecretHash = any.Bytes(32),
            CreatedAt = any.Instant(),
            RevokedAt = any.Maybe(any.Instant()),
        };
        var shop = new Store
        {
            Id = any.Id("sto_"),
            Code = any.Text(),
            Name = any.Text(),
            Kind = any.Choice<StoreKind>(),
            TimeZone = "Asia/Ho_Chi_Minh",
            CutOverHour = any.Of(0, 4, 12),
            GatewayAccount = any.Text(),
            CreatedAt = any.Instant(),
        };
        var table = new Table { Id = any.Id("tbl_"), StoreId = shop.Id, Name = any.Text(), CreatedAt = any.Instant() };
        var item = Sample.Item(any.Id("itm_"), any.Text(), shop.Id) with
        {
            Name = any.Text(),
            Price = any.Amount(),
            Available = any.Flag(),
        };

        Assert.True(await store.Catalog.AddTenantAsync(tenant, Cancellation));
        Assert.False(await store.Catalog.AddTenantAsync(tenant with { Name = "khác" }, Cancellation));
        await store.Catalog.AddApiKeyAsync(key, Cancellation);
        await store.MustCommitAsync(new Commit { TenantId = tenant.Id, Store = shop, Table = table, MenuItem = item });
        store.Reopen();

        var foundKey = (await store.Catalog.FindApiKeyAsync(key.Id, Cancellation))!;
        Assert.Equal(tenant, await store.Catalog.FindTenantAsync(tenant.Id, Cancellation));
        Assert.Equal(key.SecretHash.ToArray(), foundKey.SecretHash.ToArray());
        Assert.Equal(key, foundKey with { SecretHash = key.SecretHash });
        Assert.Equal(shop, await store.Catalog.FindStoreAsync(tenant.Id, shop.Id, Cancellation));
        Assert.Equal([shop], await store.Catalog.ListStoresAsync(tenant.Id, Cancellation));
        Assert.Equal(table, await store.Catalog.FindTableAsync(tenant.Id, table.Id, Cancellation));
        Assert.Equal([table], await store.Catalog.ListTablesAsync(tenant.Id, shop.Id, Cancellation));
        Assert.Equal([item], await store.Catalog.ListMenuItemsAsync(tenant.Id, shop.Id, Cancellation));
        Assert.Equal([item], await store.Catalog.FindMenuItemsAsync(tenant.Id, [item.Id], Cancellation));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Session_AwkwardValues_ComesBackEqual(int seed)
    {
        using var store = await TestStore.SeededAsync();
        var any = new Awkward(seed);
        var state = any.Choice<SessionState>();
        var ended = state != SessionState.Open;
        var session = Sample.Session() with
        {
            BusinessDate = any.Date(),
            State = state,
            OpenedAt = any.Instant(),
            LastActivityAt = any.Instant(),
            LastSeenAt = any.Instant(),
            EndedAt = ended ? any.Instant() : null,
            EndReason = ended ? any.Choice<SessionEndReason>() : null,
            EndNote = any.MaybeText(),
            BillTotal = any.Amount(),
            PaidTotal = any.Amount(),
            OrderCount = any.Of(0, 1, int.MaxValue),
            Version = any.Of(1, long.MaxValue - 1),
        };
        var order = Sample.Order() with
        {
            SubmittedAt = any.Instant(),
            ClientTotal = any.Maybe(any.Amount()),
            Lines = [.. Enumerable.Range(0, 4).Select(i => new OrderLine
            {
                LineId = $"{any.Text()}{i}",
                ItemId = "itm_2",
                Name = any.Text(),
                UnitPrice = any.Amount(),
                Quantity = any.Of(1, 999),
                Note = any.MaybeText(),
            })],
        };
        var payment = Sample.Payment() with
        {
            BusinessDate = any.Date(),
            Gateway = any.Text(),
            Account = any.Text(),
            Amount = any.Amount(),
            State = any.Choice<PaymentState>(),
            CreatedAt = any.Instant(),
            ExpiresAt = any.Maybe(any.Instant()),
            RequestedAt = any.Instant(),
            PayUrl = any.MaybeText(),
            Deeplink = any.MaybeText(),
            QrContent = any.MaybeText(),
            TransactionId = any.MaybeText(),
            GatewayCode = any.MaybeText(),
            PaidAt = any.Maybe(any.Instant()),
            Version = any.Of(0, long.MaxValue),
        };
        var amount = any.Amount();
        var cash = Sample.Cash() with
        {
            BusinessDate = any.Date(),
            Amount = amount,
            Tendered = any.Maybe(amount),
            Note = any.MaybeText(),
            TakenAt = any.Instant(),
            ReceivedAt = any.Instant(),
            RecordedBy = any.Text(),
        };
        var voided = cash with { VoidedAt = any.Instant(), VoidReason = any.Text() };
        var draft = Sample.Event(any.Text(), EventTypes.CartCleared) with
        {
            StoreId = any.Text(),
            BusinessDate = any.Date(),
            OccurredAt = any.Instant(),
            ReceivedAt = any.Instant(),
            SkewMs = any.Maybe(long.MinValue),
            DeviceSeq = any.Maybe(long.MaxValue),
            Late = any.Flag(),
            Data = any.Text(),
        };

        await store.MustCommitAsync(Sample.Commit() with
        {
            Sessions = [new(session, null)],
            Order = order,
            Payments = [new(payment, null)],
            Cash = new(cash, IsVoid: false),
            Events = [draft, Sample.Event("not of the cart")],
        });
        await store.MustCommitAsync(Sample.Commit() with { Cash = new(voided, IsVoid: true) });
        store.Reopen();

        var detail = await store.Sessions.ReadSessionAsync(Sample.Tenant, session.Id, Cancellation);
        var found = Assert.Single(detail!.Orders);
        Assert.Equal(session, detail.Session);
        Assert.Equal([session], await store.Sessions.FindSessionsAsync(Sample.Tenant, [session.Id, "ses_none"], Cancellation));
        Assert.Equal(order.Lines, found.Lines);
        Assert.Equal(order, found with { Lines = order.Lines });
        Assert.Equal(payment, Assert.Single(detail.Payments));
        Assert.Equal(payment, await store.Payments.FindPaymentAsync(Sample.Tenant, payment.Id, Cancellation));
        Assert.Equal(voided, Assert.Single(detail.Cash));
        Assert.Equal(new StoredEvent(1, draft), Assert.Single(detail.CartEvents));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Money_AwkwardValues_ComesBackEqual(int seed)
    {
        using var store = await TestStore.SeededAsync();
        var any = new Awkward(seed);
        var capture = new Capture
        {
            Id = any.Id("cap_"),
            Gateway = any.Text(),
            Account = any.Text(),
            TransactionId = any.Text(),
            Reference = any.Text(),
            PaymentId = any.Maybe("pay_1"),
            StoreId = any.Maybe(Sample.StoreId),
            BusinessDate = any.Date(),
            Amount = any.Amount(),
            PaidAt = any.Instant(),
            ReceivedAt = any.Instant(),
        };
        var notification = Sample.Notification() with
        {
            Gateway = any.Text(),
            Account = any.Text(),
            Headers = any.Text(),
            Body = any.Bytes(any.Of(0, 1, 5_000)),
        };

        await store.MustCommitAsync(Sample.Opens() with { Payments = [new(Sample.Payment(), null)], Capture = capture });
        await store.Payments.AddNotificationAsync(Sample.Tenant, notification, Cancellation);
        store.Reopen();

        var stored = (await store.Payments.ListUnappliedNotificationsAsync(DateTimeOffset.MaxValue, 5, Cancellation)).Single().Value;
        Assert.Equal(notification.Body.ToArray(), stored.Body.ToArray());
        Assert.Equal(notification, stored with { Body = notification.Body });
        Assert.Equal(capture, await store.Payments.FindCaptureAsync(
            Sample.Tenant, capture.Gateway, capture.Account, capture.TransactionId, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Books_AwkwardValues_ComeBackEqual(int seed)
    {
        using var store = await TestStore.SeededAsync();
        var any = new Awkward(seed);
        var amount = any.Amount();
        var totals = new RunTotals
        {
            Money = new SideTotals(amount + amount, amount, amount),
            Billed = new SideTotals(amount, VndAmount.Zero, amount),
            Matches = any.Of(0, int.MaxValue),
            Exceptions = any.Of(0, int.MaxValue),
            AtRisk = any.Amount(),
        };
        var run = BookSample.Run() with { StartedAt = any.Instant(), FinishedAt = any.Instant(), InputHash = any.Text(), Totals = totals };
        var match = BookSample.Match() with
        {
            MatchedAt = any.Instant(),
            Match = new Match(
                any.Text(), any.Text(), "ses_1", any.Text(), any.MaybeText(), any.Amount(), any.Choice<MatchRule>(), any.Text()),
        };
        var exception = BookSample.Exception() with
        {
            OpenedAt = any.Instant(),
            Finding = new ExceptionFinding
            {
                Class = any.Choice<ExceptionClass>(),
                ExpectedId = any.MaybeText(),
                ActualId = any.MaybeText(),
                SessionId = any.Maybe("ses_1"),
                Tender = any.Text(),
                ExpectedAmount = any.Amount(),
                ActualAmount = any.Amount(),
                AtRisk = any.Amount(),
                Action = any.Choice<SuggestedAction>(),
                Reason = any.Text(),
            },
        };
        var close = BookSample.Close() with { ClosedAt = any.Instant(), ClosedBy = any.Text(), Totals = totals };

        await store.MustCommitAsync(Sample.Opens());
        Assert.True(await store.Books.WriteRunAsync(
            Sample.Tenant,
            new RunWrite { Run = run, AddedMatches = [match], AddedExceptions = [exception], Close = new(close, []) },
            Cancellation));
        store.Reopen();

        var books = await store.Books.ReadDayAsync(Sample.Tenant, new StoreDate(Sample.StoreId, Sample.Day), Cancellation);
        Assert.Equal(run, books.LatestRun);
        Assert.Equal(run, await store.Books.FindRunAsync(Sample.Tenant, run.Id, Cancellation));
        Assert.Equal(match, Assert.Single(books.Matches));
        Assert.Equal(exception, Assert.Single(books.OpenExceptions));
        Assert.Equal(exception, await store.Books.FindExceptionAsync(Sample.Tenant, exception.Id, Cancellation));
        Assert.Equal(close, books.Close);
    }

    [Theory]
    [InlineData(typeof(StoreKind))]
    [InlineData(typeof(SessionState))]
    [InlineData(typeof(SessionEndReason))]
    [InlineData(typeof(PaymentState))]
    [InlineData(typeof(RefundState))]
    [InlineData(typeof(NotificationOutcome))]
    [InlineData(typeof(MatchRule))]
    [InlineData(typeof(ExceptionClass))]
    [InlineData(typeof(ExceptionState))]
    [InlineData(typeof(SuggestedAction))]
    public void Schema_EveryEnumMember_StandsInACheck(Type type)
    {
        var schema = string.Concat(Migrations.SqliteStorageHealth.Known.Migrations.Select(migration => migration.Sql));

        foreach (var name in Enum.GetNames(type))
        {
            var text = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
            Assert.Contains($"'{text}'", schema, StringComparison.Ordinal);
        }
    }
}
