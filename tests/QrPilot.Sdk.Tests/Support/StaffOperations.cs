using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using static QrPilot.Sdk.Tests.Support.TestHost;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>Everything that a caller can ask of the services, each with the right that it needs; null where every role may.</summary>
internal static class StaffOperations
{
    public static readonly Dictionary<string, (StaffRight? Right, Func<TestHost, Caller, StaffSubjects, Task> Run)> All = new()
    {
        ["open a session"] = (null, (host, by, of) => host.Sessions.ScanAsync(
            new ScanCommand(by, by.TenantId, of.Table, null, null, null), Plan<ScanResult>(_ => ""), Stop)),
        ["open a table"] = (StaffRight.ServeTables, (host, by, of) => host.Sessions.OpenAsync(by, of.Table, null, Plan<ScanResult>(_ => ""), Stop)),
        ["read the board"] = (StaffRight.ServeTables, (host, by, of) => host.Get<BoardService>().ReadAsync(by, of.Store, Stop)),
        ["read a session"] = (null, (host, by, of) => host.Sessions.ReadAsync(by, of.Session, Stop)),
        ["require a session"] = (null, (host, by, of) => host.Sessions.RequireAsync(by, of.Session, Stop)),
        ["close a session"] = (StaffRight.ServeTables, (host, by, of) => host.Sessions.CloseAsync(
            by, of.Session, null, null, Plan<Storage.SessionDetail>(_ => ""), Stop)),
        ["void a session"] = (StaffRight.VoidSession, (host, by, of) => host.Sessions.VoidAsync(
            by, of.Session, null, "left", Plan<Storage.SessionDetail>(_ => ""), Stop)),
        ["order"] = (null, (host, by, of) => host.Get<OrderService>().SubmitAsync(by, of.Session, null, null, Plan<OrderResult>(_ => ""), Stop)),
        ["read the feed"] = (null, (host, by, of) => host.Feed.ReadAsync(by, new FeedRequest { StoreId = of.Store }, Stop)),
        ["record cash"] = (StaffRight.RecordCash, (host, by, of) => host.Cash.RecordAsync(
            by, new CashCommand(of.Session, Sample.Dong(1_000), null, null, null), Plan<CashResult>(_ => ""), Stop)),
        ["void cash"] = (null, (host, by, of) => host.Cash.VoidAsync(by, of.Session, of.Cash, "mistyped", null, Plan<CashResult>(_ => ""), Stop)),
        ["ask for a payment"] = (null, (host, by, of) => host.Payments.RequestAsync(
            by, new PaymentCommand(of.Session, Sample.Gateway, null, null), Plan<Payment>(_ => ""), Stop)),
        ["read a payment"] = (null, (host, by, of) => host.Payments.ReadAsync(by, of.Payment, Stop)),
        ["refund"] = (StaffRight.Refund, (host, by, of) => host.Refunds.RequestAsync(
            by, new RefundCommand(of.Payment, Sample.Dong(1_000), "cold"), Plan<Refund>(_ => ""), Stop)),
        ["list refunds"] = (null, (host, by, of) => host.Refunds.ListAsync(by, of.Payment, Stop)),
        ["enter into the drawer"] = (StaffRight.CountDrawer, (host, by, of) => host.Get<DrawerService>().EnterAsync(
            by, new DrawerCommand(of.Store, Sample.Day, DrawerEntryKind.PaidIn, Sample.Dong(1), null), Plan<DrawerEntry>(_ => ""), Stop)),
        ["read the cash sheet"] = (StaffRight.CountDrawer, (host, by, of) => host.Get<DrawerService>().ReadAsync(by, of.Store, Sample.Day, Stop)),
        ["close a counted day"] = (StaffRight.CountDrawer, (host, by, of) => host.Reconciliation.CloseDayAsync(
            by, of.Store, Sample.Day, new CountedCash(Sample.Dong(0), null), Stop)),
        ["close an uncounted day"] = (StaffRight.CloseUncounted, (host, by, of) => host.Reconciliation.CloseDayAsync(
            by, of.Store, Sample.Day, null, Stop)),
        ["find a close"] = (null, (host, by, of) => FoundAsync(host, by, of)),
        ["reconcile a day"] = (StaffRight.Reconcile, (host, by, of) => host.Reconciliation.RunAsync(
            by, of.Store, Sample.Day, dryRun: false, Plan<IReadOnlyList<Run>>(_ => ""), Stop)),
        ["suggest"] = (null, (host, by, of) => host.Get<SuggestionService>().SuggestAsync(by, of.Exception, Stop)),
        ["record cash for an exception"] = (StaffRight.ResolveExceptions, (host, by, of) => ResolveAsync(host, by, of, ResolutionKind.RecordCash)),
        ["link"] = (StaffRight.ResolveExceptions, (host, by, of) => ResolveAsync(host, by, of, ResolutionKind.Link)),
        ["write off"] = (StaffRight.WriteOff, (host, by, of) => ResolveAsync(host, by, of, ResolutionKind.WriteOff)),
        ["accept"] = (StaffRight.WriteOff, (host, by, of) => ResolveAsync(host, by, of, ResolutionKind.Accept)),
        ["unlink"] = (StaffRight.Unlink, (host, by, of) => host.Get<ResolutionService>().UnlinkAsync(
            by, of.Match, null, Plan<Resolution>(_ => ""), Stop)),
        ["undo"] = (null, (host, by, of) => host.Get<ResolutionService>().UndoAsync(by, of.Resolution, null, Plan<Resolution>(_ => ""), Stop)),
        ["declare sales"] = (StaffRight.SeeReports, (host, by, of) => host.Get<KpiService>().DeclareAsync(
            by,
            new DeclareCommand(of.Store, Sample.Day, new Declaration(DenominatorSource.Tally, 3, null), null),
            Plan<DayDeclaration>(_ => ""),
            Stop)),
        ["list declarations"] = (StaffRight.SeeReports, (host, by, of) => host.Get<KpiService>().ListDeclarationsAsync(by, of.Store, Sample.Day, Stop)),
        ["report"] = (StaffRight.SeeReports, (host, by, of) => host.Get<KpiService>().ReportAsync(by, of.Store, Sample.Day, Sample.Day, Stop)),
        ["import a settlement report"] = (StaffRight.ImportSettlements, (host, by, of) => host.Get<SettlementService>().ImportAsync(
            by,
            new SettlementUpload { Gateway = Sample.Gateway, Account = of.Account, Content = new MemoryStream("tx,order,gross,at\n"u8.ToArray()), Hash = new byte[32] },
            Stop)),
        ["require a store"] = (null, (host, by, of) => host.Get<CatalogService>().RequireStoreAsync(by, of.Store, Stop)),
        ["change a store"] = (StaffRight.SetUp, (host, by, of) => host.Get<CatalogService>().SaveStoreAsync(
            by, of.Store, new StoreDraft("Q1", "Q", StoreKind.Restaurant, "Asia/Ho_Chi_Minh", 4, "main"), Plan<Store>(_ => ""), Stop)),
        ["make a table"] = (StaffRight.SetUp, (host, by, of) => host.Get<CatalogService>().SaveTableAsync(
            by, null, of.Store, "Bàn 9", Plan<Table>(_ => ""), Stop)),
        ["make a menu item"] = (StaffRight.SetUp, (host, by, of) => host.Get<CatalogService>().SaveMenuItemAsync(
            by, null, new MenuItemDraft(of.Store, "BUN", "Bún", Sample.Dong(1), true), Plan<MenuItem>(_ => ""), Stop)),
    };

    private static async Task FoundAsync(TestHost host, Caller by, StaffSubjects of) =>
        await host.Reconciliation.FindCloseAsync(by, of.Store, Sample.Day, Stop);

    private static Task ResolveAsync(TestHost host, Caller by, StaffSubjects of, ResolutionKind kind) =>
        host.Get<ResolutionService>().ResolveAsync(by, new ResolveCommand(of.Exception, kind, "why"), Plan<Resolution>(_ => ""), Stop);
}
