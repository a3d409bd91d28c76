using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Storage;

/// <summary>What a gateway's notice is about, as far as it is known.</summary>
/// <param name="Payment">The payment that it names, on the account that received it, or null.</param>
/// <param name="Session">The payment's session, or null.</param>
/// <param name="Known">The capture of its transaction, or null.</param>
public sealed record NoticeSubject(Payment? Payment, Session? Session, Capture? Known);
