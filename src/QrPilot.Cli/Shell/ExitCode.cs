namespace QrPilot.Cli.Shell;

/// <summary>How the tool ends. The numbers are a contract with scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, and everything that was checked holds.</summary>
    public const int Ok = 0;

    /// <summary>Something that must hold does not: books that do not balance, a wrong match, a hole in the feed after a replay.</summary>
    public const int InvariantFailed = 1;

    /// <summary>The arguments or an input file are wrong; nothing was sent.</summary>
    public const int BadInput = 2;

    /// <summary><c>events tail</c>: the feed has a gap or a repeat.</summary>
    public const int FeedNotDense = 3;

    /// <summary>The host (or the gateway simulator) cannot be reached or refused.</summary>
    public const int HostFailed = 4;

    /// <summary>Ended by ctrl-c.</summary>
    public const int Interrupted = 130;

    public const string Help =
        "Exit codes: 0 all is well; 1 something that must hold does not; 2 bad arguments or input, nothing was sent; " +
        "3 the feed is not dense (events tail); 4 the host cannot be reached or refused; 130 interrupted.";
}
