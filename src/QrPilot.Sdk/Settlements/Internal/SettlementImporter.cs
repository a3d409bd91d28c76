using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Takes the rows of one report to the store, batch by batch.</summary>
internal sealed class SettlementImporter(
    ISettlementStore store, IIdSource ids, string tenantId, SettlementFile file, Func<string, string> toPaymentId, bool isPreview, SettlementTally tally)
{
    /// <summary>How many rows go to the store at once: what an import holds in memory.</summary>
    public const int BatchSize = 1_000;

    private readonly List<(int Number, ReportRow Row)> _batch = new(BatchSize);
    private readonly HashSet<SettlementKey> _ownKeys = [];
    private readonly List<SettlementLine> _firsts = [];

    public async Task RunAsync(ReportReader reader, CancellationToken cancellationToken)
    {
        while (await reader.NextAsync(cancellationToken))
        {
            if (reader.Error is { } error)
            {
                tally.Add(error);
            }
            else if (reader.Row is not { } row)
            {
                tally.Skip();
            }
            else
            {
                _batch.Add((reader.Number, row));
                if (_batch.Count == BatchSize)
                {
                    await FlushAsync(cancellationToken);
                }
            }
        }

        await FlushAsync(cancellationToken);
        tally.Trim();
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
        {
            return;
        }

        var lines = await LinesAsync(cancellationToken);
        _ownKeys.Clear();
        _firsts.Clear();
        _firsts.AddRange(lines.Where(line => _ownKeys.Add(line.Key)));
        // Two imports at once take the keys in one order, so that neither waits for the other in a circle.
        _firsts.Sort((left, right) => Compare(left.Key, right.Key));
        var standing = (isPreview
            ? await store.FindLinesAsync(tenantId, file.Gateway, file.Account, [.. _ownKeys], cancellationToken)
            : await store.AddLinesAsync(tenantId, _firsts, cancellationToken)).ToDictionary(line => line.Key);
        foreach (var line in lines)
        {
            if (isPreview)
            {
                standing.TryAdd(line.Key, line);
            }

            Judge(line, standing.GetValueOrDefault(line.Key));
        }

        _batch.Clear();
    }

    /// <summary>A line of this very place is what an import that was cut off, or an earlier one of the same file, has left.</summary>
    private void Judge(SettlementLine line, SettlementLine? standing)
    {
        if (standing is null)
        {
            // The map has changed since, so that this row reads as another transaction.
            tally.Add(new SettlementError(
                line.LineNumber, null, ErrorCodes.SettlementLineConflict, "This line was imported before as another transaction."));
            return;
        }

        var isOwn = standing.FileId == file.Id && standing.LineNumber == line.LineNumber;
        if (line.SaysTheSameAs(standing))
        {
            tally.Add(standing, isRepeated: !isOwn);
        }
        else
        {
            tally.Add(new SettlementError(
                line.LineNumber,
                null,
                ErrorCodes.SettlementLineConflict,
                standing.FileId == file.Id
                    ? $"Line {standing.LineNumber} says something else of the same transaction."
                    : $"Line {standing.LineNumber} of the file {standing.FileId} says something else of the same transaction."));
        }
    }

    private async Task<List<SettlementLine>> LinesAsync(CancellationToken cancellationToken)
    {
        var references = _batch.Select(entry => toPaymentId(entry.Row.Reference)).Where(reference => reference.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var subjects = (await store.FindSubjectsAsync(tenantId, file.Gateway, file.Account, references, cancellationToken))
            .ToDictionary(subject => subject.Reference, StringComparer.Ordinal);
        return _batch.ConvertAll(entry =>
        {
            var (number, row) = entry;
            var subject = subjects.GetValueOrDefault(toPaymentId(row.Reference));
            return new SettlementLine
            {
                Id = ids.Next(IdPrefix.SettlementLine),
                FileId = file.Id,
                LineNumber = number,
                Kind = row.Kind,
                Gateway = file.Gateway,
                Account = file.Account,
                TransactionId = row.TransactionId,
                RefundId = row.RefundId,
                Reference = row.Reference,
                Gross = row.Gross,
                Fee = row.Fee,
                Net = row.Gross - row.Fee,
                PaidAt = row.PaidAt,
                SettledOn = row.SettledOn,
                PaymentId = subject?.PaymentId,
                StoreId = subject?.StoreId,
                BusinessDate = subject?.BusinessDate ?? BusinessCalendar.Vietnam.DateOf(row.PaidAt),
            };
        });
    }

    private static int Compare(SettlementKey left, SettlementKey right)
    {
        var byTransaction = string.CompareOrdinal(left.TransactionId, right.TransactionId);
        var byRefund = byTransaction != 0 ? byTransaction : string.CompareOrdinal(left.RefundId, right.RefundId);
        return byRefund != 0 ? byRefund : left.Kind.CompareTo(right.Kind);
    }
}
