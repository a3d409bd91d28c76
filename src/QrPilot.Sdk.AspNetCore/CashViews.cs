using QrPilot.Sdk.Api;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns drawers into what the API says.</summary>
internal static class CashViews
{
    public static DrawerEntryView Of(DrawerEntry entry) => new()
    {
        StoreId = entry.StoreId,
        BusinessDate = entry.BusinessDate,
        Number = entry.Number,
        Kind = entry.Kind,
        Amount = entry.Amount.Dong,
        Note = entry.Note,
        EnteredBy = entry.EnteredBy,
        EnteredAt = entry.EnteredAt,
    };

    public static CashSheetView Of(CashSheet sheet) => new()
    {
        StoreId = sheet.StoreId,
        BusinessDate = sheet.BusinessDate,
        Closed = sheet.Close is not null,
        Blind = sheet.HidesSums,
        OpeningFloat = sheet.Totals.OpeningFloat.Dong,
        PaidIn = sheet.Totals.PaidIn.Dong,
        PaidOut = sheet.Totals.PaidOut.Dong,
        Taken = sheet.HidesSums ? null : sheet.Totals.Taken.Dong,
        Expected = sheet.HidesSums ? null : sheet.Totals.Expected.Dong,
        ByCredential = [.. sheet.ByCredential.Select(cash => Of(cash, sheet.HidesSums))],
        Entries = [.. sheet.Entries.Select(Of)],
    };

    public static DayCashView Of(DayCash cash) => new()
    {
        OpeningFloat = cash.Totals.OpeningFloat.Dong,
        Taken = cash.Totals.Taken.Dong,
        PaidIn = cash.Totals.PaidIn.Dong,
        PaidOut = cash.Totals.PaidOut.Dong,
        Expected = cash.Totals.Expected.Dong,
        Counted = cash.Counted?.Amount.Dong,
        Difference = cash.Difference?.Dong,
        Note = cash.Counted?.Note,
    };

    private static CredentialCashView Of(CredentialCash cash, bool hidesSums) => new()
    {
        Credential = cash.Credential,
        Records = cash.Records,
        Sum = hidesSums ? null : cash.Sum.Dong,
        Voided = [.. cash.Voided.Select(Views.Of)],
    };
}
