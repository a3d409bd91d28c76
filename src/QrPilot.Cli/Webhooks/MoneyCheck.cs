using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;

namespace QrPilot.Cli.Webhooks;

/// <summary>What a host knows of recorded transactions. Amounts are whole đồng.</summary>
/// <param name="Recorded">What the messages say.</param>
/// <param name="Host">What the host says.</param>
/// <param name="Difference">The sum, over the transactions, of how far both are apart.</param>
internal readonly record struct MoneyCheck(long Recorded, long Host, long Difference)
{
    private const int AtATime = 4;

    public static async Task<MoneyCheck> RunAsync(
        QrPilotApiClient api, IReadOnlyDictionary<TransactionKey, long> moved, CancellationToken cancellationToken)
    {
        var (recorded, known, difference) = (0L, 0L, 0L);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(moved, options, async (transaction, stop) =>
        {
            var dong = await AmountAsync(api, transaction.Key, stop);
            Interlocked.Add(ref recorded, transaction.Value);
            Interlocked.Add(ref known, dong);
            Interlocked.Add(ref difference, Math.Abs(transaction.Value - dong));
        });
        return new MoneyCheck(recorded, known, difference);
    }

    private static async Task<long> AmountAsync(QrPilotApiClient api, TransactionKey transaction, CancellationToken cancellationToken)
    {
        try
        {
            var (gateway, account, id) = transaction;
            return (await api.GetCaptureAsync(gateway, account, id, cancellationToken)).Amount;
        }
        catch (QrPilotApiException refusal) when (refusal.Problem.Code == ErrorCodes.CaptureNotFound)
        {
            return 0;
        }
    }
}
