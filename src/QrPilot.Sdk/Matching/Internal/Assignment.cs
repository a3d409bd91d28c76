namespace QrPilot.Sdk.Matching.Internal;

/// <summary>The cheapest way to give each row of a square of costs a column of its own: exact, by shortest augmenting paths, in the cube of
/// the size.</summary>
internal static class Assignment
{
    /// <param name="costs">The square, row after row.</param>
    /// <param name="size">Its side.</param>
    /// <param name="columnOf">Filled in with the column of each row.</param>
    /// <returns>The sum of the costs.</returns>
    public static long Solve(ReadOnlySpan<long> costs, int size, Span<int> columnOf)
    {
        Span<long> rowPrice = stackalloc long[size + 1];
        Span<long> columnPrice = stackalloc long[size + 1];
        Span<long> least = stackalloc long[size + 1];
        Span<int> rowOf = stackalloc int[size + 1];
        Span<int> before = stackalloc int[size + 1];
        Span<bool> isDone = stackalloc bool[size + 1];
        rowPrice.Clear();
        columnPrice.Clear();
        rowOf.Clear();
        for (var row = 1; row <= size; row++)
        {
            least.Fill(long.MaxValue);
            isDone.Clear();
            rowOf[0] = row;
            var column = 0;
            do
            {
                isDone[column] = true;
                var (current, step, next) = (rowOf[column], long.MaxValue, 0);
                for (var other = 1; other <= size; other++)
                {
                    if (isDone[other])
                    {
                        continue;
                    }

                    var cost = costs[((current - 1) * size) + other - 1] - rowPrice[current] - columnPrice[other];
                    if (cost < least[other])
                    {
                        (least[other], before[other]) = (cost, column);
                    }

                    if (least[other] < step)
                    {
                        (step, next) = (least[other], other);
                    }
                }

                for (var other = 0; other <= size; other++)
                {
                    if (isDone[other])
                    {
                        rowPrice[rowOf[other]] += step;
                        columnPrice[other] -= step;
                    }
                    else
                    {
                        least[other] -= step;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }

        long total = 0;
        for (var column = 1; column <= size; column++)
        {
            columnOf[rowOf[column] - 1] = column - 1;
            total += costs[((rowOf[column] - 1) * size) + column - 1];
        }

        return total;
    }
}
