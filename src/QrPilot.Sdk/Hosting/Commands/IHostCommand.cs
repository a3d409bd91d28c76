namespace QrPilot.Sdk.Hosting.Commands;

/// <summary>What a host can do instead of serving, when its first arguments are the words of the command. Register it as a singleton of this
/// interface.</summary>
public interface IHostCommand
{
    /// <summary>A line for each way to say it: the words, at least two spaces, what they do.</summary>
    string Usage { get; }

    /// <summary>Does it.</summary>
    /// <param name="words">The arguments in front of the first option.</param>
    /// <param name="output">For what was done.</param>
    /// <param name="errors">For why something was refused.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The exit code: <see cref="HostCommands.Done"/> or <see cref="HostCommands.Refused"/>; null where the words are not this
    /// command's.</returns>
    Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken);
}
