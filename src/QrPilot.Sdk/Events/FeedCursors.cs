using System.Globalization;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Events;

/// <summary>Makes and reads cursors: opaque, versioned, signed, bound to a tenant and to the epoch of its database.</summary>
/// <param name="signer">Signs them.</param>
internal sealed class FeedCursors(TokenSigner signer)
{
    private const string Purpose = "qpf1";

    public string Make(string tenantId, int epoch, long seq) => signer.Sign(
        Purpose, tenantId, epoch.ToString(CultureInfo.InvariantCulture), seq.ToString(CultureInfo.InvariantCulture));

    /// <summary>The epoch and the number of the last event read, or null for a cursor that is not this tenant's.</summary>
    public (int Epoch, long Seq)? Read(string tenantId, string cursor) =>
        signer.Verify(Purpose, cursor) is [var owner, var epoch, var seq]
        && owner == tenantId
        && int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var era)
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (era, number)
            : null;
}
