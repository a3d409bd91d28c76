using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>Ids that a test can foretell: first those it was given, then numbers.</summary>
internal sealed class ScriptedIds : IIdSource
{
    private int _made;

    public Queue<string> Planned { get; } = [];

    public string Next(string prefix) => Planned.TryDequeue(out var planned) ? planned : $"{prefix}{++_made}";
}
