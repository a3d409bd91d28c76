using System.Globalization;
using Npgsql;

namespace QrPilot.Proving.Crash;

/// <summary>Three hosts that share a database, a folder with keys and a Redis, and a gateway.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    private const int HostCount = 3;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-crash-");
    private readonly List<HostSlot> _hosts = [];
    private MoMoDesk? _gateway;

    private CrashWorld(ThrowAwayPostgres postgres, ThrowAwayRedis redis, Relay relay)
    {
        Postgres = postgres;
        Redis = redis;
        Relay = relay;
    }

    public ThrowAwayPostgres Postgres { get; }

    public ThrowAwayRedis Redis { get; }

    public Relay Relay { get; }

    public IReadOnlyList<HostSlot> Hosts => _hosts;

    /// <summary>The administrator's API key, which the first host makes.</summary>
    public string ApiKey => File.ReadAllText(Path.Combine(_folder.FullName, "admin.key")).Trim();

    public static async Task<CrashWorld> StartAsync(CrashTally tally, CancellationToken cancellationToken)
    {
        var postgres = await ThrowAwayPostgres.StartAsync(isFast: false);
        var redis = await ThrowAwayRedis.StartAsync();
        var world = new CrashWorld(postgres, redis, new Relay(new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Port));
        try
        {
            await world.StartHostsAsync(tally, cancellationToken);
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    public Task WaitUntilAllUpAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_hosts.Select(host => host.WaitUntilUpAsync(cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        await Relay.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The first host alone, so that schema and keys are made once.</summary>
    private async Task StartHostsAsync(CrashTally tally, CancellationToken cancellationToken)
    {
        _gateway = await MoMoDesk.StartAsync(cancellationToken);
        var throughRelay = new NpgsqlConnectionStringBuilder(Postgres.ConnectionString) { Port = Relay.Port };
        var environment = new Dictionary<string, string>(_gateway.HostSettings)
        {
            ["QrPilot__Postgres__ConnectionString"] = throughRelay.ConnectionString,
            ["QrPilot__Redis__Configuration"] = Redis.Address,
            // Three of them share this machine with everything else.
            ["DOTNET_gcServer"] = 0.ToString(CultureInfo.InvariantCulture),
        };
        for (var i = 0; i < HostCount; i++)
        {
            _hosts.Add(new HostSlot(_folder.FullName, environment, tally));
        }

        await _hosts[0].StartAsync(cancellationToken);
        await Task.WhenAll(_hosts.Skip(1).Select(host => host.StartAsync(cancellationToken)));
    }
}
