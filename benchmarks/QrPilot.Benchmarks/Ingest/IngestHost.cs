using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using QrPilot.Sdk.Api;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>The host, in a process of its own: QrPilot's API, and on the same Kestrel an endpoint that does nothing and a naive one.</summary>
internal static class IngestHost
{
    private static readonly byte[] Answer = "{}"u8.ToArray();

    public static async Task<int> RunAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddQrPilot(options => options.SigningKeys.Add(IngestShop.SigningKey))
            .UsePostgres(options => options.ConnectionString = connectionString)
            .AddApi();
        await using var app = builder.Build();
        app.MapQrPilotApi();
        app.MapPost("/bare", DoNothingAsync);
        await using var naive = await NaiveEvents.OpenAsync(connectionString);
        app.MapPost("/naive", naive.ReceiveAsync);
        await app.StartAsync();

        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await EndOfInputAsync();
        await app.StopAsync();
        return 0;
    }

    /// <summary>On a thread of its own: reading the console blocks, also where it is awaited, and the pool has only a few threads to spare.</summary>
    private static Task EndOfInputAsync() => Task.Factory.StartNew(
        static () => Console.In.ReadToEnd(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Reads the same body into the same fields, and answers as briefly as can be.</summary>
    private static async Task DoNothingAsync(HttpContext http)
    {
        _ = await http.Request.ReadFromJsonAsync(ApiJson.Default.SendEventsRequest, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }
}
