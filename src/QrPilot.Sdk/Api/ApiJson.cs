using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>How the HTTP API's bodies are written and read: snake_case, absent instead of null, nothing guessed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    AllowTrailingCommas = false,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    MaxDepth = 32)]
[JsonSerializable(typeof(OpenSessionRequest))]
[JsonSerializable(typeof(OpenSessionAnswer))]
[JsonSerializable(typeof(SessionDetailView))]
[JsonSerializable(typeof(BoardView))]
[JsonSerializable(typeof(SubmitOrderRequest))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(RequestPaymentRequest))]
[JsonSerializable(typeof(PaymentView))]
[JsonSerializable(typeof(CaptureView))]
[JsonSerializable(typeof(ListAnswer<NotificationView>))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(RefundView))]
[JsonSerializable(typeof(ListAnswer<RefundView>))]
[JsonSerializable(typeof(RecordCashRequest))]
[JsonSerializable(typeof(VoidRequest))]
[JsonSerializable(typeof(CashAnswer))]
[JsonSerializable(typeof(CloseSessionRequest))]
[JsonSerializable(typeof(SendEventsRequest))]
[JsonSerializable(typeof(EventInput))]
[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(FeedAnswer))]
[JsonSerializable(typeof(StoreInput))]
[JsonSerializable(typeof(StoreView))]
[JsonSerializable(typeof(ListAnswer<StoreView>))]
[JsonSerializable(typeof(TableInput))]
[JsonSerializable(typeof(TableView))]
[JsonSerializable(typeof(ListAnswer<TableView>))]
[JsonSerializable(typeof(MenuItemInput))]
[JsonSerializable(typeof(MenuItemView))]
[JsonSerializable(typeof(ListAnswer<MenuItemView>))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(RunsAnswer))]
[JsonSerializable(typeof(RunView))]
[JsonSerializable(typeof(ListAnswer<RunView>))]
[JsonSerializable(typeof(ListAnswer<MatchView>))]
[JsonSerializable(typeof(ListAnswer<SuggestionView>))]
[JsonSerializable(typeof(ExceptionView))]
[JsonSerializable(typeof(ListAnswer<ExceptionView>))]
[JsonSerializable(typeof(ResolveExceptionRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(ResolutionView))]
[JsonSerializable(typeof(ListAnswer<ResolutionView>))]
[JsonSerializable(typeof(CloseDayRequest))]
[JsonSerializable(typeof(DayCloseView))]
[JsonSerializable(typeof(DrawerInput))]
[JsonSerializable(typeof(DrawerEntryView))]
[JsonSerializable(typeof(CashSheetView))]
[JsonSerializable(typeof(DeclarationInput))]
[JsonSerializable(typeof(DeclarationView))]
[JsonSerializable(typeof(ListAnswer<DeclarationView>))]
[JsonSerializable(typeof(KpisAnswer))]
[JsonSerializable(typeof(SettlementAnswer))]
[JsonSerializable(typeof(SettlementDetailView))]
[JsonSerializable(typeof(ListAnswer<SettlementFileView>))]
[JsonSerializable(typeof(ListAnswer<SettlementLineView>))]
[JsonSerializable(typeof(ApiKeyInput))]
[JsonSerializable(typeof(ApiKeyAnswer))]
[JsonSerializable(typeof(ApiKeyView))]
[JsonSerializable(typeof(ListAnswer<ApiKeyView>))]
[JsonSerializable(typeof(ListAnswer<GatewayFormView>))]
[JsonSerializable(typeof(GatewayAccountInput))]
[JsonSerializable(typeof(GatewayAccountChange))]
[JsonSerializable(typeof(GatewayAccountView))]
[JsonSerializable(typeof(ListAnswer<GatewayAccountView>))]
[JsonSerializable(typeof(Problem))]
public sealed partial class ApiJson : JsonSerializerContext;
