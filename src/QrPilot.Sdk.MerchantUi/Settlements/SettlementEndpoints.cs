using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>Settlement reports: uploaded, looked at, imported.</summary>
internal static class SettlementEndpoints
{
    private const int MostFiles = 60;
    private const int LinesOfPage = 100;
    private const int RowsOfRead = 1_000;

    /// <param name="routes">The routes.</param>
    /// <param name="largest">The largest report, in bytes.</param>
    public static void Map(UiRoutes routes, long largest)
    {
        routes.Page("/settlements", StaffRight.ImportSettlements, ShowAsync);
        routes.Form("/settlements", StaffRight.ImportSettlements, LookAsync, ShowAsync, largest + UiRoutes.SmallForm);
        routes.Page("/settlements/preview/{report}", StaffRight.ImportSettlements, ShowPreviewAsync);
        routes.Form("/settlements/preview/{report}", StaffRight.ImportSettlements, ImportAsync, ShowPreviewAsync);
        routes.Page("/settlements/files/{file}", StaffRight.ImportSettlements, ShowFileAsync);
    }

    private static Task<IResult> ShowAsync(UiCall call) => ShowAsync(call, StatusCodes.Status200OK);

    private static async Task<IResult> ShowAsync(UiCall call, int status)
    {
        var options = call.Get<IOptionsMonitor<SettlementOptions>>().CurrentValue;
        var model = new SettlementsModel(await AccountsAsync(call, options), await FilesAsync(call), options.MaxBytes / (1024 * 1024));
        return call.Page<SettlementsPage>(model, status);
    }

    private static async Task<IResult> LookAsync(UiCall call, UiForm form)
    {
        var options = call.Get<IOptionsMonitor<SettlementOptions>>().CurrentValue;
        var accounts = (await AccountsAsync(call, options)).ToDictionary(account => account.Key, StringComparer.Ordinal);
        if (accounts.Count == 0)
        {
            form.Fail(call.Text(SettlementTexts.All).NoAccounts);
            form.Check();
        }

        var account = form.One("account", accounts);
        var file = form.Files["report"];
        if (file is null or { Length: 0 })
        {
            form.Fail("report", call.Text(SettlementTexts.All).PickFile);
        }

        form.Check();
        await using var content = file!.OpenReadStream();
        var hash = await SHA256.HashDataAsync(content, call.Aborted);
        var name = Path.GetFileName(file.FileName);
        var upload = new SettlementUpload
        {
            Gateway = account.Gateway,
            Account = account.Account,
            FileName = name.Length <= 200 ? name : name[^200..],
            Content = content,
            Hash = hash,
            IsPreview = true,
        };
        var found = await call.Get<SettlementService>().ImportAsync(call.Caller, upload, call.Aborted);
        var kept = await call.Get<ReportShelf>().KeepAsync(call.Caller.Id, content, hash, found, call.Aborted);
        return call.GoTo("/settlements/preview/" + kept.Id);
    }

    private static Task<IResult> ShowPreviewAsync(UiCall call) => call.Get<ReportShelf>().Find(call.Caller.Id, call.Route("report")) is { } kept
        ? Task.FromResult(call.Page<PreviewPage>(kept))
        : GoneAsync(call);

    private static Task<IResult> GoneAsync(UiCall call)
    {
        call.View.Form.Fail(call.Text(SettlementTexts.All).Gone);
        return ShowAsync(call, StatusCodes.Status410Gone);
    }

    private static async Task<IResult> ImportAsync(UiCall call, UiForm form)
    {
        var shelf = call.Get<ReportShelf>();
        if (shelf.Find(call.Caller.Id, call.Route("report")) is not { } kept)
        {
            return await GoneAsync(call);
        }

        await using var content = new FileStream(kept.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var upload = new SettlementUpload
        {
            Gateway = kept.Found.File.Gateway,
            Account = kept.Found.File.Account,
            FileName = kept.Found.File.Name,
            Content = content,
            Hash = kept.Hash,
        };
        SettlementImport? imported = null;
        var id = await call.OnceAsync<SettlementImport>(
            "ImportSettlement",
            plan => call.Get<SettlementService>().ImportAsync(call.Caller, upload, plan, call.Aborted),
            done => (imported = done).File.Id);
        shelf.Remove(kept);
        var figures = (imported ?? kept.Found).File.Figures;
        return call.GoTo("/settlements/files/" + id, new Notice(call.Text(SettlementTexts.All).Imported(figures.Good, figures.Bad)));
    }

    private static async Task<IResult> ShowFileAsync(UiCall call)
    {
        var store = call.Get<ISettlementStore>();
        var file = await store.FindFileAsync(call.Caller.TenantId, call.Route("file"), call.Aborted);
        if (file is null || !await call.Get<SettlementService>().MayReachAsync(call.Caller, file.Account, call.Aborted))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.SettlementFileNotFound, "There is no such settlement report.");
        }

        var after = int.TryParse(call.Query("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
        var errors = await store.ListErrorsAsync(call.Caller.TenantId, file.Id, call.Aborted);
        var lines = await store.ListLinesAsync(call.Caller.TenantId, file.Id, after, LinesOfPage, call.Aborted);
        return call.Page<FilePage>(new FileModel(file, errors, lines, lines.Count == LinesOfPage ? lines[^1].LineNumber : null));
    }

    /// <summary>The accounts of the tenant within reach whose reports can be read.</summary>
    private static async Task<IReadOnlyList<ReportAccount>> AccountsAsync(UiCall call, SettlementOptions options)
    {
        var found = new List<ReportAccount>();
        foreach (var key in options.Maps.Keys.Order(StringComparer.Ordinal))
        {
            var cut = key.IndexOf(':', StringComparison.Ordinal);
            var account = new ReportAccount(key[..cut], key[(cut + 1)..]);
            var route = await call.Get<GatewayDirectory>().FindAsync(account.Gateway, account.Account, call.Aborted);
            if (route?.Account.Tenant == call.Caller.TenantId && await call.Get<SettlementService>().MayReachAsync(call.Caller, account.Account, call.Aborted))
            {
                found.Add(account);
            }
        }

        return found;
    }

    /// <summary>The latest reports within reach. They are listed from the oldest on, and a tenant has a few a day.</summary>
    private static async Task<IReadOnlyList<SettlementFile>> FilesAsync(UiCall call)
    {
        var store = call.Get<ISettlementStore>();
        var all = new List<SettlementFile>();
        IReadOnlyList<SettlementFile> page;
        do
        {
            page = await store.ListFilesAsync(call.Caller.TenantId, all is [.., var last] ? last.Id : null, RowsOfRead, call.Aborted);
            all.AddRange(page);
        }
        while (page.Count == RowsOfRead);

        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in all.Select(file => file.Account).Distinct(StringComparer.Ordinal))
        {
            if (await call.Get<SettlementService>().MayReachAsync(call.Caller, account, call.Aborted))
            {
                reached.Add(account);
            }
        }

        return [.. all.Where(file => reached.Contains(file.Account)).Reverse().Take(MostFiles)];
    }
}
