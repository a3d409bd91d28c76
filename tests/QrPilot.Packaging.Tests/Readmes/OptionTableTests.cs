using System.Collections;
using System.Globalization;
using System.Reflection;
using QrPilot.Packaging.Tests.Support;
using QrPilot.Sdk;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Packaging.Tests.Readmes;

/// <summary>The tables of options say what the options are, and with which values they begin.</summary>
public sealed class OptionTableTests
{
    /// <summary>A default that is another on every machine.</summary>
    private static readonly Dictionary<string, string> Computed = new() { [nameof(QrPilotOptions.ParallelDays)] = "processors, at most 4" };

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Options_OfAPackage_AreInItsReadmeWithTheirDefaults(string package)
    {
        var readme = Readme.Of(package);
        var types = OptionsOf(package);

        Assert.All(types, type => Assert.Contains($"`{type.Name}`", readme.Section("Options"), StringComparison.Ordinal));
        Assert.Equal(
            types.SelectMany(RowsOf).Order(),
            readme.Settings().Order());
    }

    private static List<Type> OptionsOf(string package) =>
        [.. Assembly.LoadFrom(Projects.Of(package).AssemblyPath).GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal))];

    private static IEnumerable<(string Setting, string Default)> RowsOf(Type type)
    {
        var options = Activator.CreateInstance(type)!;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property.Name, Computed.GetValueOrDefault(property.Name) ?? Written(property.GetValue(options))));
    }

    private static string Written(object? value) => value switch
    {
        null or "" or Secret { IsSet: false } or GatewayFaultPlan => "none",
        string text => $"`{text}`",
        bool flag => flag ? "true" : "false",
        TimeSpan time => Written(time),
        GatewayRetrySettings retries => $"{retries.Times} times, {Written(retries.Interval)} apart",
        _ when value.GetType().Name.EndsWith("Options", StringComparison.Ordinal) => "see below",
        IEnumerable list when !list.Cast<object>().Any() => "none",
        IFormattable number => number.ToString("#,0", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"How is a default of {value.GetType()} written?"),
    };

    private static string Written(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => $"{time.TotalDays} days",
        { TotalHours: >= 2 } => $"{time.TotalHours} hours",
        { TotalHours: 1 } => "1 hour",
        { TotalMinutes: >= 2 } => $"{time.TotalMinutes} minutes",
        { TotalMinutes: 1 } => "1 minute",
        { TotalSeconds: >= 1 } => $"{time.TotalSeconds} seconds",
        _ => $"{time.TotalMilliseconds} milliseconds",
    };
}
