using System.Globalization;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>What guests and staff do in a store until the evening, told by the API and at MoMo's simulator.</summary>
/// <param name="till">The client of the staff's till.</param>
/// <param name="order">Guests sit down at a table and order for a price.</param>
internal sealed class Evening(QrPilotApiClient till, Func<string, long, Task<Party>> order)
{
    public const long Price = 90_000;

    private static readonly HttpClient Phone = new();

    public Evening(Shop shop, Store store)
        : this(shop.Api(), async (table, price) => new Party(await shop.OrderAsync(store, table, ("Cà phê sữa đá", price, 1))))
    {
    }

    /// <summary>Guests order, pay in cash and leave.</summary>
    public async Task<string> PaidInCashAsync(string table, long price = Price)
    {
        var party = await order(table, price);
        await till.RecordCashAsync(party.Session, new RecordCashRequest { Amount = price }, null, CancellationToken.None);
        return await LeaveAsync(party);
    }

    /// <summary>Guests order, pay by MoMo, perhaps not what was asked for, and leave.</summary>
    public async Task<string> PaidByMoMoAsync(string table, long price = Price, long? pays = null)
    {
        var party = await order(table, price);
        await PayAsync(await AskAsync(party), pays ?? price);
        return await LeaveAsync(party);
    }

    /// <summary>Guests leave, and nobody recorded what they paid.</summary>
    public async Task<string> NotPaidAsync(string table, long price = Price) => await LeaveAsync(await order(table, price));

    /// <summary>Two guests of a table pay the whole bill each.</summary>
    public async Task<string> PaidTwiceAsync(string table, long price = Price)
    {
        var party = await order(table, price);
        var (first, second) = (await AskAsync(party), await AskAsync(party));
        await PayAsync(first, price);
        await PayAsync(second, price);
        return await LeaveAsync(party);
    }

    /// <summary>Staff record cash, and the guest pays by MoMo after all.</summary>
    public async Task<string> PaidByMoMoRecordedAsCashAsync(string table, long price = Price)
    {
        var party = await order(table, price);
        var payment = await AskAsync(party);
        await till.RecordCashAsync(party.Session, new RecordCashRequest { Amount = price }, null, CancellationToken.None);
        await PayAsync(payment, price);
        return await LeaveAsync(party);
    }

    private Task<PaymentView> AskAsync(Party party) =>
        (party.Phone ?? till).RequestPaymentAsync(party.Session, new RequestPaymentRequest { Gateway = "momo" }, null, CancellationToken.None);

    private static async Task PayAsync(PaymentView payment, long amount)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, payment.PayUrl)
        {
            Content = new FormUrlEncodedContent(
                [new("action", "pay"), new("notify", "send"), new("amount", amount.ToString(CultureInfo.InvariantCulture))]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await Phone.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{payment.State} {payment.PayUrl}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <returns>The session's id.</returns>
    private async Task<string> LeaveAsync(Party party)
    {
        var known = await till.GetSessionAsync(party.Session, CancellationToken.None);
        if (known.Session.State == Sessions.SessionState.Open)
        {
            await till.CloseSessionAsync(party.Session, new CloseSessionRequest(), null, CancellationToken.None);
        }

        return party.Session;
    }
}
