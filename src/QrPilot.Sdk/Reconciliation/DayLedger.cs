using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What is still open of a day's two sides while matches take from them. A match never takes more than is open, so what was taken
/// and what is open always add up to what there was.</summary>
internal sealed class DayLedger
{
    private readonly Dictionary<string, ExpectedTender> _expected;
    private readonly Dictionary<string, ActualMoney> _actual;
    private readonly List<Match> _taken = [];

    public DayLedger(IEnumerable<ExpectedTender> expected, IEnumerable<ActualMoney> actual)
    {
        _expected = expected.ToDictionary(tender => tender.Id, StringComparer.Ordinal);
        _actual = actual.ToDictionary(money => money.Id, StringComparer.Ordinal);
    }

    /// <summary>The parts of bills that are open, each with what is open of it.</summary>
    public IEnumerable<ExpectedTender> Expected => _expected.Values;

    /// <summary>The money that is open, each with what is open of it.</summary>
    public IEnumerable<ActualMoney> Actual => _actual.Values;

    /// <summary>The matches that took something.</summary>
    public IReadOnlyList<Match> Taken => _taken;

    public ExpectedTender? FindExpected(string id) => _expected.GetValueOrDefault(id);

    public ActualMoney? FindActual(string id) => _actual.GetValueOrDefault(id);

    /// <summary>Books a match if both sides still have what it takes.</summary>
    public bool TryTake(Match match)
    {
        if (FindExpected(match.ExpectedId) is not { } tender || tender.Amount < match.ExpectedAmount
            || FindActual(match.ActualId) is not { } money || money.Amount < match.ActualAmount)
        {
            return false;
        }

        Leave(_expected, tender.Id, tender with { Amount = tender.Amount - match.ExpectedAmount }, tender.Amount == match.ExpectedAmount);
        Leave(_actual, money.Id, money with { Amount = money.Amount - match.ActualAmount }, money.Amount == match.ActualAmount);
        _taken.Add(match);
        return true;
    }

    private static void Leave<T>(Dictionary<string, T> rows, string id, T rest, bool isTaken)
    {
        if (isTaken)
        {
            rows.Remove(id);
        }
        else
        {
            rows[id] = rest;
        }
    }
}
