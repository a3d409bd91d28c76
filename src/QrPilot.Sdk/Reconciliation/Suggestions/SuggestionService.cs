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
        var tenantId = caller.TenantId;
        var item = await _books.FindExceptionAsync(tenantId, exceptionId, cancellationToken);
        if (item is null || !caller.MayReach(item.StoreId))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.ExceptionNotFound, "There is no such exception.");
        }

        var own = new StoreDate(item.StoreId, item.BusinessDate);
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

        return SuggestionRules.Of(item.Finding, rests, policy);
    }
}
