using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>A valid call of every operation. An operation that is not here fails the walk.</summary>
internal static class Examples
{
    private const string Note = "bàn cạnh cửa sổ";

    public static IReadOnlyDictionary<string, Example> All { get; } = new Dictionary<string, Example>(StringComparer.Ordinal)
    {
        ["OpenSession"] = new(Body: scene => new JsonObject
        {
            ["table_token"] = scene.FreeTableToken,
            ["device_id"] = "phone-1",
            ["occurred_at"] = Scene.Now,
            ["consent"] = new JsonObject { ["analytics"] = true, ["text_version"] = "2026-01" },
        }),
        ["GetSession"] = new(OfSession),
        ["GetBoard"] = new(OfStore),
        ["CloseSession"] = new(OfSession, Body: _ => new JsonObject { ["note"] = Note, ["occurred_at"] = Scene.Now }),
        ["VoidSession"] = new((scene, _) => scene.EmptySessionId, Body: _ => Reason()),
        ["SubmitOrder"] = new(OfSession, Body: _ => new JsonObject { ["occurred_at"] = Scene.Now, ["client_total"] = 45_000 }),
        ["RequestPayment"] = new(OfSession, Body: _ => new JsonObject { ["gateway"] = "momo", ["amount"] = 20_000, ["occurred_at"] = Scene.Now }),
        ["GetPayment"] = new((scene, _) => scene.PaymentId),
        ["RequestRefund"] = new((scene, _) => scene.PaidPaymentId, Body: _ => new JsonObject { ["amount"] = 1_000, ["reason"] = "món nguội" }),
        ["ListRefunds"] = new((scene, _) => scene.PaidPaymentId),
        ["ListNotifications"] = new(Query: scene => $"from={Scene.Text(scene.Day)}&to={Scene.Text(scene.Day.AddDays(60))}&gateway=momo&after=0&limit=10"),
        ["GetCapture"] = new((scene, name) => name switch
        {
            "gateway" => "momo",
            "account" => scene.Tenant.Account,
            _ => scene.PaidTransactionId,
        }),
        ["ListGateways"] = new(),
        ["ListGatewayAccounts"] = new(),
        ["AddGatewayAccount"] = new(Body: _ => new JsonObject
        {
            ["gateway"] = "momo", ["name"] = Scene.NewName("account"), ["settings"] = Scene.AccountSettings(),
        }),
        ["ChangeGatewayAccount"] = new(OfAccount, Body: _ => new JsonObject
        {
            ["version"] = 1, ["settings"] = Scene.AccountSettings(), ["cleared_secrets"] = new JsonArray("PreviousSecretKey"),
        }),
        ["RemoveGatewayAccount"] = new(OfAccount),
        ["RecordCash"] = new(OfSession, Body: _ => new JsonObject
        {
            ["amount"] = 15_000,
            ["tendered"] = 20_000,
            ["note"] = Note,
            ["occurred_at"] = Scene.Now,
        }),
        ["VoidCash"] = new((scene, name) => name == "cash_id" ? scene.CashId : scene.SessionId, Body: _ => Reason()),
        ["SendSessionEvents"] = new(OfSession, Body: scene => OneEvent(scene.SessionId)),
        ["SendEvents"] = new(Body: scene => OneEvent(scene.SessionId)),
        ["ReadFeed"] = new(Query: scene => $"limit=5&store_id={scene.StoreId}&type=session.opened&wait=0"),

        ["ListStores"] = new(),
        ["GetStore"] = new(OfStore),
        ["AddStore"] = new(Body: scene => Store(scene)),
        ["ChangeStore"] = new(OfStore, Body: scene => Store(scene)),
        ["ListTables"] = new(Query: scene => $"store_id={scene.StoreId}"),
        ["GetTable"] = new(OfTable),
        ["AddTable"] = new(Body: Table),
        ["ChangeTable"] = new(OfTable, Body: Table),
        ["ListMenuItems"] = new(Query: scene => $"store_id={scene.StoreId}"),
        ["GetMenuItem"] = new(OfItem),
        ["AddMenuItem"] = new(Body: Item),
        ["ChangeMenuItem"] = new(OfItem, Body: Item),

        ["ListApiKeys"] = new(),
        ["IssueApiKey"] = new(Body: _ => new JsonObject { ["name"] = "the till", ["scopes"] = new JsonArray("ingest", "read") }),
        ["RevokeApiKey"] = new((scene, _) => scene.Tenant.RevokedId),

        ["EnterDrawer"] = new(
            (scene, name) => name == "date" ? Scene.Text(scene.Day.AddDays(1)) : scene.StoreId,
            Body: _ => new JsonObject { ["kind"] = "paid_in", ["amount"] = 200_000, ["note"] = Note }),
        ["GetDayCash"] = new((scene, name) => name == "date" ? Scene.Text(scene.Day) : scene.StoreId),

        ["Declare"] = new(
            (scene, name) => name == "date" ? Scene.Text(scene.Day.AddDays(1)) : scene.StoreId,
            Body: _ => new JsonObject { ["source"] = "z_report", ["orders"] = 120, ["revenue"] = 9_500_000, ["note"] = Note }),
        ["ListDeclarations"] = new((scene, name) => name == "date" ? Scene.Text(scene.Day) : scene.StoreId),
        ["GetKpis"] = new(OfStore, Query: scene => $"from={Scene.Text(scene.Day)}&to={Scene.Text(scene.Day.AddDays(3))}"),

        ["Reconcile"] = new(Body: scene => new JsonObject
        {
            ["store_id"] = scene.StoreId,
            ["business_date"] = Scene.Text(scene.Day.AddDays(1)),
            ["dry_run"] = false,
        }),
        ["ListRuns"] = new(Query: Page),
        ["GetRun"] = new((scene, _) => scene.RunId),
        ["ListMatches"] = new(Query: Page),
        ["ListExceptions"] = new(Query: scene => Page(scene) + "&status=open&class=missing_payment&min_age=0&min_value=1"),
        ["GetException"] = new((scene, _) => scene.ExceptionId),
        ["ListSuggestions"] = new((scene, _) => scene.ExceptionId),
        ["ResolveException"] = new((scene, _) => scene.ExceptionId, Body: _ => new JsonObject
        {
            ["kind"] = "write_off",
            ["reason"] = "khách quên trả",
            ["session_id"] = null,
            ["actual_id"] = null,
            ["amount"] = null,
        }),
        ["UnlinkMatch"] = new((scene, _) => scene.MatchId, Body: _ => new JsonObject { ["reason"] = "nhầm bàn" }),
        ["UndoResolution"] = new((scene, _) => scene.ResolutionId, Body: _ => new JsonObject { ["reason"] = "nhầm" }),
        ["ListResolutions"] = new(Query: Page),
        ["CloseDay"] = new(
            (scene, name) => name == "date" ? Scene.Text(scene.Day.AddDays(1)) : scene.StoreId,
            Body: _ => new JsonObject { ["counted_cash"] = 1_250_000, ["cash_note"] = Note }),
        ["GetDayClose"] = new((scene, name) => name == "date" ? Scene.Text(scene.Day) : scene.StoreId),

        ["ImportSettlement"] = new(
            (_, _) => "momo",
            Query: scene => $"account={scene.Tenant.Account}&file_name=report.csv&preview=false",
            File: scene => Reports.Of(Reports.Row(Scene.NewName("tx"), scene.PaidPaymentId))),
        ["ListSettlements"] = new(Query: _ => "after=0&limit=10"),
        ["GetSettlement"] = new((scene, _) => scene.SettlementId),
        ["ListSettlementLines"] = new((scene, _) => scene.SettlementId, Query: _ => "after=0&limit=10"),

        ["ReceiveNotification"] = new(
            (scene, name) => name == "gateway" ? "momo" : scene.Tenant.Account,
            Body: scene => new MoMoNote(scene.Tenant.Account, scene.PaymentId, 20_000).Sign()),
        ["ReceiveNotificationByQuery"] = new(
            (scene, name) => name == "gateway" ? "vnpay" : scene.Tenant.Account,
            Query: scene => new VNPayNote(scene.Tenant.Account, "unknown", 20_000).Sign()),
        ["IsLive"] = new(),
        ["IsReady"] = new(),
    };

    private static string OfAccount(Scene scene, string name) => name == "gateway" ? "momo" : scene.AccountName;

    private static string OfSession(Scene scene, string name) => scene.SessionId;

    private static string OfStore(Scene scene, string name) => scene.StoreId;

    private static string OfTable(Scene scene, string name) => scene.TableId;

    private static string OfItem(Scene scene, string name) => scene.ItemId;

    private static JsonObject Reason() => new() { ["reason"] = "nhầm bàn", ["occurred_at"] = Scene.Now };

    private static JsonObject OneEvent(string sessionId)
    {
        var made = Scene.Event("item.quantity_changed", sessionId, data: new JsonObject { ["line_id"] = "line", ["quantity"] = 2 });
        made["device_seq"] = 7;
        return Scene.Batch(made);
    }

    private static JsonObject Store(Scene scene) => new()
    {
        ["code"] = Scene.NewName("code"),
        ["name"] = "Cà phê Sài Gòn",
        ["kind"] = "coffee_shop",
        ["time_zone"] = "Asia/Ho_Chi_Minh",
        ["cut_over_hour"] = 4,
        ["gateway_account"] = scene.Tenant.Account,
        ["blind_cash_count"] = true,
    };

    private static JsonObject Table(Scene scene) => new() { ["store_id"] = scene.StoreId, ["name"] = Scene.NewName("Bàn") };

    private static JsonObject Item(Scene scene) => new()
    {
        ["store_id"] = scene.StoreId,
        ["code"] = Scene.NewName("code"),
        ["name"] = "Bánh mì",
        ["price"] = 25_000,
        ["available"] = true,
    };

    private static string Page(Scene scene) =>
        $"store_id={scene.StoreId}&from={Scene.Text(scene.Day)}&to={Scene.Text(scene.Day.AddDays(3))}&after=0&limit=10";
}
