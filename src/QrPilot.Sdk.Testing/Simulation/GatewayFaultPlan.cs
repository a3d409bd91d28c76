using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>How often which trouble strikes. Every share counts in thousandths: 100 is one in ten. The choice for an order or a call is a
/// pure function of <see cref="Seed"/> and the ids, so a rehearsal repeats exactly, in any order and across restarts.</summary>
public sealed class GatewayFaultPlan
{
    internal const int Whole = 1_000;

    /// <summary>Tells one rehearsal from another.</summary>
    /// <value>Default: 0.</value>
    public long Seed { get; set; }

    /// <summary>The share of payments whose notification is never sent.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Lost { get; set; }

    /// <summary>The share of notifications sent twice, one after the other.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Doubled { get; set; }

    /// <summary>The share of notifications sent twice at the same time.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int DoubledAtOnce { get; set; }

    /// <summary>The share held back until released.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Delayed { get; set; }

    /// <summary>The share sent after the next payment's.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Reordered { get; set; }

    /// <summary>The share that follows a forged message.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Forged { get; set; }

    /// <summary>The share of payments of 1,000 đồng too much.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int WrongAmount { get; set; }

    /// <summary>The share that follows a message about another merchant.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int WrongAccount { get; set; }

    /// <summary>The share that follows a message that was cut off.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Truncated { get; set; }

    /// <summary>The share with an unsigned field that nobody has heard of.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int UnknownField { get; set; }

    /// <summary>The share of payments of which neither a notification nor a query ever tells.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Unreported { get; set; }

    /// <summary>The share of orders whose first create call is carried out but never answered.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int CreateAnswersLost { get; set; }

    /// <summary>The share of orders whose first query is never answered.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int QueryAnswersLost { get; set; }

    /// <summary>The share of refunds whose first call is carried out but never answered.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int RefundAnswersLost { get; set; }

    /// <summary>The share of first calls, of every kind, with which a run of <see cref="BurstLength"/> answers of HTTP 503 begins.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Unavailable { get; set; }

    /// <summary>The share of first calls, of every kind, that are answered after <see cref="SlowTime"/>.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int Slow { get; set; }

    /// <summary>How many calls in a row, whatever they are about, are answered with HTTP 503 once that begins.</summary>
    /// <value>At least 1; default: 3.</value>
    public int BurstLength { get; set; } = 3;

    /// <summary>How late a slow answer is.</summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan SlowTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a call whose answer is lost hangs before its connection breaks.</summary>
    /// <value>Default: zero, it breaks at once.</value>
    public TimeSpan HangTime { get; set; }

    /// <summary>The share of refunds that take <see cref="RefundDelay"/> longer.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int RefundsDelayed { get; set; }

    /// <summary>The share of refunds of which only half is given back.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int RefundsPartial { get; set; }

    /// <summary>The share of refunds that are refused.</summary>
    /// <value>0 to 1,000; default: 0.</value>
    public int RefundsRefused { get; set; }

    /// <summary>How much longer a delayed refund takes.</summary>
    /// <value>Default: 1 hour.</value>
    public TimeSpan RefundDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What happens to the notification of an order.</summary>
    /// <param name="orderId">The order's id at the gateway.</param>
    /// <exception cref="ArgumentNullException"><paramref name="orderId"/> is null.</exception>
    public GatewayDelivery Decide(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return Pick(Draw(orderId), GatewayDelivery.Send, Deliveries);
    }

    /// <summary>What happens to the first call of a kind about an order or a refund. Later ones meet no planned trouble.</summary>
    /// <param name="call">The kind.</param>
    /// <param name="id">The order's or the refund's id at the gateway.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public GatewayCallFault DecideCall(GatewayCallKind call, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Pick(Draw($"{call}:{id}"), GatewayCallFault.None, Calls(call));
    }

    /// <summary>What happens to a refund.</summary>
    /// <param name="refundId">The refund's id at the gateway, as the merchant chose it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="refundId"/> is null.</exception>
    public GatewayRefundFault DecideRefund(string refundId)
    {
        ArgumentNullException.ThrowIfNull(refundId);
        return Pick(Draw("Refund outcome:" + refundId), GatewayRefundFault.None, Refunds);
    }

    internal (int Share, GatewayDelivery Delivery)[] Deliveries =>
    [
        (Lost, GatewayDelivery.Lose),
        (Doubled, GatewayDelivery.SendTwice),
        (Delayed, GatewayDelivery.Hold),
        (Reordered, GatewayDelivery.Reorder),
        (Forged, GatewayDelivery.Forge),
        (DoubledAtOnce, GatewayDelivery.SendTwiceAtOnce),
        (WrongAmount, GatewayDelivery.WrongAmount),
        (WrongAccount, GatewayDelivery.WrongAccount),
        (Truncated, GatewayDelivery.Truncate),
        (UnknownField, GatewayDelivery.UnknownField),
        (Unreported, GatewayDelivery.Unreported),
    ];

    internal (int Share, GatewayRefundFault Fault)[] Refunds =>
    [
        (RefundsDelayed, GatewayRefundFault.Delay),
        (RefundsPartial, GatewayRefundFault.Part),
        (RefundsRefused, GatewayRefundFault.Refuse),
    ];

    internal (int Share, GatewayCallFault Fault)[] Calls(GatewayCallKind call) =>
    [
        (AnswersLost(call), GatewayCallFault.LoseAnswer),
        (Unavailable, GatewayCallFault.Unavailable),
        (Slow, GatewayCallFault.Slow),
    ];

    private int AnswersLost(GatewayCallKind call) => call switch
    {
        GatewayCallKind.Create => CreateAnswersLost,
        GatewayCallKind.Query => QueryAnswersLost,
        GatewayCallKind.Refund => RefundAnswersLost,
        _ => 0,
    };

    private int Draw(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}:{text}")));
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Whole);
    }

    private static T Pick<T>(int draw, T otherwise, ReadOnlySpan<(int Share, T Choice)> shares)
    {
        foreach (var (share, choice) in shares)
        {
            if (draw < share)
            {
                return choice;
            }

            draw -= share;
        }

        return otherwise;
    }
}
