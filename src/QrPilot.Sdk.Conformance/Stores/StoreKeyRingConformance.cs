using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The hosts of an installation share a key ring.</summary>
public abstract class StoreKeyRingConformance : StoreFacts
{
    /// <summary>An element comes back as it was put, whatever stands in it, also after the host was opened again.</summary>
    [Fact]
    public async Task Put_AwkwardElements_ComeBackInTheOrderOfTheirNames()
    {
        await using var stage = await SeededAsync();
        KeyRingElement[] elements = [new("key-1", "<key>\r\n\t'&amp;' 🔑 ố </key>"), new("Key-2", ""), new("khoá", new string('x', 100_000))];

        foreach (var element in elements)
        {
            await stage.KeyRing.PutKeyRingElementAsync(element, Stop);
        }

        await stage.ReopenAsync();
        Assert.Equal(elements.OrderBy(element => element.Name, StringComparer.Ordinal), await stage.KeyRing.ListKeyRingAsync(Stop));
    }

    /// <summary>A name stands for one element: the last one that was put.</summary>
    [Fact]
    public async Task Put_SameName_ReplacesTheElement()
    {
        await using var stage = await SeededAsync();
        await stage.KeyRing.PutKeyRingElementAsync(new KeyRingElement("key", "old"), Stop);

        await stage.KeyRing.PutKeyRingElementAsync(new KeyRingElement("key", "new"), Stop);

        Assert.Equal(new KeyRingElement("key", "new"), Assert.Single(await stage.KeyRing.ListKeyRingAsync(Stop)));
    }

    /// <summary>What hosts put at once is all there, for all of them.</summary>
    [Fact]
    public async Task TwoHosts_PutAtOnce_BothReadAll()
    {
        await using var stage = await SeededAsync();
        IKeyRingStore[] hosts = [stage.KeyRing, (await stage.OpenAnotherAsync()).GetRequiredService<IKeyRingStore>()];

        await AtOnceAsync(task => hosts[task % 2].PutKeyRingElementAsync(new KeyRingElement($"key-{task:d2}", $"{task}"), Stop));

        var all = Enumerable.Range(0, Tasks).Select(task => new KeyRingElement($"key-{task:d2}", $"{task}"));
        Assert.Equal(all, await hosts[0].ListKeyRingAsync(Stop));
        Assert.Equal(all, await hosts[1].ListKeyRingAsync(Stop));
    }

    /// <summary>A key is in no text that a log may hold.</summary>
    [Fact]
    public void Element_AsText_HidesWhatItSays() =>
        Assert.DoesNotContain("secret", new KeyRingElement("key", "secret").ToString(), StringComparison.Ordinal);
}
