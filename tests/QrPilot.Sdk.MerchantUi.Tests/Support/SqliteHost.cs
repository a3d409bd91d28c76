using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>A host on a SQLite file.</summary>
public class SqliteHost : UiHost
{
    private protected override Task UseStoreAsync(QrPilotBuilder builder, string folder)
    {
        builder.UseSqlite(options => options.Path = Path.Combine(folder, "qrpilot.db"));
        return Task.CompletedTask;
    }
}
