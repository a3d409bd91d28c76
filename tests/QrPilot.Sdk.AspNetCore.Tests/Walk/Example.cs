using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>A valid call of an operation in a scene.</summary>
/// <param name="Path">The value of every path parameter.</param>
/// <param name="Query">The query with every parameter, without its question mark.</param>
/// <param name="Body">The body with every field.</param>
/// <param name="File">The body where it is a file.</param>
internal sealed record Example(Func<Scene, string, string>? Path = null, Func<Scene, string>? Query = null, Func<Scene, JsonObject>? Body = null, Func<Scene, string>? File = null);
