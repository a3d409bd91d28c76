namespace QrPilot.Architecture.Tests;

/// <summary>The arrows between the projects in src. A project that is not here fails the tests until it is.</summary>
internal static class ProjectRules
{
    public const string Sdk = "QrPilot.Sdk";

    public static IReadOnlyList<ProjectRule> All { get; } =
    [
        new(Sdk, [], ["Microsoft.Extensions.*.Abstractions", "Microsoft.Extensions.Options", "Microsoft.Extensions.Http", "Polly.Core"]),
        new("QrPilot.Sdk.Relational", [Sdk], []),
        new("QrPilot.Sdk.Sqlite", ["QrPilot.Sdk.Relational"], ["Microsoft.Data.Sqlite", "SQLitePCLRaw.*"]),
        new("QrPilot.Sdk.Postgres", ["QrPilot.Sdk.Relational"], ["Npgsql"]),
        new("QrPilot.Sdk.Redis", [Sdk], ["StackExchange.Redis"]),
        new("QrPilot.Sdk.Payments.MoMo", [Sdk], []),
        new("QrPilot.Sdk.Payments.VNPay", [Sdk], []),
        new("QrPilot.Sdk.Payments.ZaloPay", [Sdk], []),
        new("QrPilot.Sdk.Testing", [Sdk], [], AspNetCore: true),
        new("QrPilot.Sdk.Conformance", ["QrPilot.Sdk.Testing"], ["xunit.v3.assert", "xunit.v3.extensibility.core"], AspNetCore: true),
        new("QrPilot.Sdk.AspNetCore", [Sdk], ["Microsoft.AspNetCore.OpenApi", "Microsoft.OpenApi"], AspNetCore: true),
        new("QrPilot.Sdk.MerchantUi", ["QrPilot.Sdk.AspNetCore"], ["QRCoder"], AspNetCore: true),
        new("QrPilot.Cli", [Sdk, "QrPilot.Sdk.Testing"], ["Spectre.Console", "System.CommandLine"], AspNetCore: true),
    ];

    public static ProjectRule? Of(string project) => All.SingleOrDefault(rule => rule.Name == project);

    public static bool IsStorage(string project) => project is "QrPilot.Sdk.Sqlite" or "QrPilot.Sdk.Postgres" or "QrPilot.Sdk.Redis";

    public static bool IsGateway(string project) => project.StartsWith("QrPilot.Sdk.Payments.", StringComparison.Ordinal);

    public static bool IsProvider(string project) => IsStorage(project) || IsGateway(project);

    /// <summary>The projects that a project may know, directly or through others.</summary>
    public static IReadOnlySet<string> Reachable(string project)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Of(project)?.Projects ?? []);
        while (open.TryPop(out var next))
        {
            if (known.Add(next))
            {
                Array.ForEach(Of(next)?.Projects ?? [], open.Push);
            }
        }

        return known;
    }

    public static bool Allows(ProjectRule rule, string package) => rule.Packages.Any(pattern => Matches(pattern, package));

    private static bool Matches(string pattern, string name)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern == name
            : name.Length >= pattern.Length
                && name.StartsWith(pattern[..star], StringComparison.Ordinal)
                && name.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}
