using QrPilot.Cli.Csv;
using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary>What the engine found, as pieces of files of some thousand lines.</summary>
internal static class MatchWriter
{
    private const int LinesInPiece = 4_096;
    private const byte Comma = (byte)',';
    private const byte End = (byte)'\n';

    public static void Write(PartitionMatches found, CsvOutput output, CsvPieces pieces)
    {
        InPieces(found.Partition.Expected.Count, (from, to) => pieces.Add(output, text => Pairs(found, from, to, text)));
        InPieces(found.OtherLines.Count, (from, to) => pieces.Add(output, text => Others(found, from, to, text)));
    }

    public static void WriteLeft(PartitionMatches found, CsvOutput output, CsvPieces pieces)
    {
        InPieces(found.LeftExpected.Count, (from, to) => pieces.Add(output, text => LeftExpected(found, from, to, text)));
        InPieces(found.LeftActual.Count, (from, to) => pieces.Add(output, text => LeftActual(found, from, to, text)));
    }

    private static void InPieces(int count, Action<int, int> add)
    {
        for (var from = 0; from < count; from += LinesInPiece)
        {
            add(from, Math.Min(from + LinesInPiece, count));
        }
    }

    private static void Pairs(PartitionMatches found, int from, int to, CsvText text)
    {
        for (var row = from; row < to; row++)
        {
            if (found.PairedWith(row) is >= 0 and var actual)
            {
                Line(found.Partition, row, actual, PairingRule.Reference, text);
            }
        }
    }

    private static void Others(PartitionMatches found, int from, int to, CsvText text)
    {
        for (var i = from; i < to; i++)
        {
            var line = found.OtherLines[i];
            Line(found.Partition, line.Expected, line.Actual, line.Rule, text);
        }
    }

    private static void Line(MatchPartition partition, int expected, int actual, PairingRule rule, CsvText text)
    {
        text.Id(partition.Expected, expected, Comma);
        text.Id(partition.Actual, actual, Comma);
        text.Plain(LineEndOf(rule));
    }

    private static void LeftExpected(PartitionMatches found, int from, int to, CsvText text)
    {
        for (var i = from; i < to; i++)
        {
            var left = found.LeftExpected[i];
            text.Plain("expected,"u8);
            text.Id(found.Partition.Expected, left.Row, Comma);
            text.Field(MatchReasonText.OfExpected(found, left), End);
        }
    }

    private static void LeftActual(PartitionMatches found, int from, int to, CsvText text)
    {
        for (var i = from; i < to; i++)
        {
            var left = found.LeftActual[i];
            text.Plain("actual,"u8);
            text.Id(found.Partition.Actual, left.Row, Comma);
            text.Field(MatchReasonText.OfActual(found, left), End);
        }
    }

    private static ReadOnlySpan<byte> LineEndOf(PairingRule rule) => rule switch
    {
        PairingRule.Reference => "reference\n"u8,
        PairingRule.TransactionId => "transaction\n"u8,
        PairingRule.DamagedReference => "damaged_reference\n"u8,
        PairingRule.BillGroup => "bill_group\n"u8,
        PairingRule.PaymentGroup => "payment_group\n"u8,
        PairingRule.TimeWindow => "time_window\n"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule matches by itself under this name."),
    };
}
