using System.Text.Encodings.Web;
using System.Text.Json;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Everything that the storage interfaces show of a tenant, as text: equal images mean that nothing has changed. What cannot be
/// listed is looked up by the ids that the samples use.</summary>
internal sealed class StoreImage
{
    private const int Limit = 10_000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] SessionIds = ["ses_none", .. Enumerable.Range(0, 10).Select(i => $"ses_{i}")];
    private static readonly string[] RequestKeys = ["k1", "k9"];
    private static readonly StoreDate[] SampleDays = [new(Sample.StoreId, Sample.Day), new(null, Sample.Day)];

    private readonly StoreStage _stage;
    private readonly string _tenantId;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private StoreImage(StoreStage stage, string tenantId)
    {
        _stage = stage;
        _tenantId = tenantId;
    }

    public static async Task<string> ReadAsync(StoreStage stage, string tenantId = Sample.Tenant)
    {
        var image = new StoreImage(stage, tenantId);
        object[] parts =
        [
            await image.ReadCatalogAsync(), await image.ReadSessionsAsync(), await image.ReadInboxAsync(), await image.ReadBooksAsync(),
            await image.ReadInquiriesAsync(),
        ];
        return JsonSerializer.Serialize(parts, Readable);
    }

    private async Task<object> ReadCatalogAsync()
    {
        var stores = await _stage.Catalog.ListStoresAsync(_tenantId, _stop);
        var tables = new List<Table>();
        var items = new List<MenuItem>();
        foreach (var store in stores)
        {
            tables.AddRange(await _stage.Catalog.ListTablesAsync(_tenantId, store.Id, _stop));
            items.AddRange(await _stage.Catalog.ListMenuItemsAsync(_tenantId, store.Id, _stop));
        }

        return new
        {
            Tenant = await _stage.Catalog.FindTenantAsync(_tenantId, _stop),
            Accounts = await _stage.GatewayAccounts.ListGatewayAccountsAsync(_tenantId, _stop),
            Staff = await _stage.Staff.ListStaffAsync(_tenantId, _stop),
            Audit = await _stage.Audit.ListAuditAsync(_tenantId, new AuditFilter { Limit = Limit }, _stop),
            Keys = await _stage.Catalog.ListApiKeysAsync(_tenantId, _stop),
            Stores = stores,
            Tables = tables,
            Items = items,
        };
    }

    private async Task<object> ReadSessionsAsync()
    {
        var sessions = new List<SessionDetail>();
        var refunds = new List<Refund>();
        foreach (var id in SessionIds)
        {
            if (await _stage.Sessions.ReadSessionAsync(_tenantId, id, _stop) is { } session)
            {
                sessions.Add(session);
            }
        }

        foreach (var payment in sessions.SelectMany(session => session.Payments))
        {
            refunds.AddRange(await _stage.Payments.ListRefundsAsync(_tenantId, payment.Id, _stop));
        }

        return new { Sessions = sessions, Refunds = refunds, Feed = await _stage.ReadFeedAsync(_tenantId) };
    }

    private async Task<object> ReadInboxAsync()
    {
        var requests = new List<RequestRecord?>();
        foreach (var key in RequestKeys)
        {
            requests.Add(await _stage.Requests.FindRequestAsync(_tenantId, Sample.Request().Scope, key, _stop));
        }

        var filter = new NotificationFilter { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue, Limit = Limit };
        return new { Requests = requests, Notifications = await _stage.Payments.ListNotificationsAsync(_tenantId, filter, _stop) };
    }

    private async Task<object> ReadBooksAsync()
    {
        var listed = await _stage.Books.ListDaysAsync(_tenantId, DateOnly.MinValue, DateOnly.MaxValue, _stop);
        var days = new List<object>();
        foreach (var day in SampleDays.Union(listed))
        {
            var books = await _stage.Books.ReadDayAsync(_tenantId, day, _stop);
            var drawer = day.StoreId is null ? null : await _stage.Drawers.ReadDrawerAsync(_tenantId, day.StoreId, day.BusinessDate, _stop);
            var said = day.StoreId is null ? [] : await _stage.Kpis.ListDeclarationsAsync(_tenantId, day.StoreId, day.BusinessDate, _stop);
            days.Add(new { Day = day, Drawer = drawer, Declarations = said, Books = books with { Sealed = new SortedSet<string>(books.Sealed, StringComparer.Ordinal) } });
        }

        var all = new BooksFilter { Limit = Limit };
        var reports = await _stage.Settlements.ListFilesAsync(_tenantId, null, Limit, _stop);
        var errors = new List<object>();
        foreach (var report in reports)
        {
            errors.Add(await _stage.Settlements.ListErrorsAsync(_tenantId, report.Id, _stop));
        }

        return new
        {
            Days = days,
            Reports = reports,
            Errors = errors,
            Closes = await _stage.Books.CountClosesAsync(_tenantId, Sample.StoreId, _stop),
            Runs = await _stage.Books.ListRunsAsync(_tenantId, all, _stop),
            Matches = await _stage.Books.ListMatchesAsync(_tenantId, all, _stop),
            Exceptions = await _stage.Books.ListExceptionsAsync(_tenantId, all, _stop),
        };
    }

    /// <summary>Inquiries can be seen only by taking them, so they are put back as they were.</summary>
    private async Task<object> ReadInquiriesAsync()
    {
        var now = Sample.Noon.AddYears(1);
        var taken = await _stage.Payments.ClaimInquiriesAsync(now, now.AddYears(1), Limit, _stop);
        foreach (var ofTenant in taken.ToLookup(inquiry => inquiry.TenantId, inquiry => InquiryWrite.Put(inquiry.Value)))
        {
            await _stage.MustCommitAsync(new Commit { TenantId = ofTenant.Key, Inquiries = [.. ofTenant] });
        }

        return taken
            .Where(inquiry => inquiry.TenantId == _tenantId)
            .Select(inquiry => inquiry.Value)
            .OrderBy(inquiry => inquiry.SubjectId, StringComparer.Ordinal);
    }
}
