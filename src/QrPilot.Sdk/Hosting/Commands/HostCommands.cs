namespace QrPilot.Sdk.Hosting.Commands;

/// <summary>The commands of a host: <c>migrate</c>, <c>restored</c> and <c>key</c>, and those of its store and its own
/// (<see cref="IHostCommand"/>).</summary>
public sealed class HostCommands
{
    /// <summary>The exit code of a command that was done.</summary>
    public const int Done = 0;

    /// <summary>The exit code of a command that was refused with a reason.</summary>
    public const int Refused = 1;

    /// <summary>The exit code of words that no command knows.</summary>
    public const int WrongUse = 2;

    private readonly IReadOnlyList<IHostCommand> _commands;

    internal HostCommands(IEnumerable<IHostCommand> commands) => _commands = [.. commands];

    /// <summary>Does what the arguments ask for.</summary>
    /// <param name="args">The arguments of the program. The words of a command come first, options such as <c>--QrPilot:Data=...</c> behind
    /// them.</param>
    /// <param name="output">For what was done.</param>
    /// <param name="errors">For why something was refused, and for the usage.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The exit code, or null where there are no words: the host is to serve.</returns>
    public async Task<int?> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        string[] words = [.. args.TakeWhile(word => !word.StartsWith('-'))];
        if (words.Length == 0)
        {
            return null;
        }

        foreach (var command in _commands)
        {
            if (await command.RunAsync(words, output, errors, cancellationToken) is { } exitCode)
            {
                return exitCode;
            }
        }

        await errors.WriteLineAsync(string.Join('\n', _commands.Select(command => command.Usage)));
        return WrongUse;
    }
}
