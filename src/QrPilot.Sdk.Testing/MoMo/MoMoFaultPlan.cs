using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.MoMo;

/// <summary>How often which trouble strikes a notification. The choice for an order is a pure function of <see cref="Seed"/> and the
/// order's id, so a rehearsal repeats exactly, in any order and across restarts.</summary>
public sealed class MoMoFaultPlan
{
    /// <summary>Tells one rehearsal from another.</summary>
    /// <value>Default: 0.</value>
    public long Seed { get; set; }

    /// <summary>The share of notifications that are never sent, 0 to 1.</summary>
    /// <value>Default: 0.</value>
    public double Lost { get; set; }

    /// <summary>The share sent twice, 0 to 1.</summary>
    /// <value>Default: 0.</value>
    public double Doubled { get; set; }

    /// <summary>The share held back until released, 0 to 1.</summary>
    /// <value>Default: 0.</value>
    public double Delayed { get; set; }

    /// <summary>The share sent after the next payment's, 0 to 1.</summary>
    /// <value>Default: 0.</value>
    public double Reordered { get; set; }

    /// <summary>The share that follows a forged message, 0 to 1.</summary>
    /// <value>Default: 0.</value>
    public double Forged { get; set; }

    /// <summary>What happens to the notification of an order.</summary>
    /// <param name="orderId">The order's id.</param>
    public MoMoDelivery Decide(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}:{orderId}")));
        var draw = (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));

        ReadOnlySpan<(double Share, MoMoDelivery Delivery)> shares =
        [
            (Lost, MoMoDelivery.Lose),
            (Doubled, MoMoDelivery.SendTwice),
            (Delayed, MoMoDelivery.Hold),
            (Reordered, MoMoDelivery.Reorder),
            (Forged, MoMoDelivery.Forge),
        ];
        foreach (var (share, delivery) in shares)
        {
            if (draw < share)
            {
                return delivery;
            }

            draw -= share;
        }

        return MoMoDelivery.Send;
    }
}
