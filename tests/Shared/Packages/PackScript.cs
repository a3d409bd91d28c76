using System.Reflection;
using QrPilot.Architecture.Tests;

namespace QrPilot.Tests.Shared;

/// <summary>Packs what the solution built, as <c>eng/pack</c> does.</summary>
internal static class PackScript
{
    private static string Configuration => typeof(PackScript).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static Task RunAsync(string feed) => Shell.RunAsync(
        Repository.Root,
        new Dictionary<string, string?>(),
        Repository.Combine("eng/pack"),
        "--no-build",
        "--configuration",
        Configuration,
        "--output",
        feed);
}
