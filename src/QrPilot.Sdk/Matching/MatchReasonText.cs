namespace QrPilot.Sdk.Matching;

/// <summary>Makes sentences of reasons, when somebody reads them.</summary>
public static class MatchReasonText
{
    /// <summary>Why a line was matched, in one sentence.</summary>
    public static string Of(PartitionMatches matches, MatchLine line)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return Because(matches, line.Why, line.Expected, line.Actual);
    }

    /// <summary>Why a pair is suggested, why it was not matched, and what came next.</summary>
    public static string Of(PartitionMatches matches, MatchSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(matches);
        var next = suggestion.Rejected < 0
            ? ""
            : $" {matches.Partition.Actual.IdOf(suggestion.Rejected)} came next: {Against(suggestion.WhyRejected)}.";
        return $"{Because(matches, suggestion.Why, suggestion.Expected, suggestion.Actual)} It was not matched: {Against(suggestion.WhyNot)}.{next}";
    }

    /// <summary>Why an expected row is left over, in one sentence.</summary>
    public static string OfExpected(PartitionMatches matches, Leftover leftover)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return Left(leftover, leftover.Nearest < 0 ? null : matches.Partition.Actual.IdOf(leftover.Nearest));
    }

    /// <summary>Why money is left over, in one sentence.</summary>
    public static string OfActual(PartitionMatches matches, Leftover leftover)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return Left(leftover, leftover.Nearest < 0 ? null : matches.Partition.Expected.IdOf(leftover.Nearest));
    }

    private static string Left(Leftover leftover, string? nearest) => nearest is null
        ? $"Nothing was matched: {Against(leftover.Why)}."
        : $"{nearest} came nearest: {Against(leftover.Why)}.";

    private static string Because(PartitionMatches matches, MatchReason why, int expected, int actual)
    {
        var (ours, theirs) = (matches.Partition.Expected, matches.Partition.Actual);
        return why switch
        {
            MatchReason.ReferenceEqual => $"Reference {ours.ReferenceOf(expected)} and the amount are equal.",
            MatchReason.TransactionEqual => $"Transaction {theirs.TransactionIdOf(actual)} and the amount are equal.",
            MatchReason.CaseOrAccentsLost =>
                $"Reference {theirs.ReferenceOf(actual)} is {ours.ReferenceOf(expected)} but for case and accents.",
            MatchReason.OneEditAway => $"Reference {theirs.ReferenceOf(actual)} is one edit away from {ours.ReferenceOf(expected)} and from no other.",
            MatchReason.Truncated => $"Reference {theirs.ReferenceOf(actual)} is the beginning of {ours.ReferenceOf(expected)} and of no other.",
            MatchReason.InsideMemo => $"The memo \"{theirs.ReferenceOf(actual)}\" names {ours.ReferenceOf(expected)}.",
            MatchReason.BillSum => "All that names the bill adds up to it.",
            MatchReason.PartOfBillSum => "Some of what names the bill adds up to it, in one way only.",
            MatchReason.NamedBillsSum => $"The bills that \"{theirs.ReferenceOf(actual)}\" names add up to it.",
            MatchReason.ClosedTogetherSum => "Bills that were closed together add up to the payment.",
            MatchReason.OnlyPairInWindow => "It is the only money of this amount near the only bill of this amount.",
            MatchReason.OnlyAmountAndTime => "The amount is equal and the time is near.",
            MatchReason.CheapestPairing => "Of all pairings of this amount and time, the nearest in time has this pair.",
            _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This is no reason for a match."),
        };
    }

    private static string Against(MatchReason why) => why switch
    {
        MatchReason.NothingNear => "nothing on the other side comes near",
        MatchReason.AmountDiffers => "the amount differs",
        MatchReason.TenderDiffers => "the tender differs",
        MatchReason.PaidAlready => "the bill is paid already",
        MatchReason.NamesAnotherBill => "the reference names another bill",
        MatchReason.UnknownReference => "the reference leads to no bill here",
        MatchReason.TransactionDiffers => "the transaction is another one",
        MatchReason.NotUnique => "it is not the only candidate",
        MatchReason.SumDiffers => "the sums differ",
        MatchReason.Tie => "another pairing is as good",
        MatchReason.TooManyCandidates => "there are more candidates than are searched",
        MatchReason.LeftToPeople => "the store leaves this to people",
        MatchReason.FartherInTime => "others are nearer in time",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This is no reason against a match."),
    };
}
