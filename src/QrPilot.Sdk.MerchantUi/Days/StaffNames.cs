using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Days;

/// <summary>Who is who.</summary>
internal static class StaffNames
{
    /// <summary>The names of the tenant's staff by their ids; API keys have none.</summary>
    public static async Task<Dictionary<string, string>> ReadAsync(UiCall call) =>
        (await call.Get<IStaffStore>().ListStaffAsync(call.Caller.TenantId, call.Aborted)).ToDictionary(member => member.Id, member => member.Name, StringComparer.Ordinal);
}
