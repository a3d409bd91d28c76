using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation.Suggestions;

/// <summary>Suggests what may belong to an exception, from the books as they are now.</summary>
public sealed class SuggestionService
{
    private readonly ReconciliationService _reconciliation;
    private readonly IBooksStore _books;

    internal SuggestionService(ReconciliationService reconciliation, IBooksStore books) => (_reconciliation, _books) = (reconciliation, books);

    /// <summary>Suggests bills for money, and money for bills: within the exception's store and date, and between stores and the money of unknown
    /// stores. That money goes by the usual hour at which dates begin, so a bill of the date before may be meant.</summary>
    /// <param name="caller">Who asks; what is out of its reach is not suggested.</param>
    /// <param name="exceptionId">The exception.</param>
    /// <param name="cancellationToken">Ends the work between two days.</param>
    /// <returns>The surest first; empty when nothing comes near, or nothing of the exception is open.</returns>
    /// <exception cref="CommandException">There is no such exception.</exception>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(Caller caller, string exceptionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var item = await _books.FindExceptionAsync(caller.TenantId, exceptionId, cancellationToken);
        if (item is null || !caller.MayReach(item.StoreId))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.ExceptionNotFound, "There is no such exception.");
        }

        var found = await PairsAsync(caller, new StoreDate(item.StoreId, item.BusinessDate), cancellationToken);
        return [.. found.Where(pair => pair.ExpectedId == item.Finding.ExpectedId || pair.ActualId == item.Finding.ActualId)];
    }

    /// <summary>Suggests as <see cref="SuggestAsync(Caller, string, CancellationToken)"/> for all exceptions of a store and date at once.</summary>
    /// <param name="caller">Who asks; what is out of its reach is not suggested.</param>
    /// <param name="day">The store and date, or the date's money of unknown stores.</param>
    /// <param name="cancellationToken">Ends the work between two days.</param>
    /// <returns>The surest first; each names the two sides of the exceptions that it is about.</returns>
    /// <exception cref="CommandException">The caller does not reach the store, or there is no such store.</exception>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(Caller caller, StoreDate day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.MayReach(day.StoreId) ? PairsAsync(caller, day, cancellationToken) : throw CatalogService.StoreNotFound();
    }

    private async Task<IReadOnlyList<Suggestion>> PairsAsync(Caller caller, StoreDate own, CancellationToken cancellationToken)
    {
        var tenantId = caller.TenantId;
        var (result, policy) = await _reconciliation.LookAsync(tenantId, own, cancellationToken);
        var rests = new List<DayRest> { new(own, result.LeftExpected, result.LeftActual) };
        var (from, to) = own.StoreId is null ? (own.BusinessDate.AddDays(-1), own.BusinessDate) : (own.BusinessDate, own.BusinessDate.AddDays(1));
        foreach (var day in await _books.ListDaysAsync(tenantId, from, to, cancellationToken))
        {
            if (own.StoreId is null != day.StoreId is null && caller.MayReach(day.StoreId))
            {
                var other = (await _reconciliation.LookAsync(tenantId, day, cancellationToken)).Result;
                rests.Add(own.StoreId is null ? new DayRest(day, other.LeftExpected, []) : new DayRest(day, [], other.LeftActual));
            }
        }

        return SuggestionRules.Of(rests, policy);
    }
}
