using QrPilot.Cli.Gateways;

namespace QrPilot.Cli.Webhooks;

/// <summary>Sends a day's messages, one after the other, with the trouble of a plan, and counts what comes back.</summary>
internal sealed class DayPlayer(WebhookSender sender, AccountSet accounts, ChaosPlan plan)
{
    private const string NoAccount = "no-such-account";

    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _falseAnswers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);

    /// <summary>How often genuine messages were delivered.</summary>
    public int Sent { get; private set; }

    /// <summary>Deliveries of genuine messages that the host did not take.</summary>
    public int Refused { get; private set; }

    /// <summary>False messages that the host took.</summary>
    public int ForgedAccepted { get; private set; }

    /// <summary>Answers to genuine messages.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>Answers to forged, tampered, truncated and misdirected messages.</summary>
    public IReadOnlyDictionary<string, int> FalseAnswers => _falseAnswers;

    public IReadOnlyDictionary<string, int> Faults => _faults;

    public async Task PlayAsync(IEnumerable<DayMessage> messages, Action<int> advance, CancellationToken cancellationToken)
    {
        foreach (var message in plan.Reorder(messages))
        {
            CountHeldBack(message);
            await SendFalseAsync(message, cancellationToken);
            await SendGenuineAsync(message, cancellationToken);
            advance(1);
        }
    }

    private async Task SendFalseAsync(DayMessage message, CancellationToken cancellationToken)
    {
        var content = message.Content;
        if (Strikes(ChaosFault.Forged, message))
        {
            await SendFalseAsync(message, message.Account, content.Forged(), cancellationToken);
        }

        if (Strikes(ChaosFault.Tampered, message))
        {
            await SendFalseAsync(message, message.Account, content.Tampered(plan.Draw("field", message.Id)), cancellationToken);
        }

        if (Strikes(ChaosFault.Truncated, message))
        {
            await SendFalseAsync(message, message.Account, content.Truncated(plan.Draw("cut", message.Id)), cancellationToken);
        }

        if (Strikes(ChaosFault.OtherAccount, message))
        {
            var other = accounts.Stranger(message.Gateway, message.Account) ?? NoAccount;
            await SendFalseAsync(message, other, content.Genuine(), cancellationToken);
        }
    }

    private async Task SendFalseAsync(DayMessage message, string account, byte[] bytes, CancellationToken cancellationToken)
    {
        var answer = await sender.SendAsync(message, account, bytes, cancellationToken);
        Count(_falseAnswers, answer.Code);
        ForgedAccepted += answer.IsBelieved ? 1 : 0;
    }

    private async Task SendGenuineAsync(DayMessage message, CancellationToken cancellationToken)
    {
        var bytes = Strikes(ChaosFault.UnknownField, message) ? message.Content.WithUnknownField() : message.Content.Genuine();
        Task<WebhookAnswer> Deliver() => sender.DeliverAsync(message, bytes, cancellationToken);
        if (Strikes(ChaosFault.DoubledAtOnce, message))
        {
            Array.ForEach(await Task.WhenAll(Deliver(), Deliver()), CountGenuine);
        }
        else
        {
            CountGenuine(await Deliver());
        }

        if (Strikes(ChaosFault.Doubled, message))
        {
            CountGenuine(await Deliver());
        }
    }

    private void CountGenuine(WebhookAnswer answer)
    {
        Count(_answers, answer.Code);
        Sent++;
        Refused += answer.IsBelieved ? 0 : 1;
    }

    /// <summary>The plan has done it already.</summary>
    private void CountHeldBack(DayMessage message) => _ = Strikes(ChaosFault.Reordered, message);

    private bool Strikes(ChaosFault fault, DayMessage message)
    {
        var strikes = plan.Strikes(fault, message.Id);
        if (strikes)
        {
            Count(_faults, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString()));
        }

        return strikes;
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
