using System.Text.Json.Nodes;
using QrPilot.EndToEnd.Tests.Support;

namespace QrPilot.EndToEnd.Tests;

/// <summary>A replay at three gateways whose settlement reports are damaged, against a host in a process of its own.</summary>
public sealed class SettlementReplayTests
{
    private const int Orders = 400;

    private static readonly string[] Options =
    [
        "--stores", "2",
        "--tender-mix", "momo=0.3,vnpay=0.3,zalopay=0.2,cash=0.1,none=0.1",
        "--faults", "lost=0.03,doubled=0.03,delayed=0.03,forged=0.03,over=0.03,under=0.03,cash=0.03,twice=0.03,refunded=0.1",
        "--settlements", Path.Combine(Path.GetDirectoryName(Built.Host)!, "appsettings.json"),
        "--settlement-damage", "0.3",
    ];

    private static readonly string[] Damages =
    [
        "row_lost", "gross_lowered", "gross_raised", "fee_raised", "reference_damaged", "transaction_damaged", "row_unreadable",
        "currency_foreign", "row_repeated", "row_unknown", "refund_unknown", "refund_exceeds", "refund_twice",
    ];

    [Fact]
    public async Task Replay_WithDamagedReports_ListsEachFaultInItsClassWithItsAmount()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        using var host = await HostProcess.StartAsync(folder.File("data"), demo: false);

        var first = await Replay.RunAsync(host.Address, host.ApiKey, orders, folder.File("first.json"), [.. Options, "--table", folder.File("faults.md")]);
        var second = await Replay.RunAsync(host.Address, host.ApiKey, orders, folder.File("second.json"), Options);

        Assert.True(first.ExitCode == 0, first.Output);
        Assert.True(second.ExitCode == 0, second.Output);
        var settlement = first.Figures!["settlement"]!;
        Assert.Equal(0, (int)settlement["wrong"]!);
        Assert.Equal((long)settlement["truth_vnd_settled"]!, (long)settlement["vnd_settled"]!);
        Assert.Equal((long)settlement["vnd_settled"]!, (long)settlement["vnd_settled_matched"]! + (long)settlement["vnd_settled_listed"]!);
        Assert.True((int)settlement["bad"]! > 0 && (int)settlement["repeated"]! > 0);
        var injected = settlement["faults"]!.AsArray().ToDictionary(fault => (string)fault!["fault"]!, fault => fault!);
        Assert.All(Damages, damage => Assert.True((int)injected[damage]["injected"]! > 0, damage));
        Assert.Equal(["settled_not_notified"], ClassesOf(injected["lost"]));
        Assert.Equal(["bad_row", "notified_not_settled"], ClassesOf(injected["currency_foreign"]));
        Assert.Equal(["none"], ClassesOf(injected["reference_damaged"]));
        var table = await File.ReadAllLinesAsync(folder.File("faults.md"), TestContext.Current.CancellationToken);
        Assert.Equal(injected.Count + 2, table.Length);
        Assert.Equal(FaultyReplay.Lasting(first.Figures), FaultyReplay.Lasting(second.Figures!));
    }

    private static IEnumerable<string> ClassesOf(JsonNode fault) => fault["found"]!.AsObject().Select(found => found.Key);
}
