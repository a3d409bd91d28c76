namespace QrPilot.Sdk.AspNetCore.Tests.OpenApi;

/// <summary>One way in which a body is wrong.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Body">The wrong body.</param>
/// <param name="Field">The field that the answer has to name.</param>
internal sealed record Mutation(string Name, string Body, string Field);
