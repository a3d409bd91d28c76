namespace QrPilot.Sdk.Matching;

/// <summary>Why something was matched, suggested or left. <see cref="MatchReasonText"/> makes sentences of them.</summary>
public enum MatchReason : byte
{
    /// <summary>Nothing on the other side comes near.</summary>
    NothingNear,

    /// <summary>Our reference is equal.</summary>
    ReferenceEqual,

    /// <summary>The gateway's transaction id is equal.</summary>
    TransactionEqual,

    /// <summary>The reference is equal but for case and accents.</summary>
    CaseOrAccentsLost,

    /// <summary>The reference is one edit away: a character changed, lost or added.</summary>
    OneEditAway,

    /// <summary>The reference has lost its end.</summary>
    Truncated,

    /// <summary>The reference stands in a longer text.</summary>
    InsideMemo,

    /// <summary>All that names the bill adds up to it.</summary>
    BillSum,

    /// <summary>Some of what names the bill adds up to it, in one way only.</summary>
    PartOfBillSum,

    /// <summary>The bills that are named add up to the payment.</summary>
    NamedBillsSum,

    /// <summary>Bills that were closed together add up to the payment.</summary>
    ClosedTogetherSum,

    /// <summary>The only pair of this amount in the window.</summary>
    OnlyPairInWindow,

    /// <summary>Amount and time agree, as they do for others.</summary>
    OnlyAmountAndTime,

    /// <summary>The cheapest pairing of the block.</summary>
    CheapestPairing,

    /// <summary>The amount differs.</summary>
    AmountDiffers,

    /// <summary>The tender differs.</summary>
    TenderDiffers,

    /// <summary>The bill named is paid already.</summary>
    PaidAlready,

    /// <summary>The reference names another bill.</summary>
    NamesAnotherBill,

    /// <summary>The reference leads to no bill here, so the money may be for one elsewhere.</summary>
    UnknownReference,

    /// <summary>The transaction id is another one.</summary>
    TransactionDiffers,

    /// <summary>More than one candidate on a side.</summary>
    NotUnique,

    /// <summary>The sums differ.</summary>
    SumDiffers,

    /// <summary>Several pairings are equally cheap.</summary>
    Tie,

    /// <summary>More candidates than the policy allows to search.</summary>
    TooManyCandidates,

    /// <summary>The policy leaves it to people.</summary>
    LeftToPeople,

    /// <summary>Another pairing costs more time.</summary>
    FartherInTime,
}
