namespace QrPilot.Sdk.Errors;

/// <summary>A command was refused. Nothing has changed.</summary>
public sealed class CommandException : QrPilotException
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="kind">Why, in the sense of HTTP.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong, for the caller.</param>
    /// <param name="field">The field that is wrong, in the caller's own words (snake_case path), where one is.</param>
    /// <param name="retryAfter">When to try again, where that can help.</param>
    /// <param name="resumeAt">The cursor at which to go on, where the one given is gone.</param>
    public CommandException(RefusalKind kind, string code, string message, string? field = null, TimeSpan? retryAfter = null, string? resumeAt = null)
        : base(code, message)
    {
        Kind = kind;
        Field = field;
        RetryAfter = retryAfter;
        ResumeAt = resumeAt;
    }

    /// <summary>Why the command was refused.</summary>
    public RefusalKind Kind { get; }

    /// <summary>The field that is wrong, or null.</summary>
    public string? Field { get; }

    /// <summary>What is wrong at each field, by its path, where there is more to say than <see cref="Field"/> does; else null.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>When to try again, or null.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The cursor at which to go on, or null.</summary>
    public string? ResumeAt { get; }
}
