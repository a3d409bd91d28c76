using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Days;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Audit;

/// <summary>Who did what when.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 50;

    public static void Map(UiRoutes routes) => routes.Page("/audit", StaffRight.SeeAudit, ShowAsync);

    private static async Task<IResult> ShowAsync(UiCall call)
    {
        // Who works in certain stores sees what was done in one of them.
        var maySeeAll = call.Caller.StoreIds is null;
        var first = call.View.Stores is [var one, ..] ? one : null;
        var store = call.View.Stores.FirstOrDefault(store => store.Code == call.Query("store")) ?? (maySeeAll ? null : first);
        var calendar = (store ?? first)?.Calendar ?? BusinessCalendar.Vietnam;
        var typed = call.Query("day");
        var day = UiCall.DateOf(typed);
        var filter = new AuditFilter
        {
            Limit = PageSize,
            StoreId = store?.Id,
            By = call.Query("by"),
            Action = AuditActions.All.Contains(call.Query("action")) ? call.Query("action") : null,
            From = day is { } from ? calendar.EndOf(from.AddDays(-1)) : null,
            To = day is { } to ? calendar.EndOf(to) : null,
            After = call.Query("after"),
        };
        var isEmpty = store is null && !maySeeAll;
        var entries = isEmpty ? [] : await call.Get<AuditService>().ListAsync(call.Caller, filter, call.Aborted);
        var model = new AuditModel(entries, await NamesAsync(call), calendar.TimeZone)
        {
            Store = store?.Code,
            By = filter.By,
            Action = filter.Action,
            Day = typed,
            IsNoDate = typed is not null && day is null,
            MaySeeAll = maySeeAll,
            Older = entries.Count == PageSize ? OlderOf(call, entries[^1].Id) : null,
        };
        return call.Page<AuditPage>(model);
    }

    private static string OlderOf(UiCall call, string after)
    {
        var query = call.Http.Request.Query.Where(part => part.Key != "after").ToDictionary(part => part.Key, part => (string?)part.Value.ToString());
        return QueryHelpers.AddQueryString(call.View.Link("/audit"), new Dictionary<string, string?>(query) { ["after"] = after });
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(UiCall call)
    {
        var texts = call.Text(AuditTexts.All);
        var names = await StaffNames.ReadAsync(call);
        names[AuditActions.Host] = texts.Host;
        foreach (var key in await call.Get<ICatalogStore>().ListApiKeysAsync(call.Caller.TenantId, call.Aborted))
        {
            names[key.Id] = texts.Key(key.Name);
        }

        return names;
    }
}
