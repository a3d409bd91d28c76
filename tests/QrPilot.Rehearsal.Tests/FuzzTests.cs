using QrPilot.Rehearsal.Fuzz;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Rehearsal.Tests;

public sealed class FuzzTests
{
    private const int Iterations = 20_000;

    [Fact]
    public async Task Fuzz_EveryParser_NothingEscapesAndNothingUnsignedIsBelieved()
    {
        var summary = await FuzzRun.RunAsync(Iterations, TestContext.Current.CancellationToken);

        Assert.Equal(["momo", "vnpay", "zalopay"], summary.Parsers.Select(parser => parser.Gateway));
        Assert.All(summary.Parsers, parser => Assert.Equal(
            (Iterations, 0, 0, null), (parser.Iterations, parser.EscapedExceptions, parser.AcceptedUnsigned, parser.FirstFinding)));

        // Mutations that are all turned away at the door would try nothing but the door.
        Assert.All(summary.Parsers, parser => Assert.True(parser.Accepted > Iterations / 200, $"{parser.Gateway}: {parser.Accepted}"));
    }

    [Fact]
    public async Task Corpus_EveryCapturedMessage_IsBelieved()
    {
        await using var all = await FuzzTargets.StartAsync(TestContext.Current.CancellationToken);
        var targets = await all.ListAsync(seed: 1, TestContext.Current.CancellationToken);

        Assert.All(
            CapturedMessages.MoMo.Concat(CapturedMessages.MoMoOfPhp).Concat(CapturedMessages.VNPay).Concat(CapturedMessages.ZaloPay),
            copy => Assert.NotNull(targets.First(target => target.Genuine.Contains(copy)).Account.Read(new NotificationMessage(copy.Body.Span)).Notice));
    }

    [Fact]
    public async Task Fuzz_ParserThatBelievesAll_IsFound()
    {
        await using var all = await FuzzTargets.StartAsync(TestContext.Current.CancellationToken);
        var target = (await all.ListAsync(seed: 1, TestContext.Current.CancellationToken))[0];
        var gullible = target with { Account = new GullibleAccount() };

        var report = NotificationFuzzer.Run(gullible.Account, gullible.Corpus, 1_000, seed: 1);

        Assert.True(report.AcceptedUnsigned > 0);
        Assert.True(report.EscapedExceptions > 0);
        Assert.Equal(gullible.Foreign.Count, gullible.CountBelievedForeign());
    }
}
