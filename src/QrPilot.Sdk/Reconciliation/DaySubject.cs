using System.Globalization;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>A day as the subject of a unit of work: the date, and behind it the store where there is one.</summary>
internal static class DaySubject
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(StoreDate day) => day.BusinessDate.ToString(Format, CultureInfo.InvariantCulture) + day.StoreId;

    public static StoreDate Parse(string subject) => new(
        subject.Length > Format.Length ? subject[Format.Length..] : null,
        DateOnly.ParseExact(subject.AsSpan(0, Format.Length), Format, CultureInfo.InvariantCulture));
}
