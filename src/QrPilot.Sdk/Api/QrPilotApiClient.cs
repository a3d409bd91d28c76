using System.Text.Json.Serialization.Metadata;

namespace QrPilot.Sdk.Api;

/// <summary>A client of the HTTP API. Thread-safe. Every call throws <see cref="QrPilotApiException"/> when the host refuses.</summary>
/// <remarks>A POST with an idempotency key may be repeated until it succeeds: the host answers the same again.</remarks>
/// <param name="http">Its base address is the host's, its authorization header carries the API key.</param>
/// <param name="clock">Times the waits that the host asks for.</param>
public sealed class QrPilotApiClient(HttpClient http, TimeProvider clock)
{
    private readonly ApiTransport _transport = new(http, clock);

    /// <summary>Opens or joins a table's session.</summary>
    public Task<OpenSessionAnswer> OpenSessionAsync(OpenSessionRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/sessions", request, ApiJson.Default.OpenSessionRequest, ApiJson.Default.OpenSessionAnswer, idempotencyKey, cancellationToken);

    /// <summary>Reads a session.</summary>
    public Task<SessionDetailView> GetSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/sessions/{sessionId}", ApiJson.Default.SessionDetailView, cancellationToken);

    /// <summary>Sends events of one session.</summary>
    public Task<EventsAnswer> SendEventsAsync(string sessionId, SendEventsRequest request, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/events", request, ApiJson.Default.SendEventsRequest, ApiJson.Default.EventsAnswer, null, cancellationToken);

    /// <summary>Sends events of many sessions.</summary>
    public Task<EventsAnswer> SendEventsAsync(SendEventsRequest request, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/events", request, ApiJson.Default.SendEventsRequest, ApiJson.Default.EventsAnswer, null, cancellationToken);

    /// <summary>Reads a page of the feed.</summary>
    /// <param name="cursor">Where the page before ended, or null for the beginning.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="waitSeconds">How long the host may hold the answer back while there is nothing new; 0 to 30.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<FeedAnswer> ReadFeedAsync(string? cursor, int limit, int waitSeconds = 0, CancellationToken cancellationToken = default)
    {
        var path = $"/v1/events?limit={limit}&wait={waitSeconds}" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}");
        return _transport.GetAsync(path, ApiJson.Default.FeedAnswer, cancellationToken);
    }

    /// <summary>Submits the cart as an order.</summary>
    public Task<OrderAnswer> SubmitOrderAsync(string sessionId, SubmitOrderRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/orders", request, ApiJson.Default.SubmitOrderRequest, ApiJson.Default.OrderAnswer, idempotencyKey, cancellationToken);

    /// <summary>Opens a payment at a gateway.</summary>
    public Task<PaymentView> RequestPaymentAsync(string sessionId, RequestPaymentRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/payments", request, ApiJson.Default.RequestPaymentRequest, ApiJson.Default.PaymentView, idempotencyKey, cancellationToken);

    /// <summary>Reads a payment.</summary>
    public Task<PaymentView> GetPaymentAsync(string paymentId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/payments/{paymentId}", ApiJson.Default.PaymentView, cancellationToken);

    /// <summary>A page of gateways' notifications received on these dates (Vietnam), without payers' personal data.</summary>
    public Task<ListAnswer<NotificationView>> ListNotificationsAsync(
        DateOnly from, DateOnly to, string? after = null, int limit = 1000, CancellationToken cancellationToken = default) =>
        _transport.GetAsync(
            $"/v1/notifications?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&limit={limit}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}",
            ApiJson.Default.ListAnswerNotificationView,
            cancellationToken);

    /// <summary>The money of a gateway's transaction.</summary>
    public Task<CaptureView> GetCaptureAsync(string gateway, string account, string transactionId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync(
            $"/v1/captures/{gateway}/{account}/{Uri.EscapeDataString(transactionId)}", ApiJson.Default.CaptureView, cancellationToken);

    /// <summary>Gives a payment back, or a part of it.</summary>
    public Task<RefundView> RequestRefundAsync(string paymentId, RefundRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/payments/{paymentId}/refunds", request, ApiJson.Default.RefundRequest, ApiJson.Default.RefundView, idempotencyKey, cancellationToken);

    /// <summary>The refunds of a payment, oldest first.</summary>
    public Task<ListAnswer<RefundView>> ListRefundsAsync(string paymentId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/payments/{paymentId}/refunds", ApiJson.Default.ListAnswerRefundView, cancellationToken);

    /// <summary>Records cash.</summary>
    public Task<CashAnswer> RecordCashAsync(string sessionId, RecordCashRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/cash", request, ApiJson.Default.RecordCashRequest, ApiJson.Default.CashAnswer, idempotencyKey, cancellationToken);

    /// <summary>Voids a cash record.</summary>
    public Task<CashAnswer> VoidCashAsync(string sessionId, string cashId, VoidRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/cash/{cashId}/void", request, ApiJson.Default.VoidRequest, ApiJson.Default.CashAnswer, idempotencyKey, cancellationToken);

    /// <summary>Closes a session by staff.</summary>
    public Task<SessionDetailView> CloseSessionAsync(string sessionId, CloseSessionRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/close", request, ApiJson.Default.CloseSessionRequest, ApiJson.Default.SessionDetailView, idempotencyKey, cancellationToken);

    /// <summary>Voids a session.</summary>
    public Task<SessionDetailView> VoidSessionAsync(string sessionId, VoidRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/sessions/{sessionId}/void", request, ApiJson.Default.VoidRequest, ApiJson.Default.SessionDetailView, idempotencyKey, cancellationToken);

    /// <summary>Reconciles a business date.</summary>
    public Task<RunsAnswer> ReconcileAsync(RunRequest request, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/reconciliation/runs", request, ApiJson.Default.RunRequest, ApiJson.Default.RunsAnswer, null, cancellationToken);

    /// <summary>Lists runs, one page.</summary>
    /// <param name="query">The filters, for example <c>store_id=sto_1&amp;from=2026-01-31</c>; may be empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ListAnswer<RunView>> ListRunsAsync(string query, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/reconciliation/runs?{query}", ApiJson.Default.ListAnswerRunView, cancellationToken);

    /// <summary>Lists the matches that stand, one page.</summary>
    /// <param name="query">The filters, for example <c>store_id=sto_1&amp;limit=1000&amp;after=mat_1</c>; may be empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ListAnswer<MatchView>> ListMatchesAsync(string query, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/reconciliation/matches?{query}", ApiJson.Default.ListAnswerMatchView, cancellationToken);

    /// <summary>Lists exceptions, one page.</summary>
    /// <param name="query">The filters, for example <c>status=open&amp;class=missing_payment&amp;min_value=100000</c>; may be empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ListAnswer<ExceptionView>> ListExceptionsAsync(string query, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/reconciliation/exceptions?{query}", ApiJson.Default.ListAnswerExceptionView, cancellationToken);

    /// <summary>Lists what may belong to an exception, the surest first.</summary>
    public Task<ListAnswer<SuggestionView>> ListSuggestionsAsync(string exceptionId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/reconciliation/exceptions/{exceptionId}/suggestions", ApiJson.Default.ListAnswerSuggestionView, cancellationToken);

    /// <summary>The tables of a store with their open sessions, and the bills that were left unpaid.</summary>
    public Task<BoardView> GetBoardAsync(string storeId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/stores/{storeId}/board", ApiJson.Default.BoardView, cancellationToken);

    /// <summary>Enters something into a store's drawer.</summary>
    public Task<DrawerEntryView> EnterDrawerAsync(
        string storeId, DateOnly date, DrawerInput entry, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/drawer", entry, ApiJson.Default.DrawerInput, ApiJson.Default.DrawerEntryView, idempotencyKey, cancellationToken);

    /// <summary>The cash of a store's business date.</summary>
    public Task<CashSheetView> GetDayCashAsync(string storeId, DateOnly date, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/cash", ApiJson.Default.CashSheetView, cancellationToken);

    /// <summary>Says how much a store sold on a business date.</summary>
    public Task<DeclarationView> DeclareAsync(
        string storeId, DateOnly date, DeclarationInput declaration, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/declarations", declaration, ApiJson.Default.DeclarationInput, ApiJson.Default.DeclarationView, idempotencyKey, cancellationToken);

    /// <summary>The declarations of a store's business date, by number.</summary>
    public Task<ListAnswer<DeclarationView>> ListDeclarationsAsync(string storeId, DateOnly date, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/declarations", ApiJson.Default.ListAnswerDeclarationView, cancellationToken);

    /// <summary>The KPIs of a store between two business dates, both included; at most 93 of them.</summary>
    public Task<KpisAnswer> GetKpisAsync(string storeId, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/stores/{storeId}/kpis?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", ApiJson.Default.KpisAnswer, cancellationToken);

    /// <summary>Decides what becomes of an exception.</summary>
    public Task<ResolutionView> ResolveExceptionAsync(
        string exceptionId, ResolveExceptionRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/reconciliation/exceptions/{exceptionId}/resolutions", request, ApiJson.Default.ResolveExceptionRequest, ApiJson.Default.ResolutionView, idempotencyKey, cancellationToken);

    /// <summary>Takes a match apart.</summary>
    public Task<ResolutionView> UnlinkMatchAsync(
        string matchId, ReasonRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/reconciliation/matches/{matchId}/unlink", request, ApiJson.Default.ReasonRequest, ApiJson.Default.ResolutionView, idempotencyKey, cancellationToken);

    /// <summary>Undoes a decision.</summary>
    public Task<ResolutionView> UndoResolutionAsync(
        string resolutionId, ReasonRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/reconciliation/resolutions/{resolutionId}/undo", request, ApiJson.Default.ReasonRequest, ApiJson.Default.ResolutionView, idempotencyKey, cancellationToken);

    /// <summary>Lists decisions, one page: the audit log.</summary>
    /// <param name="query">The filters, for example <c>store_id=sto_1&amp;from=2026-01-31</c>; may be empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ListAnswer<ResolutionView>> ListResolutionsAsync(string query, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/reconciliation/resolutions?{query}", ApiJson.Default.ListAnswerResolutionView, cancellationToken);

    /// <summary>Reconciles a store's business date and closes it for good; nobody counted its drawer.</summary>
    public Task<DayCloseView> CloseDayAsync(string storeId, DateOnly date, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        CloseDayAsync(storeId, date, new CloseDayRequest(), idempotencyKey, cancellationToken);

    /// <summary>Reconciles a store's business date and closes it for good.</summary>
    public Task<DayCloseView> CloseDayAsync(
        string storeId, DateOnly date, CloseDayRequest request, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync($"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/close", request, ApiJson.Default.CloseDayRequest, ApiJson.Default.DayCloseView, idempotencyKey, cancellationToken);

    /// <summary>Imports a settlement report of a gateway's account.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="account">The merchant account at the gateway.</param>
    /// <param name="fileName">The name of the file; may be empty.</param>
    /// <param name="report">Its bytes, a CSV.</param>
    /// <param name="idempotencyKey">Unique for the upload, or null. The same bytes change nothing the second time in any case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<SettlementAnswer> ImportSettlementAsync(
        string gateway, string account, string fileName, ReadOnlyMemory<byte> report, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        _transport.PostAsync(
            $"/v1/settlements/{gateway}?account={Uri.EscapeDataString(account)}&file_name={Uri.EscapeDataString(fileName)}",
            report,
            "text/csv",
            ApiJson.Default.SettlementAnswer,
            idempotencyKey,
            cancellationToken);

    /// <summary>Lists the lines that a settlement report told of first, one page.</summary>
    /// <param name="fileId">The report.</param>
    /// <param name="query">The paging, for example <c>limit=1000&amp;after=1001</c>; may be empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ListAnswer<SettlementLineView>> ListSettlementLinesAsync(string fileId, string query, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/settlements/files/{fileId}/lines?{query}", ApiJson.Default.ListAnswerSettlementLineView, cancellationToken);

    /// <summary>Lists the stores.</summary>
    public Task<ListAnswer<StoreView>> ListStoresAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/stores", ApiJson.Default.ListAnswerStoreView, cancellationToken);

    /// <summary>Makes a store.</summary>
    public Task<StoreView> AddStoreAsync(StoreInput store, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/stores", store, ApiJson.Default.StoreInput, ApiJson.Default.StoreView, idempotencyKey, cancellationToken);

    /// <summary>Lists a store's tables.</summary>
    public Task<ListAnswer<TableView>> ListTablesAsync(string storeId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/tables?store_id={storeId}", ApiJson.Default.ListAnswerTableView, cancellationToken);

    /// <summary>Makes a table.</summary>
    public Task<TableView> AddTableAsync(TableInput table, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/tables", table, ApiJson.Default.TableInput, ApiJson.Default.TableView, idempotencyKey, cancellationToken);

    /// <summary>Lists a store's menu.</summary>
    public Task<ListAnswer<MenuItemView>> ListMenuItemsAsync(string storeId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/menu-items?store_id={storeId}", ApiJson.Default.ListAnswerMenuItemView, cancellationToken);

    /// <summary>Makes a menu item.</summary>
    public Task<MenuItemView> AddMenuItemAsync(MenuItemInput item, string? idempotencyKey, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/menu-items", item, ApiJson.Default.MenuItemInput, ApiJson.Default.MenuItemView, idempotencyKey, cancellationToken);

    private Task<TAnswer> PostAsync<TRequest, TAnswer>(
        string path,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TAnswer> answerType,
        string? idempotencyKey,
        CancellationToken cancellationToken) =>
        _transport.PostAsync(path, request, requestType, answerType, idempotencyKey, cancellationToken);
}
