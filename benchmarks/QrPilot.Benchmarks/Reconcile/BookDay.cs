using System.Globalization;
using System.Text;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What a store's day leaves behind: bills, what was asked of gateways, what they sent, and cash. Of a hundred payments 95 arrive as
/// they were asked for; of one the message never comes, one's reference arrives damaged, one's money has only amount and time to go by, one is
/// paid twice, and one is paid with another amount. Besides, one bill in ten is paid in cash, and of one payment in two hundred comes money that
/// names no store.</summary>
internal sealed class BookDay
{
    private const int Thousand = 1_000;
    private static readonly string[] Gateways = ["momo", "vnpay", "zalopay"];

    private readonly Random _random;
    private readonly int _store;
    private readonly DateOnly _date;
    private readonly DateTimeOffset _opens;

    private BookDay(int store, DateOnly date)
    {
        _store = store;
        _date = date;
        _random = new Random((date.DayNumber * 1_000) + store);
        _opens = BenchShop.Store(store).Calendar.EndOf(date).AddHours(-20);
    }

    public List<Session> Sessions { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<Capture> Captures { get; } = [];

    public List<CashRecord> Cash { get; } = [];

    /// <summary>The messages by which the captures came, in the same order.</summary>
    public List<ReceivedNotification> Notifications { get; } = [];

    public static BookDay Of(BooksPlan plan, int store, DateOnly date)
    {
        var day = new BookDay(store, date);
        var payments = plan.PaymentsOf(store, date);
        for (var i = 0; i < payments; i++)
        {
            day.AddPaid(day._opens.AddHours(14 * ((double)i / payments)));
            if (i % 10 == 0)
            {
                day.AddCash(day._opens.AddHours(14 * ((double)i / payments)));
            }
        }

        return day;
    }

    private void AddPaid(DateTimeOffset openedAt)
    {
        var chance = _random.Next(1_000);
        var payment = Ask(openedAt);
        var paidAt = openedAt.AddMinutes(41);
        switch (chance)
        {
            case < 10: // nobody heard of it
                Payments.Add(payment);
                break;
            case < 20: // an edited reference
                Payments.Add(payment);
                Capture(payment, payment.Id[..^1] + (payment.Id[^1] == '0' ? '1' : '0'), payment.Amount, paidAt, paymentId: null);
                break;
            case < 30: // somebody's own words instead of the reference
                Payments.Add(payment);
                Capture(payment, "chuyen khoan", payment.Amount, paidAt, paymentId: null);
                break;
            case < 40: // twice
                Payments.Add(Succeeded(payment, Capture(payment, payment.Id, payment.Amount, paidAt, payment.Id)));
                Capture(payment, payment.Id, payment.Amount, paidAt.AddMinutes(1), payment.Id);
                break;
            case < 50: // another amount
                Payments.Add(payment);
                Capture(payment, payment.Id, new VndAmount(payment.Amount.Dong - Thousand), paidAt, payment.Id);
                break;
            default:
                Payments.Add(Succeeded(payment, Capture(payment, payment.Id, payment.Amount, paidAt, payment.Id)));
                break;
        }

        if (chance >= 995)
        {
            Capture(payment, $"web-{chance}-{_random.Next():x8}", payment.Amount, paidAt, paymentId: null, isOfNobody: true);
        }
    }

    private void AddCash(DateTimeOffset openedAt)
    {
        var session = Sit(openedAt);
        Cash.Add(new CashRecord
        {
            Id = NewId(IdPrefix.Cash, openedAt),
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = _date,
            Amount = session.BillTotal,
            Tendered = session.BillTotal,
            TakenAt = session.EndedAt!.Value,
            ReceivedAt = session.EndedAt!.Value,
            RecordedBy = "staff",
        });
    }

    private Session Sit(DateTimeOffset openedAt)
    {
        var total = new VndAmount(_random.Next(20, 900) * Thousand);
        var session = new Session
        {
            Id = NewId(IdPrefix.Session, openedAt),
            StoreId = BenchShop.StoreId(_store),
            TableId = BenchShop.TableId(_store, _random.Next(BenchShop.Tables)),
            BusinessDate = _date,
            State = SessionState.Closed,
            OpenedAt = openedAt,
            LastActivityAt = openedAt.AddMinutes(40),
            LastSeenAt = openedAt.AddMinutes(42),
            EndedAt = openedAt.AddMinutes(42),
            EndReason = SessionEndReason.Paid,
            BillTotal = total,
            PaidTotal = total,
            OrderCount = _random.Next(1, 4),
            Version = 9,
        };
        Sessions.Add(session);
        return session;
    }

    private Payment Ask(DateTimeOffset openedAt)
    {
        var session = Sit(openedAt);
        var (id, gateway, askedAt) = (NewId(IdPrefix.Payment, openedAt.AddMinutes(40)), Gateways[_random.Next(Gateways.Length)], openedAt.AddMinutes(40));
        return new Payment
        {
            Id = id,
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = _date,
            Gateway = gateway,
            Account = "main",
            Amount = session.BillTotal,
            State = PaymentState.Pending,
            RequestedAt = askedAt,
            CreatedAt = askedAt,
            ExpiresAt = askedAt.AddMinutes(15),
            PayUrl = $"https://test-payment.{gateway}.vn/v2/gateway/pay?t={_random.NextInt64():x16}{_random.NextInt64():x16}&s={_random.NextInt64():x16}",
            Deeplink = $"{gateway}://app?action=payWithApp&isScanQR=false&sid={_random.NextInt64():x16}{_random.NextInt64():x16}",
            QrContent = $"00020101021226110007vn.{gateway}38620010A00000072701320006970454{_random.NextInt64():x16}5303704540{session.BillTotal.Dong}5802VN6304",
            Version = 2,
        };
    }

    private Capture Capture(Payment payment, string reference, VndAmount amount, DateTimeOffset paidAt, string? paymentId, bool isOfNobody = false)
    {
        var capture = new Capture
        {
            Id = NewId(IdPrefix.Capture, paidAt),
            Gateway = payment.Gateway,
            Account = payment.Account,
            TransactionId = string.Create(CultureInfo.InvariantCulture, $"{paidAt.ToUnixTimeMilliseconds()}{_random.Next(100_000, 1_000_000)}{_store:D2}"),
            Reference = reference,
            PaymentId = paymentId,
            StoreId = isOfNobody ? null : payment.StoreId,
            BusinessDate = _date,
            Amount = amount,
            PaidAt = paidAt,
            ReceivedAt = paidAt.AddSeconds(2),
        };
        Captures.Add(capture);
        Notifications.Add(new ReceivedNotification
        {
            Id = NewId(IdPrefix.Notification, paidAt),
            Gateway = capture.Gateway,
            Account = capture.Account,
            ReceivedAt = capture.ReceivedAt,
            Headers = "content-type: application/json",
            Body = Encoding.UTF8.GetBytes(
                $$"""{"orderId":"{{reference}}","amount":{{amount.Dong}},"transId":{{capture.TransactionId}},"resultCode":0,"signature":"{{capture.Id}}"}"""),
        });
        return capture;
    }

    private static Payment Succeeded(Payment payment, Capture capture) => payment with
    {
        State = PaymentState.Succeeded, TransactionId = capture.TransactionId, GatewayCode = "0", PaidAt = capture.PaidAt, Version = 3,
    };

    /// <summary>As the product's own: the time, and then what has no order.</summary>
    private string NewId(string prefix, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"{prefix}{at.ToUnixTimeMilliseconds():x12}7{_random.Next(0x1000):x3}{_random.NextInt64() | (1L << 62):x16}");
}
