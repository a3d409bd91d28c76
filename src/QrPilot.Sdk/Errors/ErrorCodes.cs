namespace QrPilot.Sdk.Errors;

/// <summary>Every error code of QrPilot. Each has a row in docs/errors.md.</summary>
/// <remarks>Ranges: 1xxx configuration, 2xxx sessions and bills, 3xxx idempotency and events, 4xxx matching,
/// 5xxx reconciliation, 6xxx storage, 7xxx gateways, 8xxx web.</remarks>
public static class ErrorCodes
{
    /// <summary>An option is missing or out of range.</summary>
    public const string InvalidConfiguration = "QRP1001";

    /// <summary>No storage was chosen.</summary>
    public const string NoStorage = "QRP1002";

    /// <summary>There is no such gateway account.</summary>
    public const string UnknownGatewayAccount = "QRP1003";

    /// <summary>A stored secret cannot be read: the keys that sealed it are gone.</summary>
    public const string SecretUnreadable = "QRP1004";

    /// <summary>There is no such session.</summary>
    public const string SessionNotFound = "QRP2001";

    /// <summary>The session has ended.</summary>
    public const string SessionEnded = "QRP2002";

    /// <summary>The table token is forged or its table is gone.</summary>
    public const string InvalidTableToken = "QRP2003";

    /// <summary>The table has a session that was opened later than this scan.</summary>
    public const string LaterSessionOpen = "QRP2004";

    /// <summary>There is nothing to order.</summary>
    public const string EmptyCart = "QRP2005";

    /// <summary>The amount is more than what is left to pay.</summary>
    public const string AmountExceedsRest = "QRP2006";

    /// <summary>The bill has nothing to pay.</summary>
    public const string NothingToPay = "QRP2007";

    /// <summary>The cash given is less than the amount.</summary>
    public const string TenderedTooLittle = "QRP2008";

    /// <summary>The session has money or a live payment and cannot be voided.</summary>
    public const string SessionHasMoney = "QRP2009";

    /// <summary>There is no such store.</summary>
    public const string StoreNotFound = "QRP2101";

    /// <summary>There is no such table.</summary>
    public const string TableNotFound = "QRP2102";

    /// <summary>There is no such menu item.</summary>
    public const string MenuItemNotFound = "QRP2103";

    /// <summary>The code or name is taken.</summary>
    public const string NameTaken = "QRP2104";

    /// <summary>There is no such cash record.</summary>
    public const string CashNotFound = "QRP2105";

    /// <summary>There is no such API key.</summary>
    public const string ApiKeyNotFound = "QRP2106";

    /// <summary>There is no such staff member.</summary>
    public const string StaffNotFound = "QRP2201";

    /// <summary>The staff member's role does not allow this.</summary>
    public const string RightMissing = "QRP2202";

    /// <summary>The tenant would be left without an owner who can sign in.</summary>
    public const string LastOwner = "QRP2203";

    /// <summary>The tenant has an owner already.</summary>
    public const string OwnerExists = "QRP2204";

    /// <summary>The invitation was used, has expired or is not whole.</summary>
    public const string InviteInvalid = "QRP2205";

    /// <summary>The same idempotency key came with another payload.</summary>
    public const string IdempotencyKeyReused = "QRP3001";

    /// <summary>The first request with this idempotency key is still running.</summary>
    public const string RequestStillRunning = "QRP3002";

    /// <summary>The event's type is unknown or may not come from a client.</summary>
    public const string EventTypeRefused = "QRP3003";

    /// <summary>The event's data is not what its type needs.</summary>
    public const string EventDataInvalid = "QRP3004";

    /// <summary>The event is more than five minutes in the future.</summary>
    public const string EventInFuture = "QRP3005";

    /// <summary>The same event key came with other content.</summary>
    public const string EventConflict = "QRP3006";

    /// <summary>The idempotency key is missing, too long or has characters that are not allowed.</summary>
    public const string IdempotencyKeyInvalid = "QRP3007";

    /// <summary>The guest did not agree to events of this type.</summary>
    public const string NoConsent = "QRP3008";

    /// <summary>The cursor is malformed, tampered with or another tenant's.</summary>
    public const string InvalidCursor = "QRP3101";

    /// <summary>The cursor is from before a restore.</summary>
    public const string CursorBeforeRestore = "QRP3102";

    /// <summary>The cursor is ahead of the feed: the database was set back without an end of the epoch.</summary>
    public const string CursorAhead = "QRP3103";

    /// <summary>The business date has not begun.</summary>
    public const string DayNotBegun = "QRP5002";

    /// <summary>Recorded is not matched plus listed: a defect; nothing was written.</summary>
    public const string BooksOutOfBalance = "QRP5005";

    /// <summary>There is no such run.</summary>
    public const string RunNotFound = "QRP5003";

    /// <summary>There is no such exception.</summary>
    public const string ExceptionNotFound = "QRP5004";

    /// <summary>A close holds the cash record, so it cannot be voided any more.</summary>
    public const string CashSealed = "QRP5006";

    /// <summary>The business date is closed, so its drawer takes nothing more.</summary>
    public const string DrawerClosed = "QRP5020";

    /// <summary>The business date was closed with another count of its drawer.</summary>
    public const string CountDiffers = "QRP5021";

    /// <summary>The exception is resolved or no longer found.</summary>
    public const string ExceptionNotOpen = "QRP5007";

    /// <summary>The decision does not suit the exception or match.</summary>
    public const string ResolutionDoesNotSuit = "QRP5008";

    /// <summary>There is no such match, or it no longer stands.</summary>
    public const string MatchNotFound = "QRP5009";

    /// <summary>There is no such decision.</summary>
    public const string ResolutionNotFound = "QRP5010";

    /// <summary>The decision was undone before.</summary>
    public const string ResolutionUndone = "QRP5011";

    /// <summary>The money is linked to a bill already.</summary>
    public const string MoneyLinked = "QRP5012";

    /// <summary>A close holds the money.</summary>
    public const string MoneySealed = "QRP5013";

    /// <summary>No map says how the reports of this gateway account are to be read.</summary>
    public const string SettlementMapMissing = "QRP5101";

    /// <summary>The header of the settlement report does not fit the account's map; nothing was stored.</summary>
    public const string SettlementHeaderMismatch = "QRP5102";

    /// <summary>There is no such settlement report.</summary>
    public const string SettlementFileNotFound = "QRP5103";

    /// <summary>A row of a settlement report is no record: open quotes, too long, another number of fields, or bytes that are no text.</summary>
    public const string SettlementRowBroken = "QRP5111";

    /// <summary>A field of a settlement report is empty that must not be.</summary>
    public const string SettlementFieldMissing = "QRP5112";

    /// <summary>A field of a settlement report cannot be read.</summary>
    public const string SettlementFieldInvalid = "QRP5113";

    /// <summary>A row of a settlement report is in another currency than VND.</summary>
    public const string SettlementCurrencyForeign = "QRP5114";

    /// <summary>The net amount of a row is not its gross less its fee.</summary>
    public const string SettlementAmountsDisagree = "QRP5115";

    /// <summary>A row says something else of a transaction than an earlier row or file; what was first stays.</summary>
    public const string SettlementLineConflict = "QRP5116";

    /// <summary>Too many writers changed the same thing at once.</summary>
    public const string StoreConflict = "QRP6001";

    /// <summary>The database was made by a newer version.</summary>
    public const string SchemaTooNew = "QRP6002";

    /// <summary>An applied migration differs from the one in this version.</summary>
    public const string MigrationChanged = "QRP6003";

    /// <summary>The storage cannot be reached.</summary>
    public const string StorageUnavailable = "QRP6004";

    /// <summary>More events wait to be stored than the host takes.</summary>
    public const string StoreBusy = "QRP6005";

    /// <summary>The gateway did not answer.</summary>
    public const string GatewayUnavailable = "QRP7002";

    /// <summary>There is no such payment.</summary>
    public const string PaymentNotFound = "QRP7003";

    /// <summary>The signature of a notification is wrong.</summary>
    public const string BadSignature = "QRP7004";

    /// <summary>The notification cannot be read.</summary>
    public const string MalformedNotification = "QRP7005";

    /// <summary>The amount is outside what the gateway takes.</summary>
    public const string AmountOutsideGatewayLimits = "QRP7006";

    /// <summary>The payment cannot be given back: it has not succeeded, or its gateway does not do this.</summary>
    public const string NotRefundable = "QRP7007";

    /// <summary>More is to be given back than is left of the payment.</summary>
    public const string RefundExceedsRest = "QRP7008";

    /// <summary>No money is known of this transaction.</summary>
    public const string CaptureNotFound = "QRP7009";

    /// <summary>An earlier refund of the payment has not come to its end, and its gateway does one at a time.</summary>
    public const string RefundUnderWay = "QRP7010";

    /// <summary>The gateway account is used and cannot be removed.</summary>
    public const string GatewayAccountInUse = "QRP7011";

    /// <summary>The body is not JSON.</summary>
    public const string MalformedJson = "QRP8001";

    /// <summary>A field is missing, unknown, of the wrong type or out of range.</summary>
    public const string InvalidField = "QRP8002";

    /// <summary>The credential is missing, unknown, revoked or expired.</summary>
    public const string Unauthorized = "QRP8003";

    /// <summary>The credential lacks the scope.</summary>
    public const string Forbidden = "QRP8004";

    /// <summary>The body is too large.</summary>
    public const string BodyTooLarge = "QRP8005";

    /// <summary>The content type is not application/json.</summary>
    public const string UnsupportedContentType = "QRP8006";

    /// <summary>There is no such resource.</summary>
    public const string NotFound = "QRP8007";

    /// <summary>The method is not allowed here.</summary>
    public const string MethodNotAllowed = "QRP8008";

    /// <summary>Something went wrong inside; the trace id leads to the log.</summary>
    public const string Internal = "QRP8009";

    /// <summary>The caller asked more often than it may; Retry-After says when to go on.</summary>
    public const string TooManyRequests = "QRP8010";
}
