namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>A query parameter of an endpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Type">The JSON type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record QueryParameter(string Name, string Description, string Type = "string", bool IsRequired = false);
