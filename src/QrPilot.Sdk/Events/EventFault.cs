namespace QrPilot.Sdk.Events;

/// <summary>Why an event is not stored.</summary>
/// <param name="Code">One of <see cref="Errors.ErrorCodes"/>.</param>
/// <param name="Message">For people.</param>
/// <param name="Field">The field that is wrong, or null.</param>
public sealed record EventFault(string Code, string Message, string? Field);
