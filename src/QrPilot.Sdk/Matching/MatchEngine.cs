using QrPilot.Sdk.Matching.Internal;

namespace QrPilot.Sdk.Matching;

/// <summary>Matches what should have come with what has come. Pure: no clock, no chance, no I/O; the order of the rows and the number of
/// threads change nothing.</summary>
/// <remarks>Each actual row is used at most once and each expected row at most to its amount. What can be doubted is a suggestion or left
/// over with a reason. docs/matching.md says what each rule asks for.</remarks>
public static class MatchEngine
{
    /// <summary>Matches one partition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the policy is out of range.</exception>
    public static PartitionMatches Match(MatchPartition partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        partition.Policy.Check();
        using var state = new MatchState(partition);
        ReferencePass.Run(state);
        state.CollectOpen();
        if (!state.OpenExpected.IsEmpty && !state.OpenActual.IsEmpty)
        {
            TransactionPass.Run(state);
            DamagedPass.Run(state);
            BillGroupPass.Run(state);
            MemoPass.Run(state);
            ClosedTogetherPass.Run(state);
            WindowPass.Run(state);
        }

        return Outcome.Of(partition, state);
    }

    /// <summary>Matches partitions as they come, several at once, and hands the results on in the order of the partitions. At any moment no
    /// more partitions are held than <paramref name="threads"/> twice over, so memory is bounded by the partition and not by the
    /// file.</summary>
    /// <param name="partitions">The partitions; they are asked for from one thread at a time.</param>
    /// <param name="threads">How many are matched at once; at least 1.</param>
    /// <param name="cancellationToken">Stops between partitions.</param>
    public static IEnumerable<PartitionMatches> MatchAll(
        IEnumerable<MatchPartition> partitions, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        return threads == 1 ? InTurn(partitions, cancellationToken) : AtOnce(partitions, threads, cancellationToken);
    }

    private static IEnumerable<PartitionMatches> InTurn(IEnumerable<MatchPartition> partitions, CancellationToken cancellationToken)
    {
        foreach (var partition in partitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Match(partition);
        }
    }

    private static IEnumerable<PartitionMatches> AtOnce(
        IEnumerable<MatchPartition> partitions, int threads, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(threads);
        var running = new Queue<Task<PartitionMatches>>();
        try
        {
            foreach (var partition in partitions)
            {
                if (running.Count == threads * 2)
                {
                    yield return running.Dequeue().GetAwaiter().GetResult();
                }

                running.Enqueue(Task.Run(
                    async () =>
                    {
                        await places.WaitAsync(cancellationToken);
                        try
                        {
                            return Match(partition);
                        }
                        finally
                        {
                            places.Release();
                        }
                    },
                    cancellationToken));
            }

            while (running.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Nothing runs on behind a caller that has stopped reading.
            while (running.TryDequeue(out var rest))
            {
                ((IAsyncResult)rest).AsyncWaitHandle.WaitOne();
            }
        }
    }
}
