namespace QrPilot.Architecture.Tests;

/// <summary>What a project in src may reference directly.</summary>
/// <param name="Name">The project.</param>
/// <param name="Projects">Projects.</param>
/// <param name="Packages">Packages; a star stands for anything.</param>
/// <param name="AspNetCore">Whether it may use the ASP.NET Core shared framework.</param>
internal sealed record ProjectRule(string Name, string[] Projects, string[] Packages, bool AspNetCore = false);
