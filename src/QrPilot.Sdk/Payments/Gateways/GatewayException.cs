using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A gateway could not be reached, or answered something that cannot be understood.</summary>
public sealed class GatewayException : QrPilotException
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">What happened; never holds secrets.</param>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    /// <param name="innerException">The cause.</param>
    public GatewayException(string message, bool isTransient, Exception? innerException = null)
        : base(ErrorCodes.GatewayUnavailable, message, innerException) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; }
}
