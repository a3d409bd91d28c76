using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.DataProtection;

/// <summary>The key ring of data protection in QrPilot's store.</summary>
internal sealed class SharedKeyRing(IKeyRingStore store) : IXmlRepository
{
    // Data protection asks in a blocking way, a few times a day, on threads without a context that could be blocked by it.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.ListKeyRingAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(element => XElement.Parse(element.Text))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var stored = new KeyRingElement(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        Task.Run(() => store.PutKeyRingElementAsync(stored, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
