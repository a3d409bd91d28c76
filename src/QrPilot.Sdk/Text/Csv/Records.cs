using System.Text;

namespace QrPilot.Sdk.Text.Csv;

/// <summary>The records of a delimited text. A record may go on over a few lines inside quotes; where they do not close, only its first
/// line is lost, and the next line is a record again.</summary>
internal sealed class Records(TextLines lines, char delimiter)
{
    private const int MostLines = 20;

    private readonly Queue<(string Text, int Number, bool IsCut)> _ahead = new();

    public Fields Fields { get; } = new(delimiter);

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What is wrong with the record, or null.</summary>
    public string? Fault { get; private set; }

    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<char> line;
        bool isCut;
        if (_ahead.TryDequeue(out var kept))
        {
            (line, Number, isCut) = (kept.Text.AsMemory(), kept.Number, kept.IsCut);
        }
        else if (await lines.NextAsync(cancellationToken))
        {
            (line, Number, isCut) = (lines.Line, lines.Number, lines.IsCut);
        }
        else
        {
            return false;
        }

        var state = Fields.Split(line.Span);
        Fault = isCut ? "The line is longer than 65,536 characters." : state == FieldsState.Broken ? Stray : null;
        if (!isCut && state == FieldsState.Open)
        {
            await JoinAsync(line.ToString(), cancellationToken);
        }

        return true;
    }

    private const string Stray = "Something stands behind closing quotes.";

    private async ValueTask JoinAsync(string first, CancellationToken cancellationToken)
    {
        var record = new StringBuilder(first);
        var ahead = _ahead.ToList();
        for (var joined = 0; joined < MostLines && record.Length < TextLines.Longest; joined++)
        {
            if (joined == ahead.Count)
            {
                if (!await lines.NextAsync(cancellationToken))
                {
                    break;
                }

                ahead.Add((lines.Line.ToString(), lines.Number, lines.IsCut));
                _ahead.Enqueue(ahead[joined]);
            }

            var state = Fields.Split(record.Append('\n').Append(ahead[joined].Text).ToString());
            if (state == FieldsState.Broken)
            {
                break;
            }

            if (state == FieldsState.Whole)
            {
                for (; joined >= 0; joined--)
                {
                    _ahead.Dequeue();
                }

                return;
            }
        }

        Fault = "Its quotes do not close.";
        Fields.Split([]);
    }
}
