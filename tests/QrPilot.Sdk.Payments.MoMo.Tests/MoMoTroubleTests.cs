using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>What every call does when MoMo has trouble: all of them may be repeated with the same bytes.</summary>
public class MoMoTroubleTests
{
    public static TheoryData<string> Calls => ["create", "query", "capture", "cancel", "refund", "query refund"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_ServerTroubleAtFirst_IsRepeatedWithTheSameBytes(string call)
    {
        using var test = new TestGateway(settings => settings.AutoCapture = false);
        test.Http.Answer("", 500).Answer("<html>", 503).Answer(AnswerOf(call));

        await CallAsync(test, call);

        Assert.Equal(3, test.Http.Calls.Count);
        Assert.Single(test.Http.Calls.Distinct());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_TroubleThatLasts_IsATransientException(string call)
    {
        foreach (var answer in (string[])["", """{"resultCode":99}""", """{"resultCode":0}"""])
        {
            using var test = new TestGateway();
            test.Http.Answer(answer, 503);

            var trouble = await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call));

            Assert.True(trouble.IsTransient);
            Assert.Equal(ErrorCodes.GatewayUnavailable, trouble.Code);
            Assert.Equal(3, test.Http.Calls.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_NoConnection_IsATransientException(string call)
    {
        using var test = new TestGateway();
        test.Http.Fail();

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call))).IsTransient);
        Assert.Equal(3, test.Http.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_NoAnswerInTime_IsATransientExceptionAfterThreeAttempts(string call)
    {
        using var test = new TestGateway();
        test.Http.Hang(test.Clock.RunOut);

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call))).IsTransient);
        Assert.Equal(3, test.Http.Calls.Count);
        Assert.Single(test.Http.Calls.Distinct());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledByTheCaller_IsCancelledAndNotRepeated(string call)
    {
        using var test = new TestGateway();
        using var caller = new CancellationTokenSource();
        test.Http.Hang(caller.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(test, call, caller.Token));

        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_TroubleForLong_StopsCallingForAWhile(string call)
    {
        using var test = new TestGateway();
        test.Http.Answer("", 503);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call));
        }

        var calls = test.Http.Calls.Count;
        var trouble = await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call));

        Assert.True(trouble.IsTransient);
        Assert.Equal(calls, test.Http.Calls.Count);

        test.Clock.Advance(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call));
        Assert.True(test.Http.Calls.Count > calls);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_AnyTrouble_KeepsTheKeysSecret(string call)
    {
        foreach (var (answer, status) in ((string, int)[])[("<html>", 200), ("", 500), ("""{"resultCode":10}""", 200)])
        {
            using var test = new TestGateway();
            test.Http.Answer(answer, status);

            var text = (await Assert.ThrowsAsync<GatewayException>(() => CallAsync(test, call))).ToString();

            Assert.StartsWith("QrPilot.Sdk.Payments.Gateways.GatewayException: MoMo (account shop) ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.SecretKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.AccessKey, text, StringComparison.Ordinal);
        }
    }

    private static Task CallAsync(TestGateway test, string call) => SendAsync(test, call, TestContext.Current.CancellationToken);

    private static async Task SendAsync(TestGateway test, string call, CancellationToken cancellationToken)
    {
        Task calling = call switch
        {
            "create" => test.Account.CreateAsync(TestGateway.Payment(), cancellationToken),
            "query" => test.Account.QueryAsync(TestGateway.Question(), cancellationToken),
            "capture" => test.Account.ConfirmAsync(TestGateway.Confirmation(capture: true), cancellationToken),
            "cancel" => test.Account.ConfirmAsync(TestGateway.Confirmation(capture: false), cancellationToken),
            "refund" => test.Account.RefundAsync(TestGateway.Refund(), cancellationToken),
            _ => test.Account.QueryRefundAsync(TestGateway.RefundQuestion(), cancellationToken),
        };
        await calling;
    }

    private static string AnswerOf(string call) => call switch
    {
        "create" => MoMoCreateTests.Opened,
        "capture" => MoMoConfirmTests.Answer(0, capture: true),
        "cancel" => MoMoConfirmTests.Answer(0, capture: false),
        "refund" => MoMoRefundTests.Answer(0),
        _ => MoMoQueryTests.Answer(0),
    };
}
