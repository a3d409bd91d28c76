using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>Mutates genuine notifications and reads the results. The same corpus, number and seed give the same run.</summary>
public static class NotificationFuzzer
{
    /// <param name="account">Whose parser is tried.</param>
    /// <param name="corpus">Messages to start from; genuine ones and others.</param>
    /// <param name="iterations">How many mutated messages to read.</param>
    /// <param name="seed">Decides the mutations.</param>
    public static FuzzReport Run(IGatewayAccount account, IReadOnlyList<NotificationCopy> corpus, int iterations, int seed)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(corpus);
        var genuine = corpus.Select(copy => TryRead(account, copy)).OfType<GatewayNotice>().ToHashSet();
        var mutator = new NotificationMutator(corpus, new Random(seed));
        int escaped = 0, unsigned = 0, accepted = 0;
        string? finding = null;
        for (var i = 0; i < iterations; i++)
        {
            var copy = mutator.Next();
            try
            {
                var notice = Read(account, copy).Notice;
                account.Mask(new NotificationMessage(copy.Body.Span, copy.Headers));
                if (notice is null)
                {
                    continue;
                }

                accepted++;
                if (!genuine.Contains(notice))
                {
                    unsigned++;
                    finding ??= $"believed: {notice}: {Convert.ToHexString(copy.Body.Span)}";
                }
            }
            catch (Exception escapee)
            {
                escaped++;
                finding ??= $"{escapee.GetType().Name}: {escapee.Message}: {Convert.ToHexString(copy.Body.Span)}";
            }
        }

        return new FuzzReport(iterations, escaped, unsigned, accepted, finding);
    }

    /// <summary>A message of the corpus that makes the parser throw is no genuine one; the run finds it, since it mutates it.</summary>
    private static GatewayNotice? TryRead(IGatewayAccount account, NotificationCopy copy)
    {
        try
        {
            return Read(account, copy).Notice;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static NotificationReading Read(IGatewayAccount account, NotificationCopy copy) =>
        account.Read(new NotificationMessage(copy.Body.Span, copy.Headers));
}
