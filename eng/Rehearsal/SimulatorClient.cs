using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace QrPilot.Rehearsal;

/// <summary>What a rehearsal asks of one gateway's simulator: at its pay pages and at its controls.</summary>
internal sealed class SimulatorClient(HttpClient http, Uri address)
{
    /// <summary>Does something at a pay page.</summary>
    /// <param name="payUrl">The page.</param>
    /// <param name="fields">The form, such as <c>action</c> and <c>notify</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What happened, or null when the page refused.</returns>
    public async Task<PayAnswer?> PressAsync(
        string payUrl, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, payUrl) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<PayAnswer>(ReportJson.Options, cancellationToken)
            : null;
    }

    /// <summary>Asks for trouble with the next call of a kind.</summary>
    public void Demand(string call, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Control("calls"))
        {
            Content = new FormUrlEncodedContent([new("call", call), new("fault", fault)]),
        };
        using var response = http.Send(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>All orders as the gateway truly knows them.</summary>
    public IReadOnlyList<LedgerEntry> ReadLedger()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Control("ledger"));
        using var response = http.Send(request);
        using var stream = response.EnsureSuccessStatusCode().Content.ReadAsStream();
        return JsonSerializer.Deserialize<List<LedgerEntry>>(stream, ReportJson.Options)!;
    }

    /// <summary>What the simulator has counted.</summary>
    public async Task<JsonElement> ReadStatsAsync(CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<JsonElement>(Control("stats"), cancellationToken);

    /// <summary>Sends what is held back, or what would be sent again later, now.</summary>
    /// <param name="control"><c>release</c> or <c>redeliver</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task SendNowAsync(string control, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync(Control(control), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public static string Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private Uri Control(string name) => new($"{address}/control/{name}");
}
