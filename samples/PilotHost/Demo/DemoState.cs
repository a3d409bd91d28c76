using System.Text.Json;
using System.Text.Json.Serialization;

namespace PilotHost.Demo;

/// <summary>How far the demonstration has come, kept beside the database so that a restart goes on where it stopped.</summary>
/// <param name="Date">The business date that is played.</param>
/// <param name="Seed">What the day is invented from.</param>
/// <param name="IsDone">Whether it was played to its end.</param>
internal sealed record DemoState(DateOnly Date, int Seed, bool IsDone)
{
    private const string FileName = "demo.json";

    public static DemoState? Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), DemoJson.Default.DemoState) : null;
    }

    /// <summary>Writes it so that a crash leaves the one before or this one, never a half.</summary>
    public void Save(string folder)
    {
        var path = Path.Combine(folder, FileName);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, DemoJson.Default.DemoState));
        File.Move(path + ".new", path, overwrite: true);
    }
}

[JsonSerializable(typeof(DemoState))]
[JsonSerializable(typeof(PayPageAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class DemoJson : JsonSerializerContext;
