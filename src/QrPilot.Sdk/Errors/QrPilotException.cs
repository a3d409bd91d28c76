namespace QrPilot.Sdk.Errors;

/// <summary>An error with a code that callers and operators can look up in docs/errors.md.</summary>
public class QrPilotException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong and how to mend it. Never holds secrets.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public QrPilotException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>The code, for example <c>QRP2001</c>.</summary>
    public string Code { get; }
}
