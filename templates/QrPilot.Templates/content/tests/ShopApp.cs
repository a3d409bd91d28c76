using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using QrPilot.Sdk.Api;

namespace ShopHost.Tests;

/// <summary>The host on a free port, as at a desk, with a data folder of its own.</summary>
public sealed class ShopApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("shop-");

    public ShopApp() => UseKestrel(0);

    /// <summary>A client of the API that may do everything.</summary>
    public QrPilotApiClient Api()
    {
        var http = Http();
        var key = File.ReadAllText(Path.Combine(_data.FullName, "admin.key")).Trim();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new QrPilotApiClient(http, TimeProvider.System);
    }

    /// <summary>A client that may do nothing yet.</summary>
    public HttpClient Http()
    {
        StartServer();
        return CreateClient();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("QrPilot:Data", _data.FullName);
#if (postgres)

        // Beside the desk's data, in the same database.
        builder.UseSetting("QrPilot:Schema", "shop_tests");
#endif
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_data.Exists)
        {
            _data.Delete(recursive: true);
        }
    }
}
