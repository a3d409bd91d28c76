using System.Text.Json;
using QrPilot.Cli.Gateways;

namespace QrPilot.Cli.Webhooks;

/// <summary>How a host answered a message.</summary>
/// <param name="Code">The gateway's word in the answer; the HTTP status where the gateway has none or the host did not say it.</param>
/// <param name="IsBelieved">Whether the host believed the signature and took the message in.</param>
/// <param name="IsLater">Whether the host asks to be told again.</param>
internal readonly record struct WebhookAnswer(string Code, bool IsBelieved, bool IsLater)
{
    /// <remarks>VNPay's 01 and 04 (order or amount not known) are said of rightly signed messages only, and their money is recorded. 99
    /// means unreadable as well as not now, so it counts as both.</remarks>
    public static WebhookAnswer Of(string gateway, int status, ReadOnlyMemory<byte> body)
    {
        var isBusy = status == 429 || status >= 500;
        var word = status != 200 ? null : gateway switch
        {
            GatewayNames.VNPay => Word(body, "RspCode"),
            GatewayNames.ZaloPay => Word(body, "return_code"),
            _ => null,
        };
        var code = word ?? $"{status}";
        return gateway switch
        {
            GatewayNames.VNPay => new(code, word is "00" or "01" or "02" or "04", isBusy || word == "99"),
            GatewayNames.ZaloPay => new(code, word is "1" or "2", isBusy || word == "0"),
            _ => new(code, status is >= 200 and < 300, isBusy),
        };
    }

    private static string? Word(ReadOnlyMemory<byte> body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var word)
                ? word.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
