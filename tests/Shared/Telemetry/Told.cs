using System.Diagnostics.Metrics;

namespace QrPilot.Tests.Shared;

/// <summary>An instrument or a span, as it is documented or as it was heard.</summary>
/// <param name="Package">The name of its meter or its source.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, in the document's words.</param>
/// <param name="Unit">Its unit; empty for a span.</param>
/// <param name="Tags">The names of its tags in order.</param>
internal sealed record Told(string Package, string Name, string Kind, string Unit, string Tags)
{
    public const string Span = "span";

    public static string KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : type.Contains("UpDownCounter", StringComparison.Ordinal) ? "up-down counter"
            : type.StartsWith("Counter", StringComparison.Ordinal) ? "counter"
            : type;
    }
}
