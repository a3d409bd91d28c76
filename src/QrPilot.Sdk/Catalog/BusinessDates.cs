using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Catalog;

/// <summary>What commands ask of business dates. Pure.</summary>
internal static class BusinessDates
{
    /// <summary>Refuses a date that has not begun in the store.</summary>
    /// <exception cref="CommandException">It has not.</exception>
    public static void RequireBegun(Store store, DateOnly date, DateTimeOffset now)
    {
        if (store.Calendar.DateOf(now) < date)
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.DayNotBegun, "The business date has not begun.", "date");
        }
    }
}
