namespace QrPilot.Tests.Shared;

/// <summary>A call that was sent (POST).</summary>
internal sealed record ScriptedCall(Uri Address, string? ContentType, string Body);
