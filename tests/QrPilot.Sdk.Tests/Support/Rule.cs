using FsCheck;
using FsCheck.Fluent;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>Checks that something holds for a hundred random inputs; a failure names the input and how to draw it again.</summary>
internal static class Rule
{
    public static void Holds<T>(Gen<T> inputs, Action<T> body) => Check(inputs.ToArbitrary(), body);

    /// <summary>For random sequences; a failing one is cut down to the steps that matter.</summary>
    public static void HoldsForAll<T>(Gen<T> step, Action<T[]> body) => Check(Arb.From(step.ArrayOf(), Shorter), body);

    /// <summary>Draws from one generator of numbers, for inputs that hang together.</summary>
    public static Gen<T> Drawn<T>(Func<Random, T> draw) => Gen.Choose(0, int.MaxValue).Select(seed => draw(new Random(seed)));

    private static void Check<T>(Arbitrary<T> inputs, Action<T> body) =>
        Prop.ForAll(inputs, body).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static IEnumerable<T[]> Shorter<T>(T[] steps)
    {
        if (steps.Length > 3)
        {
            yield return steps[..(steps.Length / 2)];
            yield return steps[(steps.Length / 2)..];
        }

        for (var i = 0; i < steps.Length; i++)
        {
            yield return [.. steps[..i], .. steps[(i + 1)..]];
        }
    }
}
