using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Text;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Reads the rows of a report below its header. Pure: what a row says follows from its text and the map.</summary>
internal sealed class RowReader
{
    private const int LongestId = 200;

    private readonly SettlementMap _map;
    private readonly ReportHeader _header;
    private readonly TimeFormat _times;
    private readonly AmountFormat _amounts;
    private readonly HashSet<string> _paymentWords;
    private readonly HashSet<string> _refundWords;
    private readonly HashSet<string> _settledWords;
    private readonly string[] _footerWords;

    public RowReader(SettlementMap map, ReportHeader header)
    {
        _map = map;
        _header = header;
        _times = new TimeFormat(map);
        _amounts = new AmountFormat(map.ThousandMark, map.DecimalMark, map.UnitsPerDong);
        _paymentWords = FoldedName.SetOf(map.PaymentWords);
        _refundWords = FoldedName.SetOf(map.RefundWords);
        _settledWords = FoldedName.SetOf(map.SettledWords);
        _footerWords = [.. FoldedName.SetOf(map.FooterWords).Where(word => word.Length > 0)];
    }

    /// <summary>Reads a row.</summary>
    /// <returns>What it says, or what is wrong with it, or neither where the map leaves it out.</returns>
    public (ReportRow? Row, SettlementError? Error) Read(Fields fields, int lineNumber)
    {
        if (IsFooter(fields) || (_map.Status.Count > 0 && !_settledWords.Contains(FoldedName.Of(Field(fields, nameof(_map.Status))))))
        {
            return (null, null);
        }

        try
        {
            return (Read(fields), null);
        }
        catch (FieldException wrong)
        {
            return (null, new SettlementError(lineNumber, wrong.Setting is null ? null : _header.TitleOf(wrong.Setting), wrong.Code, wrong.Message));
        }
    }

    private ReportRow Read(Fields fields)
    {
        RequireShape(fields);
        if (_map.Currency.Count > 0 && !Field(fields, nameof(_map.Currency)).Equals("VND", StringComparison.OrdinalIgnoreCase))
        {
            throw new FieldException(nameof(_map.Currency), ErrorCodes.SettlementCurrencyForeign, "Only VND can be booked.");
        }

        var kind = KindOf(fields);
        var gross = Amount(fields, nameof(_map.Gross));
        kind ??= gross < VndAmount.Zero ? SettlementKind.Refund : SettlementKind.Payment;
        var isTurned = _map.Kind.Count > 0 && kind == SettlementKind.Refund && _map.RefundSign == AmountSign.Positive;
        gross = isTurned ? VndAmount.Zero - gross : gross;
        if (gross == VndAmount.Zero || gross < VndAmount.Zero != (kind == SettlementKind.Refund))
        {
            throw new FieldException(
                nameof(_map.Gross), ErrorCodes.SettlementFieldInvalid, $"The amount of a {kind.Value.ToString().ToLowerInvariant()} has the wrong sign or is zero.");
        }

        VndAmount? net = _map.Net.Count > 0 ? Amount(fields, nameof(_map.Net)) : null;
        net = isTurned ? VndAmount.Zero - net : net;
        VndAmount? fee = _map.Fee.Count > 0 ? Amount(fields, nameof(_map.Fee)) : null;
        fee = _map.FeeSign == AmountSign.Negative ? VndAmount.Zero - fee : fee;
        fee ??= net is { } left ? gross - left : VndAmount.Zero;
        if (net is { } stated && stated != gross - fee.Value)
        {
            throw new FieldException(nameof(_map.Net), ErrorCodes.SettlementAmountsDisagree, "Net is not gross less fee.");
        }

        return new ReportRow(
            kind.Value,
            Id(fields, nameof(_map.TransactionId), isRequired: true),
            kind == SettlementKind.Refund && _map.RefundId.Count > 0 ? Id(fields, nameof(_map.RefundId), isRequired: true) : "",
            Id(fields, nameof(_map.Reference), isRequired: false),
            gross,
            fee.Value,
            PaidAt(fields),
            _map.SettledOn.Count > 0 ? SettledOn(fields) : null);
    }

    private void RequireShape(Fields fields)
    {
        if (fields.Count < _header.Width)
        {
            throw new FieldException(null, ErrorCodes.SettlementRowBroken, $"It has {fields.Count} fields, the header {_header.Width}.");
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (i >= _header.Width && !fields[i].IsEmpty)
            {
                throw new FieldException(null, ErrorCodes.SettlementRowBroken, $"It has {fields.Count} fields, the header {_header.Width}.");
            }

            if (fields[i].Contains('\uFFFD'))
            {
                throw new FieldException(null, ErrorCodes.SettlementRowBroken, "It has bytes that are no text in the encoding of the file.");
            }
        }
    }

    private bool IsFooter(Fields fields)
    {
        for (var i = 0; _footerWords.Length > 0 && i < fields.Count; i++)
        {
            if (!fields[i].IsEmpty)
            {
                var first = FoldedName.Of(fields[i]);
                return _footerWords.Any(word => first.StartsWith(word, StringComparison.Ordinal));
            }
        }

        return false;
    }

    private SettlementKind? KindOf(Fields fields)
    {
        if (_map.Kind.Count == 0)
        {
            return null;
        }

        var word = FoldedName.Of(Required(fields, nameof(_map.Kind)));
        return _paymentWords.Contains(word) ? SettlementKind.Payment
            : _refundWords.Contains(word) ? SettlementKind.Refund
            : throw new FieldException(nameof(_map.Kind), ErrorCodes.SettlementFieldInvalid, "It is neither a word for a payment nor one for a refund.");
    }

    private VndAmount Amount(Fields fields, string setting) => _amounts.TryParse(Required(fields, setting), out var amount)
        ? amount
        : throw new FieldException(setting, ErrorCodes.SettlementFieldInvalid, "It is not a whole amount of đồng as the map writes them.");

    private DateTimeOffset PaidAt(Fields fields)
    {
        var text = Required(fields, nameof(_map.PaidAt));
        if (_map.PaidTime.Count > 0)
        {
            text = $"{text} {Required(fields, nameof(_map.PaidTime))}";
        }

        return _times.TryInstant(text, out var instant)
            ? instant
            : throw new FieldException(nameof(_map.PaidAt), ErrorCodes.SettlementFieldInvalid, "It is not a time as the map writes them, of the years 2000 to 2100.");
    }

    private DateOnly? SettledOn(Fields fields)
    {
        var text = Field(fields, nameof(_map.SettledOn));
        return text.IsEmpty ? null
            : _times.TryDate(text, out var date) ? date
            : throw new FieldException(nameof(_map.SettledOn), ErrorCodes.SettlementFieldInvalid, "It is not a date as the map writes them.");
    }

    private string Id(Fields fields, string setting, bool isRequired)
    {
        var text = isRequired ? Required(fields, setting) : Field(fields, setting);
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
            {
                throw new FieldException(setting, ErrorCodes.SettlementFieldInvalid, "It has characters that no id has.");
            }
        }

        return text.Length <= LongestId
            ? text.ToString()
            : throw new FieldException(setting, ErrorCodes.SettlementFieldInvalid, "It is longer than 200 characters.");
    }

    private ReadOnlySpan<char> Required(Fields fields, string setting)
    {
        var text = Field(fields, setting);
        return text.IsEmpty ? throw new FieldException(setting, ErrorCodes.SettlementFieldMissing, "It is empty.") : text;
    }

    private ReadOnlySpan<char> Field(Fields fields, string setting) => fields[_header[setting]];

    private sealed class FieldException(string? setting, string code, string message) : QrPilotException(code, message)
    {
        public string? Setting => setting;
    }
}
