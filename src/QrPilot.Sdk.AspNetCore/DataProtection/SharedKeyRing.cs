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
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.ListKeyRingAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(Open).OfType<XElement>()];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var bytes = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        var stored = new KeyRingElement(friendlyName, Convert.ToBase64String(seal.Close(bytes, friendlyName)));
        Task.Run(() => store.PutKeyRingElementAsync(stored, CancellationToken.None)).GetAwaiter().GetResult();
    }

    private XElement? Open(KeyRingElement element)
    {
        if (element.Text.StartsWith(XmlBegins))
        {
            return XElement.Parse(element.Text);
        }

        if (Base64.IsValid(element.Text) && seal.Open(Convert.FromBase64String(element.Text), element.Name) is { } bytes)
        {
            return XElement.Parse(Encoding.UTF8.GetString(bytes));
        }

        Log.KeyUnreadable(logger, element.Name);
        return null;
    }
}
