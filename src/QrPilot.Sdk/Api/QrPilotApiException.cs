namespace QrPilot.Sdk.Api;

/// <summary>The host answered with an error.</summary>
public sealed class QrPilotApiException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="request">Method and path.</param>
    /// <param name="problem">What the host answered.</param>
    public QrPilotApiException(string request, Problem problem)
        : base($"{request} answered {problem?.Status}: {problem?.Code} {problem?.Detail ?? problem?.Title}{Fields(problem)}")
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>What the host answered.</summary>
    public Problem Problem { get; }

    private static string Fields(Problem? problem) => problem?.Errors is { Count: > 0 } errors
        ? " (" + string.Join("; ", errors.Select(error => $"{error.Key}: {string.Join(", ", error.Value)}")) + ")"
        : "";
}
