using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Resolutions;

/// <summary>Which decisions suit which exceptions. Pure.</summary>
internal static class ResolutionRules
{
    /// <summary>What of a bill is still missing by this finding.</summary>
    public static VndAmount MissingOf(ExceptionFinding finding) =>
        VndAmount.Max(finding.ExpectedAmount - finding.ActualAmount, VndAmount.Zero);

    /// <summary>What a person needs to decide so.</summary>
    public static StaffRight RightFor(ResolutionKind kind) =>
        kind is ResolutionKind.Link or ResolutionKind.RecordCash ? StaffRight.ResolveExceptions : StaffRight.WriteOff;

    /// <exception cref="CommandException">The exception is not open, or the decision does not suit it.</exception>
    public static void Check(ExceptionCase item, ResolveCommand command)
    {
        if (item.State != ExceptionState.Open)
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.ExceptionNotOpen, "The exception is not open.");
        }

        var finding = item.Finding;
        var isMissing = MissingOf(finding) > VndAmount.Zero;
        var isListed = finding.ExpectedAmount > VndAmount.Zero || finding.ActualAmount > VndAmount.Zero;
        switch (command.Kind)
        {
            case ResolutionKind.RecordCash when isMissing && finding.SessionId is not null:
            case ResolutionKind.Link when isListed && (command.ActualId ?? finding.ActualId) is not null && (command.SessionId ?? finding.SessionId) is not null:
            case ResolutionKind.Accept:
                return;
            case ResolutionKind.WriteOff when isMissing:
                if (string.IsNullOrWhiteSpace(command.Reason))
                {
                    throw new CommandException(RefusalKind.Contradiction, ErrorCodes.InvalidField, "A write-off needs a reason.", "reason");
                }

                return;
            case ResolutionKind.Link when !isListed:
                throw new CommandException(
                    RefusalKind.Contradiction, ErrorCodes.ResolutionDoesNotSuit, "Neither money nor a bill is open here.", "kind");
            case ResolutionKind.Link when (command.ActualId ?? finding.ActualId) is null:
                throw new CommandException(RefusalKind.Contradiction, ErrorCodes.InvalidField, "Say which money is for this bill.", "actual_id");
            case ResolutionKind.Link:
                throw new CommandException(RefusalKind.Contradiction, ErrorCodes.InvalidField, "Say which session's bill the money is for.", "session_id");
            default:
                throw new CommandException(
                    RefusalKind.Contradiction, ErrorCodes.ResolutionDoesNotSuit, "Nothing is missing from a bill here.", "kind");
        }
    }
}
