namespace QrPilot.Sdk.Payments.Inquiries;

/// <summary>A question that the host will put to a gateway about a payment or a refund that stays silent.</summary>
/// <param name="SubjectId">The payment's or the refund's id.</param>
/// <param name="DueAt">When to ask (UTC); while somebody asks, until when nobody else does.</param>
/// <param name="Asked">How often it was asked.</param>
public sealed record Inquiry(string SubjectId, DateTimeOffset DueAt, int Asked);
