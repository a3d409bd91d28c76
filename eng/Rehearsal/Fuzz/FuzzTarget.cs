using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>An account and the messages to start from.</summary>
/// <param name="Gateway">The gateway's name.</param>
/// <param name="Account">Whose parser is tried.</param>
/// <param name="Genuine">Messages that were rightly signed for it.</param>
/// <param name="Foreign">Messages that were not: forged, changed, or another account's.</param>
internal sealed record FuzzTarget(
    string Gateway, IGatewayAccount Account, IReadOnlyList<NotificationCopy> Genuine, IReadOnlyList<NotificationCopy> Foreign)
{
    public IReadOnlyList<NotificationCopy> Corpus { get; } = [.. Genuine, .. Foreign];

    /// <summary>How many of the foreign messages are believed before anything is mutated.</summary>
    public int CountBelievedForeign() => Foreign.Count(IsBelieved);

    private bool IsBelieved(NotificationCopy copy) => Account.Read(new NotificationMessage(copy.Body.Span, copy.Headers)).Notice is not null;
}
