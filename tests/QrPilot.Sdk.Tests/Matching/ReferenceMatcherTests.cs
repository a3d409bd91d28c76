using FsCheck;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>The matcher alone, also over inputs that the books never hold: references and transactions that several parts share.</summary>
public sealed class ReferenceMatcherTests
{
    private static readonly Gen<Draw> Draws = Rule.Drawn(random => new Draw(
        [.. Enumerable.Range(0, random.Next(0, 15)).Select(i => Expected(random, $"e{i:d2}"))],
        [.. Enumerable.Range(0, random.Next(0, 15)).Select(i => Actual(random, $"a{i:d2}"))],
        random.Next()));

    [Fact]
    public void Match_AnyInput_PutsEachSideInExactlyOnePlace() => Rule.Holds(Draws, draw =>
    {
        var outcome = ReferenceMatcher.Match(draw.Expected, draw.Actual);

        Assert.Equal(
            draw.Expected.Select(tender => tender.Id),
            outcome.Matches.Select(match => match.ExpectedId).Concat(outcome.Expected.Select(tender => tender.Id)).Order(StringComparer.Ordinal));
        Assert.Equal(
            draw.Actual.Select(money => money.Id),
            outcome.Matches.Select(match => match.ActualId).Concat(outcome.Actual.Select(money => money.Id)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Match_AnyMatch_HasAKeyTheAmountAndTheTenderInCommon() => Rule.Holds(Draws, draw =>
    {
        var expected = draw.Expected.ToDictionary(tender => tender.Id);
        var actual = draw.Actual.ToDictionary(money => money.Id);

        Assert.All(ReferenceMatcher.Match(draw.Expected, draw.Actual).Matches, match =>
        {
            var (tender, money) = (expected[match.ExpectedId], actual[match.ActualId]);

            Assert.Equal((tender.Amount, tender.Tender), (money.Amount, money.Tender));
            Assert.Equal((tender.Amount, tender.SessionId), (match.Amount, match.SessionId));
            Assert.True(Pairs(match.Rule, tender, money));
        });
    });

    [Fact]
    public void Match_AnyInput_LeavesNoPairThatARuleWouldMatch() => Rule.Holds(Draws, draw =>
    {
        var outcome = ReferenceMatcher.Match(draw.Expected, draw.Actual);

        Assert.All(outcome.Expected, tender => Assert.DoesNotContain(outcome.Actual, money =>
            (tender.Amount, tender.Tender) == (money.Amount, money.Tender)
            && (Pairs(MatchRule.Reference, tender, money) || Pairs(MatchRule.TransactionId, tender, money))));
    });

    [Fact]
    public void Match_ShuffledInput_GivesTheSameOutcome() => Rule.Holds(Draws, draw =>
    {
        var random = new Random(draw.Seed);
        var first = ReferenceMatcher.Match(draw.Expected, draw.Actual);

        var second = ReferenceMatcher.Match(draw.Expected.OrderBy(_ => random.Next()), draw.Actual.OrderBy(_ => random.Next()));

        Assert.Equal(first.Matches, second.Matches);
        Assert.Equal(first.Expected, second.Expected);
        Assert.Equal(first.Actual, second.Actual);
    });

    [Fact]
    public void Match_ReferenceAndTransactionOfDifferentMoney_TakesTheReference()
    {
        var tender = new ExpectedTender
        {
            Id = "pay_1",
            SessionId = "ses_1",
            Tender = Sample.Gateway,
            Reference = "pay_1",
            TransactionId = "9001",
            Amount = Sample.Dong(50_000),
        };
        var byTransaction = Money("cap_1", "damaged", "9001");
        var byReference = Money("cap_2", "pay_1", "9002");

        var match = Assert.Single(ReferenceMatcher.Match([tender], [byTransaction, byReference]).Matches);

        Assert.Equal(("cap_2", MatchRule.Reference), (match.ActualId, match.Rule));
    }

    private static bool Pairs(MatchRule rule, ExpectedTender tender, ActualMoney money) => rule == MatchRule.Reference
        ? tender.Reference == money.Reference
        : tender.TransactionId is not null && tender.TransactionId == money.TransactionId;

    private static ExpectedTender Expected(Random random, string id) => new()
    {
        Id = id,
        SessionId = $"ses_{random.Next(3)}",
        Tender = TenderOf(random),
        Reference = $"r{random.Next(5)}",
        TransactionId = TransactionOf(random),
        Amount = Sample.Dong(random.Next(1, 3)),
    };

    private static ActualMoney Actual(Random random, string id) => Money(id, $"r{random.Next(5)}", TransactionOf(random)) with
    {
        Tender = TenderOf(random),
        Amount = Sample.Dong(random.Next(1, 3)),
        At = Sample.Noon.AddMinutes(random.Next(3)),
    };

    private static string TenderOf(Random random) => random.Next(4) == 0 ? Tender.Cash : Sample.Gateway;

    private static string? TransactionOf(Random random) => random.Next(2) == 0 ? null : $"t{random.Next(4)}";

    private static ActualMoney Money(string id, string reference, string? transactionId) => new()
    {
        Id = id,
        Tender = Sample.Gateway,
        Reference = reference,
        TransactionId = transactionId,
        Amount = Sample.Dong(50_000),
        At = Sample.Noon,
        ReceivedAt = Sample.Noon,
    };

    private sealed record Draw(ExpectedTender[] Expected, ActualMoney[] Actual, int Seed);
}
