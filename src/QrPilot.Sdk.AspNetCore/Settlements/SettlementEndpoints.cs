using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Settlements;

/// <summary>Settlement reports in, and what was found in them.</summary>
internal static class SettlementEndpoints
{
    private const int MaxPage = 1000;
    private static readonly QueryParameter Limit = new("limit", "1 to 1000; 100 when absent.", "integer");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Settlements");
        routes.PostFile<SettlementAnswer>(
            "/v1/settlements/{gateway}",
            "ImportSettlement",
            "Imports a settlement report: good rows are stored, bad ones reported by line and column.",
            Access.Operators,
            services => services.GetRequiredService<IOptionsMonitor<SettlementOptions>>().CurrentValue.MaxBytes,
            ImportAsync,
            new QueryParameter("account", "The merchant account that the report is about.", IsRequired: true),
            new QueryParameter("file_name", "The name of the file."),
            new QueryParameter("preview", "true to look only and store nothing."));
        routes.Get<ListAnswer<SettlementFileView>>(
            "/v1/settlements",
            "ListSettlements",
            "Settlement reports, oldest first.",
            Access.Readers,
            ListAsync,
            new QueryParameter("after", "The value of next on the page before."),
            Limit);
        routes.Get<SettlementDetailView>(
            "/v1/settlements/files/{id}", "GetSettlement", "A settlement report with its errors.", Access.Readers, ReadAsync);
        routes.Get<ListAnswer<SettlementLineView>>(
            "/v1/settlements/files/{id}/lines",
            "ListSettlementLines",
            "The lines that a report told of first, in its order.",
            Access.Readers,
            ListLinesAsync,
            new QueryParameter("after", "The value of next on the page before.", "integer"),
            Limit);
    }

    private static Task ImportAsync(ApiCall call)
    {
        var preview = call.Query("preview") ?? "false";
        var check = new InputCheck().That("preview", preview is "true" or "false", "It is true or false.");
        check.Text("file_name", call.Query("file_name"), 200, isRequired: false).Throw();
        var upload = new SettlementUpload
        {
            Gateway = call.Route("gateway"),
            Account = call.Query("account")!,
            FileName = call.Query("file_name") ?? "",
            Content = call.File!.Content,
            Hash = call.File.Hash,
            IsPreview = preview == "true",
        };
        var plan = call.Plan<SettlementImport, SettlementAnswer>(200, SettlementViews.Of, ApiJson.Default.SettlementAnswer);
        return call.SendAsync(call.Get<SettlementService>().ImportAsync(call.Caller, upload, plan, call.Aborted));
    }

    private static async Task ListAsync(ApiCall call)
    {
        var limit = LimitOf(call);
        var files = await call.Get<ISettlementStore>().ListFilesAsync(call.Caller.TenantId, call.Query("after"), limit, call.Aborted);
        var next = files.Count == limit ? files[^1].Id : null;
        await call.SendAsync(
            new ListAnswer<SettlementFileView>([.. files.Select(SettlementViews.Of)], next), ApiJson.Default.ListAnswerSettlementFileView);
    }

    private static async Task ReadAsync(ApiCall call)
    {
        var file = await RequireAsync(call);
        var errors = await call.Get<ISettlementStore>().ListErrorsAsync(call.Caller.TenantId, file.Id, call.Aborted);
        await call.SendAsync(
            new SettlementDetailView(SettlementViews.Of(file), [.. errors.Select(SettlementViews.Of)]), ApiJson.Default.SettlementDetailView);
    }

    private static async Task ListLinesAsync(ApiCall call)
    {
        var limit = LimitOf(call);
        var after = (int)call.QueryNumber("after", fallback: 0, min: 0, max: int.MaxValue);
        var file = await RequireAsync(call);
        var lines = await call.Get<ISettlementStore>().ListLinesAsync(call.Caller.TenantId, file.Id, after, limit, call.Aborted);
        var next = lines.Count == limit ? lines[^1].LineNumber.ToString(CultureInfo.InvariantCulture) : null;
        await call.SendAsync(
            new ListAnswer<SettlementLineView>([.. lines.Select(SettlementViews.Of)], next), ApiJson.Default.ListAnswerSettlementLineView);
    }

    private static async Task<SettlementFile> RequireAsync(ApiCall call) =>
        await call.Get<ISettlementStore>().FindFileAsync(call.Caller.TenantId, call.Route("id"), call.Aborted)
        ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.SettlementFileNotFound, "There is no such settlement report.");

    private static int LimitOf(ApiCall call) => (int)call.QueryNumber("limit", fallback: 100, min: 1, max: MaxPage);
}
