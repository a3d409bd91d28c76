using System.Globalization;
using QrPilot.Benchmarks.Load;
using QrPilot.Eng;

namespace QrPilot.Benchmarks.Webhooks;

/// <summary>Compares how fast notifications are verified, stored, applied and acknowledged with a naive endpoint that inserts the body and
/// does nothing else, over HTTP, on the same database file, round by round in turn.</summary>
internal static class WebhookBench
{
    private const int Rounds = 5;
    private const int WarmUp = 3_000;

    public static async Task<int> RunAsync(string[] options)
    {
        var line = new Eng.CommandLine(options);
        var requests = line.Number("--requests", 4_000);
        var parallel = line.Number("--parallel", 64);
        await using var host = await WebhookHost.StartAsync();
        using var client = new LoadClient(host.Address, parallel);
        var warmUp = await host.NotificationsAsync(WarmUp);
        await client.SendAsync(Requests("/webhooks/momo/main", warmUp));
        await client.SendAsync(Requests("/naive", warmUp));

        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            var notifications = await host.NotificationsAsync(requests);
            var ours = await client.SendAsync(Requests("/webhooks/momo/main", notifications));
            var naive = await client.SendAsync(Requests("/naive", notifications));
            rounds.Add(new Round(Rate(requests, ours), Rate(requests, naive)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"round {i + 1}: ours {rounds[i].Ours}/s, naive {rounds[i].Naive}/s, ratio {rounds[i].Ratio:F2}"));
        }

        await host.CheckAsync(requests * Rounds);
        var report = new WebhookReport(Machine.Describe(), requests, parallel, rounds, rounds.Select(round => round.Ratio).Order().ElementAt(Rounds / 2));
        await line.ReportAsync(report);
        return 0;
    }

    private static List<byte[]> Requests(string path, List<byte[]> bodies) => bodies.ConvertAll(body => Request.Post(path, body));

    private static int Rate(int requests, TimeSpan time) => (int)(requests / time.TotalSeconds);
}
