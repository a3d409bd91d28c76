namespace QrPilot.Sdk.Settlements;

/// <summary>How the settlement report of an account is to be read. No gateway publishes its layout: look at the header line of a report.</summary>
/// <remarks>Each column is a list of names of which the report has one; names are compared without case, accents, blanks and
/// punctuation. A column that the map names must be in the report; what the report does not have stays empty.</remarks>
public sealed class SettlementMap
{
    /// <summary>The gateway's transaction id. Required.</summary>
    public IList<string> TransactionId { get; set; } = [];

    /// <summary>The gateway's number of a refund, where it differs from the transaction id.</summary>
    public IList<string> RefundId { get; set; } = [];

    /// <summary>Our order id. Required.</summary>
    public IList<string> Reference { get; set; } = [];

    /// <summary>What the payer paid or got back. Required.</summary>
    public IList<string> Gross { get; set; } = [];

    /// <summary>The gateway's fee. Without it the fee is what <see cref="Net"/> leaves, or nothing.</summary>
    public IList<string> Fee { get; set; } = [];

    /// <summary>What the merchant gets. Where it is there it must be gross less fee.</summary>
    public IList<string> Net { get; set; } = [];

    /// <summary>When the money moved. Required.</summary>
    public IList<string> PaidAt { get; set; } = [];

    /// <summary>The time of day, where it stands apart from the date; it is read behind <see cref="PaidAt"/> and a blank.</summary>
    public IList<string> PaidTime { get; set; } = [];

    /// <summary>When the gateway paid out.</summary>
    public IList<string> SettledOn { get; set; } = [];

    /// <summary>The currency.</summary>
    public IList<string> Currency { get; set; } = [];

    /// <summary>What kind of transaction it is. Without it a negative gross is a refund.</summary>
    public IList<string> Kind { get; set; } = [];

    /// <summary>The words in <see cref="Kind"/> that mean a payment.</summary>
    public IList<string> PaymentWords { get; set; } = [];

    /// <summary>The words in <see cref="Kind"/> that mean a refund.</summary>
    public IList<string> RefundWords { get; set; } = [];

    /// <summary>The state of the transaction.</summary>
    public IList<string> Status { get; set; } = [];

    /// <summary>The words in <see cref="Status"/> of transactions that count; others are left out.</summary>
    public IList<string> SettledWords { get; set; } = [];

    /// <summary>How <see cref="PaidAt"/> is written, as .NET formats, or <c>epoch_ms</c>, or <c>epoch_s</c>. At least one.</summary>
    public IList<string> TimeFormats { get; set; } = [];

    /// <summary>How <see cref="SettledOn"/> is written, as .NET formats. At least one where the report has that column.</summary>
    public IList<string> DateFormats { get; set; } = [];

    /// <summary>The IANA time zone of times without one.</summary>
    /// <value>Default: Asia/Ho_Chi_Minh.</value>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>How many units of the report make one đồng.</summary>
    /// <value>Default: 1; 100 where amounts are hundredths. 1 to 1,000.</value>
    public int UnitsPerDong { get; set; } = 1;

    /// <summary>What stands between groups of three digits, or null for nothing. A blank means blanks of every width.</summary>
    public char? ThousandMark { get; set; }

    /// <summary>What stands before decimals, or null for none. Decimals must be zeros.</summary>
    public char? DecimalMark { get; set; }

    /// <summary>How gross and net of refunds are written where <see cref="Kind"/> tells refunds.</summary>
    /// <value>Default: <see cref="AmountSign.Negative"/>.</value>
    public AmountSign RefundSign { get; set; } = AmountSign.Negative;

    /// <summary>How a fee that the merchant pays is written.</summary>
    /// <value>Default: <see cref="AmountSign.Positive"/>.</value>
    public AmountSign FeeSign { get; set; } = AmountSign.Positive;

    /// <summary>How the text is written as bytes, where no byte order mark says it.</summary>
    /// <value>Default: <see cref="SettlementEncoding.Utf8"/>.</value>
    public SettlementEncoding Encoding { get; set; } = SettlementEncoding.Utf8;

    /// <summary>What stands between two fields.</summary>
    /// <value>Default: a comma.</value>
    public char Delimiter { get; set; } = ',';

    /// <summary>The line of the header, counted from 1; what is above it is passed over.</summary>
    /// <value>Default: 0, which finds the first of the first 50 lines that has all columns.</value>
    public int HeaderLine { get; set; }

    /// <summary>How a row begins that is no transaction, such as a sum at the end.</summary>
    public IList<string> FooterWords { get; set; } = [];
}
