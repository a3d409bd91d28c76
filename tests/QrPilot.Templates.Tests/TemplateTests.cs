using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QrPilot.Templates.Tests.Support;

[assembly: AssemblyFixture(typeof(Workshop))]

namespace QrPilot.Templates.Tests;

/// <summary>What a stranger does: makes a host, runs it, does what its readme says, runs its tests.</summary>
public sealed partial class TemplateTests(Workshop workshop)
{
    private const int MostLines = 150;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, TemplateRow.All.Count)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Host_MadeByTheTemplate_DoesWhatItsReadmeSays(int row)
    {
        // The default row comes first, with an empty package cache. The others find what it restored, and share nothing else.
        await workshop.OnceAsync(() => DoAsync(TemplateRow.Default));
        if (TemplateRow.All[row] != TemplateRow.Default)
        {
            await DoAsync(TemplateRow.All[row]);
        }
    }

    private async Task DoAsync(TemplateRow row)
    {
        var clock = Stopwatch.StartNew();
        var folder = await workshop.MakeAsync(row.Name, row.Options);
        var made = clock.Elapsed;
        AssertFiles(row, folder);

        await using var servers = row.Servers ? await Servers.StartAsync() : null;
        var environment = servers is null ? workshop.Environment : servers.AddTo(workshop.Environment);
        var readme = HostReadme.Of(folder);
        TimeSpan served;
        await using (await RunningHost.StartAsync(folder, environment, "bash", "-c", "exec " + readme.Run))
        {
            served = clock.Elapsed;
            AssertBooks(await Shell.RunAsync(folder, environment, "bash", "-euo", "pipefail", "-c", readme.Order), row);
        }

        AssertVersions(folder);
        Assert.Matches("failed: 0", await Shell.RunAsync(folder, environment, "bash", "-c", readme.Test));
        Console.WriteLine(
            $"Template, {row}: made after {made.TotalSeconds:0.0} s, served after {served.TotalSeconds:0.0} s, " +
            $"order reconciled and tests green after {clock.Elapsed.TotalSeconds:0.0} s.");
    }

    private static void AssertFiles(TemplateRow row, string folder)
    {
        var code = Directory.GetFiles(Path.Combine(folder, "host"), "*.cs").Sum(file => File.ReadLines(file).Count());
        var texts = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

        Assert.True(File.Exists(Path.Combine(folder, "host", $"{row.Identifier}.csproj")), $"{row.Identifier}.csproj is missing.");
        Assert.True(row != TemplateRow.Default || code < MostLines, $"The default host has {code} lines of C#.");
        Assert.All(texts, file => Assert.DoesNotMatch(Left(), file.Value));
    }

    /// <summary>The host's packages of QrPilot are those of the template's version.</summary>
    private void AssertVersions(string folder)
    {
        var wanted = XDocument.Load(Path.Combine(folder, "Directory.Packages.props")).Descendants("QrPilotVersion").Single().Value;
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "host", "obj", "project.assets.json")));
        var restored = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name)
            .Where(name => name.StartsWith("QrPilot.", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(workshop.Version, wanted);
        Assert.NotEmpty(restored);
        Assert.All(restored, name => Assert.EndsWith($"/{wanted}", name, StringComparison.Ordinal));
    }

    /// <summary>What the readme's last commands print: the session, then the run of its day.</summary>
    private static void AssertBooks(string output, TemplateRow row)
    {
        const long Bill = 70_000;
        var answers = output.Replace("}{", "}\n{", StringComparison.Ordinal).Split('\n').Where(line => line.StartsWith('{')).ToList();
        using var session = JsonDocument.Parse(answers.Single(answer => answer.Contains("\"orders\":[{", StringComparison.Ordinal) && answer.Contains("\"session\"", StringComparison.Ordinal)));
        using var runs = JsonDocument.Parse(answers[^1]);
        var totals = runs.RootElement.GetProperty("runs")[0].GetProperty("totals");
        var payments = session.RootElement.GetProperty("payments").EnumerateArray().Select(payment => payment.GetProperty("gateway").GetString());

        Assert.Equal(Bill, session.RootElement.GetProperty("session").GetProperty("paid_total").GetInt64());
        Assert.Equal(row.PaidBy == "cash" ? [] : [row.PaidBy], payments);
        Assert.Equal(Bill, totals.GetProperty("money").GetProperty("matched").GetInt64());
        Assert.Equal(0, totals.GetProperty("exceptions").GetInt32());
    }

    /// <summary>What the template should have replaced or removed.</summary>
    [GeneratedRegex(@"ShopHost|Shop Title|58080|rehearsed-gateway|#if|#endif|#else|\$[A-Za-z]+\$")]
    private static partial Regex Left();
}
