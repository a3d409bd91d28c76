using QrPilot.Sdk.Api;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Tests.Replay.Settlements;

/// <summary>Exceptions as the host tells them.</summary>
internal static class Exceptions
{
    public static ExceptionView Of(ExceptionClass @class, string? sessionId, long atRisk = 100_000) => new()
    {
        Id = "exc_1",
        BusinessDate = default,
        Class = @class,
        State = ExceptionState.Open,
        SessionId = sessionId,
        Tender = "momo",
        ExpectedAmount = 0,
        ActualAmount = 0,
        SettledAmount = 0,
        AtRisk = atRisk,
        SuggestedAction = SuggestedAction.AskGateway,
        Reason = "",
        OpenedAt = default,
    };
}
