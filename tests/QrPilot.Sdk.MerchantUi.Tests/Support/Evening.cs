using System.Globalization;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>What guests and staff do in a store until the evening, told by the API and at MoMo's simulator.</summary>
internal sealed class Evening(Shop shop, Store store)
{
    public const long Price = 90_000;

    private static readonly HttpClient Phone = new();
    private readonly QrPilotApiClient _api = shop.Api();

    /// <summary>Guests order, pay in cash and leave.</summary>
    public async Task<string> PaidInCashAsync(string table, long price = Price)
    {
        var session = await OrderAsync(table, price);
        await _api.RecordCashAsync(session, new RecordCashRequest { Amount = price }, null, CancellationToken.None);
        return await LeaveAsync(session);
    }

    /// <summary>Guests order, pay by MoMo, perhaps not what was asked for, and leave.</summary>
    public async Task<string> PaidByMoMoAsync(string table, long price = Price, long? pays = null)
    {
        var session = await OrderAsync(table, price);
        await PayAsync(await AskAsync(session), pays ?? price);
        return await LeaveAsync(session);
    }

    /// <summary>Guests leave, and nobody recorded what they paid.</summary>
    public async Task<string> NotPaidAsync(string table, long price = Price) => await LeaveAsync(await OrderAsync(table, price));

    /// <summary>Two guests of a table pay the whole bill each.</summary>
    public async Task<string> PaidTwiceAsync(string table, long price = Price)
    {
        var session = await OrderAsync(table, price);
        var (first, second) = (await AskAsync(session), await AskAsync(session));
        await PayAsync(first, price);
        await PayAsync(second, price);
        return await LeaveAsync(session);
    }

    /// <summary>Staff record cash, and the guest pays by MoMo after all.</summary>
    public async Task<string> PaidByMoMoRecordedAsCashAsync(string table, long price = Price)
    {
        var session = await OrderAsync(table, price);
        var payment = await AskAsync(session);
        await _api.RecordCashAsync(session, new RecordCashRequest { Amount = price }, null, CancellationToken.None);
        await PayAsync(payment, price);
        return await LeaveAsync(session);
    }

    private Task<string> OrderAsync(string table, long price) => shop.OrderAsync(store, table, ("Cà phê sữa đá", price, 1));

    private Task<PaymentView> AskAsync(string session) =>
        _api.RequestPaymentAsync(session, new RequestPaymentRequest { Gateway = "momo" }, null, CancellationToken.None);

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

    private async Task<string> LeaveAsync(string session)
    {
        var known = await _api.GetSessionAsync(session, CancellationToken.None);
        if (known.Session.State == Sessions.SessionState.Open)
        {
            await _api.CloseSessionAsync(session, new CloseSessionRequest(), null, CancellationToken.None);
        }

        return session;
    }
}
