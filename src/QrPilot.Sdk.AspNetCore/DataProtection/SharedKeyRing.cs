using System.Buffers.Text;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.DataProtection;

/// <summary>The key ring of data protection in QrPilot's store. Its keys lie beside what they protect, so they are sealed under the signing
/// keys, which are not in the store.</summary>
internal sealed class SharedKeyRing(IKeyRingStore store, KeySeal seal, ILogger<SharedKeyRing> logger) : IXmlRepository
{
    public const string Purpose = "qrpilot key ring";

    /// <summary>So begins an element that was stored before they were sealed, and no sealed one.</summary>
    private const char XmlBegins = '<';

    // Data protection asks in a blocking way, a few times a day, on threads without a context that could be blocked by it.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        Task.Run(() => SealAsync(element.ToString(SaveOptions.DisableFormatting), friendlyName)).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        foreach (var element in await store.ListKeyRingAsync(CancellationToken.None))
        {
            if (await OpenAsync(element) is { } xml)
            {
                elements.Add(XElement.Parse(xml));
            }
            else
            {
                Log.KeyUnreadable(logger, element.Name);
            }
        }

        return elements;
    }

    private async Task<string?> OpenAsync(KeyRingElement element)
    {
        if (element.Text.StartsWith(XmlBegins))
        {
            await SealAsync(element.Text, element.Name);
            return element.Text;
        }

        return Base64.IsValid(element.Text) && seal.Open(Convert.FromBase64String(element.Text), element.Name) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;
    }

    private Task SealAsync(string xml, string name)
    {
        var text = Convert.ToBase64String(seal.Close(Encoding.UTF8.GetBytes(xml), name));
        return store.PutKeyRingElementAsync(new KeyRingElement(name, text), CancellationToken.None);
    }
}
