using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>An exception with what a person needs to know to decide about it.</summary>
internal sealed record ReviewItem
{
    public required ExceptionCase Case { get; init; }

    /// <summary>The session whose bill it is about, or null.</summary>
    public Session? Session { get; init; }

    /// <summary>The name of its table, or null.</summary>
    public string? Table { get; init; }

    /// <summary>The money that it is about, or null.</summary>
    public MoneyFact? Money { get; init; }

    /// <summary>The cash record that covers the same as a wallet payment, or null.</summary>
    public CashRecord? DoubleCash { get; init; }

    /// <summary>What may belong to it, the surest first.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    public ExceptionFinding Finding => Case.Finding;

    public bool IsOpen => Case is { State: ExceptionState.Open, Stands: true };

    /// <summary>What of the bill is still missing.</summary>
    public VndAmount Missing => VndAmount.Max(Finding.ExpectedAmount - Finding.ActualAmount, VndAmount.Zero);

    public bool MayTakeCash => Missing > VndAmount.Zero && Finding.SessionId is not null;

    /// <summary>Whether money or a bill is open, so that something can be linked.</summary>
    public bool MayLink => (Finding.ExpectedAmount > VndAmount.Zero || Finding.ActualAmount > VndAmount.Zero) && Finding.Tender != Tender.Cash;

    /// <summary>Whether the money names the bill itself and only waits for a person to agree.</summary>
    public bool LinksToItself => Finding is { ActualId: not null, ExpectedId: not null, SessionId: not null }
        && Finding.Class is ExceptionClass.LatePayment or ExceptionClass.SettledNotNotified;

    /// <summary>The one suggestion that is sure: of the same amount, without a rival, and not one of several pairs of that amount, which is all that
    /// <see cref="PairingRule.Assignment"/> says. Otherwise null.</summary>
    public Suggestion? Sure => Suggestions is [var first, ..]
        && first.Rule != PairingRule.Assignment
        && first.ExpectedAmount == first.ActualAmount
        && Suggestions.Skip(1).All(other => other.Score < first.Score)
            ? first
            : null;

    /// <summary>What one tap does.</summary>
    public ItemMove Move => true switch
    {
        _ when Finding.Class == ExceptionClass.WrongTender && DoubleCash is not null => ItemMove.VoidCash,
        _ when LinksToItself || Sure is not null => ItemMove.Link,
        _ when MayTakeCash => ItemMove.RecordCash,
        _ when Finding.Class is ExceptionClass.OrphanPayment or ExceptionClass.Ambiguous or ExceptionClass.SettledNotNotified => ItemMove.PickLink,
        _ => ItemMove.Accept,
    };
}
