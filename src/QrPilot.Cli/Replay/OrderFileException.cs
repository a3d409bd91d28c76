namespace QrPilot.Cli.Replay;

/// <summary>Rows of a file that cannot be replayed.</summary>
/// <param name="errors">Each begins with its line.</param>
internal sealed class OrderFileException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
