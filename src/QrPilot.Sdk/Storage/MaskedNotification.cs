namespace QrPilot.Sdk.Storage;

/// <summary>A notification whose personal data is to be erased for good.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Body">What is left of its bytes.</param>
/// <param name="OriginalHash">SHA-256 of the bytes as they came in, 32 bytes: the evidence of what they were.</param>
public sealed record MaskedNotification(string NotificationId, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> OriginalHash);
