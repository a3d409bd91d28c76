using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary>What the engine found, as lines of a file.</summary>
internal static class MatchWriter
{
    private const byte Comma = (byte)',';
    private const byte End = (byte)'\n';

    public static void Write(PartitionMatches found, CsvOutput output)
    {
        var (expected, actual) = (found.Partition.Expected, found.Partition.Actual);
        foreach (var line in found.Lines)
        {
            output.Id(expected, line.Expected, Comma);
            output.Id(actual, line.Actual, Comma);
            output.Field(NameOf(line.Rule), End);
        }
    }

    public static void WriteLeft(PartitionMatches found, CsvOutput output)
    {
        foreach (var left in found.LeftExpected)
        {
            output.Field("expected", Comma);
            output.Id(found.Partition.Expected, left.Row, Comma);
            output.Field(MatchReasonText.OfExpected(found, left), End);
        }

        foreach (var left in found.LeftActual)
        {
            output.Field("actual", Comma);
            output.Id(found.Partition.Actual, left.Row, Comma);
            output.Field(MatchReasonText.OfActual(found, left), End);
        }
    }

    private static string NameOf(PairingRule rule) => rule switch
    {
        PairingRule.Reference => "reference",
        PairingRule.TransactionId => "transaction",
        PairingRule.DamagedReference => "damaged_reference",
        PairingRule.BillGroup => "bill_group",
        PairingRule.PaymentGroup => "payment_group",
        PairingRule.TimeWindow => "time_window",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule matches by itself under this name."),
    };
}
