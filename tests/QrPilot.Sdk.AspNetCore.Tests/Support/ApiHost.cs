using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A real host on a port of its own: the API, the webhooks, a store in a folder of its own and the MoMo simulator.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qrpilot-web-").FullName;
    private readonly ErrorLog _errors = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private Task<Scene>? _shared;

    internal string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    internal IServiceProvider Services => _app!.Services;

    /// <summary>How often callers may ask. All callers of the tests have one address, so it is not limited unless a test says so.</summary>
    internal Action<ApiRateLimitOptions> Limits { get; init; } = limits => limits.RequestsPerAddress = 0;

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The connection string of the PostgreSQL database that is to be the store; by default a SQLite file is.</summary>
    internal string? Postgres { get; init; }

    /// <summary>Where Redis is; by default there is none.</summary>
    internal string? Redis { get; init; }

    /// <summary>More of the host's services.</summary>
    internal Action<IServiceCollection> Configure { get; init; } = _ => { };

    internal StoreFile Store { get; private set; } = null!;

    /// <summary>The tenant whose keys the tests use.</summary>
    internal TestTenant Shop { get; private set; } = null!;

    /// <summary>The tenant that must not see or touch anything of the shop's.</summary>
    internal TestTenant Stranger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(_errors);
        var path = Path.Combine(_folder, "qrpilot.db");
        var host = builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes("signing key of the web tests ..."))));
        (Postgres is null ? host.UseSqlite(options => options.Path = path) : host.UsePostgres(options => options.ConnectionString = Postgres))
            .AddMoMo(_ => { })
            .AddVNPay(_ => { })
            .AddSettlements(options =>
            {
                options.MaxBytes = Reports.MaxBytes;
                foreach (var account in new[] { "shop", "stranger" })
                {
                    options.Maps[SettlementOptions.NameOf("momo", account)] = Reports.Map;
                }
            })
            .KeepGatewayAccounts()
            .AddApi(Limits);
        if (Redis is not null)
        {
            host.UseRedis(options => options.Configuration = Redis);
        }

        AddGateways(builder.Services);
        builder.Services.Replace(ServiceDescriptor.Singleton(Clock));
        RemoveWorker(builder.Services);
        Configure(builder.Services);
        _app = builder.Build();
        await Services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
        _app.MapQrPilotApi();
        _app.MapQrPilotWebhooks();
        _app.MapGatewaySimulators();
        await _app.StartAsync();

        if (Postgres is null)
        {
            Store = new StoreFile(path);
        }

        Shop = await Tenants.AddAsync(Services, "shop");
        Stranger = await Tenants.AddAsync(Services, "stranger");
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        };
        _client = new HttpClient(handler) { BaseAddress = new Uri(Address), DefaultRequestVersion = HttpVersion.Version11 };
    }

    public async ValueTask DisposeAsync()
    {
        Store?.Dispose();
        _client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);

        // A test takes the server away only where one of its own was given.
        var errors = _errors.Entries.Where(entry => Postgres is null || !entry.Contains("The database cannot be used", StringComparison.Ordinal)).ToList();
        Assert.True(errors.Count == 0, errors.FirstOrDefault());
    }

    /// <summary>Sends anything; an answer of 500 or more fails the test, whatever it is about.</summary>
    internal async Task<ApiAnswer> SendAsync(ApiRequest request)
    {
        var answer = await SendAnywayAsync(request);
        Assert.True(answer.Status < 500, $"{request.Method} {request.Path} {answer.Status} {answer.Text}\n{_errors.Entries.LastOrDefault()}");
        return answer;
    }

    /// <summary>Sends anything, and takes any answer.</summary>
    internal async Task<ApiAnswer> SendAnywayAsync(ApiRequest request)
    {
        using var message = request.ToMessage();
        using var response = await _client!.SendAsync(message, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, response.Headers, response.Content.Headers);
    }

    internal Task<ApiAnswer> GetAsync(string path, string? token = null) => SendAsync(new ApiRequest("GET", path) { Token = token });

    internal Task<ApiAnswer> PostAsync(string path, string? token, JsonNode body, string? key = null) =>
        SendAsync(new ApiRequest("POST", path) { Token = token, IdempotencyKey = key }.With(body));

    /// <summary>A scene for tests that only add to it.</summary>
    internal Task<Scene> SharedSceneAsync() => _shared ??= Scene.PlayAsync(this, Shop);

    /// <summary>The page where a payer pays, cancels or waits too long.</summary>
    internal async Task<JsonNode> PayAsync(string payUrl, params (string Name, string Value)[] form)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, payUrl);
        message.Headers.Accept.ParseAdd("application/json");
        message.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _client!.SendAsync(message, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Tests hold that a request has changed nothing: nobody else may write meanwhile, not even that a round of work was done.</summary>
    private static void RemoveWorker(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType?.Name == "QrPilotWorker"));

    private static void AddGateways(IServiceCollection services)
    {
        string[] accounts = ["shop", "stranger"];
        services.AddOptions<MoMoOptions>().Configure<IServer>((options, server) =>
        {
            var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            foreach (var account in accounts)
            {
                options.Accounts[account] = MoMoNote.AccountOf(account, address);
            }
        });
        services.AddOptions<VNPayOptions>().Configure<IServer>((options, server) =>
        {
            foreach (var account in accounts)
            {
                options.Accounts[account] = VNPayNote.AccountOf(account);
                options.Accounts[account].ReturnUrl = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/health/live";
            }
        });
        services.AddGatewaySimulators(options =>
        {
            options.MoMoRetries = new() { Times = 0 };
            foreach (var account in accounts)
            {
                options.MoMoMerchants.Add(MoMoNote.MerchantOf(account));
            }
        });
        services.AddOptions<GatewaySimulatorOptions>().Configure<IServer>((options, server) =>
            options.PublicAddress = () => server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }
}
