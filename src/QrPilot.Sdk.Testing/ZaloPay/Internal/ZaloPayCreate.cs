using System.Text.Json;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary><c>POST /v2/create</c>: opens a payment. The app and its signature first (-402), then the data (-401), then the id (-92, -68).</summary>
/// <remarks>Which code ZaloPay picks when several apply is not published.</remarks>
internal sealed class ZaloPayCreate(Stage<ZaloPayOrder> stage, ZaloPayProtocol protocol)
{
    private const long ShortestLife = 300;
    private const long LongestLife = 2_592_000;

    public ZaloPayAnswer Answer(string baseAddress, ZaloPayRequest request)
    {
        if (request.Merchant(stage.Options.ZaloPayMerchants) is not { } merchant
            || !request.IsSigned(merchant.Key1, "app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item"))
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadSignature, "app_id or mac is not right");
        }

        var now = stage.Now;
        if (Mistake(request, now) is { } mistake)
        {
            return ZaloPayCodes.Refusal(ZaloPayCodes.BadData, mistake);
        }

        if (!request.IsText("app_trans_id", 40) || !ZaloPayRequest.IsRecent(request.Of("app_trans_id"), now))
        {
            return Refuse(ZaloPayCodes.AppTransIdInvalid, "app_trans_id must be yyMMdd_ and more, with the date of Vietnam");
        }

        var order = Order(request, merchant, now, stage.Options.PaymentLife);
        stage.Ledger.Open(order, out var isNew);
        if (!isNew)
        {
            return Refuse(ZaloPayCodes.AppTransIdRepeated, "app_trans_id was used before");
        }

        stage.Tally.Count(Kind.Created);
        return Opened(baseAddress, order, merchant);
    }

    private ZaloPayAnswer Opened(string baseAddress, ZaloPayOrder order, ZaloPaySimulatorMerchant merchant)
    {
        var address = baseAddress + protocol.PayPath + PayLink.Query(order, ZaloPayJson.Wire.ZaloPayOrder, merchant.Key1);
        var token = Numbers.Hex("zalopay token\n" + order.Key);
        return ZaloPayCodes.Answer(ZaloPayCodes.Success, ZaloPayCodes.Success, "Giao dịch thành công") with
        {
            OrderUrl = address,
            ZpTransToken = token,
            OrderToken = token,
            // A phone that scans the code comes to the pay page, where ZaloPay's would open its app.
            QrCode = address,
        };
    }

    private static ZaloPayOrder Order(ZaloPayRequest request, ZaloPaySimulatorMerchant merchant, long now, TimeSpan usualLife)
    {
        request.IsNumber("amount", out var amount);
        request.IsNumber("app_time", out var appTime);
        var life = request.IsNumber("expire_duration_seconds", out var seconds) ? seconds * 1_000 : (long)usualLife.TotalMilliseconds;
        return new ZaloPayOrder
        {
            AppId = merchant.AppId,
            AppTransId = request.Of("app_trans_id"),
            AppUser = request.Of("app_user"),
            AppTime = appTime,
            Amount = amount,
            Description = request.Of("description"),
            Item = request.Of("item"),
            EmbedData = request.Of("embed_data"),
            CallbackUrl = request.Of("callback_url") is { Length: > 0 } callback ? callback : merchant.NotifyUrl,
            RedirectUrl = RedirectOf(request.Of("embed_data")) ?? "",
            OpenedAt = now,
            ExpiresAt = now + life,
        };
    }

    private static string? Mistake(ZaloPayRequest request, long now)
    {
        var redirect = RedirectOf(request.Of("embed_data"));
        (bool Fulfilled, string Mistake)[] rules =
        [
            (request.IsText("app_user", 50), "app_user must have 1 to 50 characters"),
            (request.IsNow("app_time", now), "app_time must be within 15 minutes of ZaloPay's clock"),
            (request.IsNumber("amount", out var amount) && amount > 0, "amount must be a whole number of at least 1"),
            (request.IsText("description", 256), "description must have 1 to 256 characters"),
            (request.IsText("item", 2048) && IsJson(request.Of("item"), JsonValueKind.Array), "item must be a JSON array of at most 2048 characters"),
            (request.IsText("embed_data", 1024) && redirect is not null, "embed_data must be a JSON object of at most 1024 characters"),
            (redirect is null or "" || WebAddress.IsValid(redirect), "redirecturl must be an address"),
            (request.Of("callback_url") is "" || WebAddress.IsValid(request.Of("callback_url")), "callback_url must be an address"),
            (request.Of("bank_code").Length <= 20, "bank_code must have at most 20 characters"),
            (!request.Has("expire_duration_seconds")
                || (request.IsNumber("expire_duration_seconds", out var life) && life is >= ShortestLife and <= LongestLife),
                "expire_duration_seconds must be 300 to 2592000"),
        ];
        return Array.Find(rules, rule => !rule.Fulfilled).Mistake;
    }

    private ZaloPayAnswer Refuse(int sub, string message)
    {
        stage.Tally.Count(Kind.Refused);
        return ZaloPayCodes.Refusal(sub, message);
    }

    private static bool IsJson(string text, JsonValueKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == kind;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The address in the embedded data; empty for none, null when the data are not an object.</summary>
    private static string? RedirectOf(string embedData)
    {
        if (!IsJson(embedData, JsonValueKind.Object))
        {
            return null;
        }

        using var document = JsonDocument.Parse(embedData);
        return document.RootElement.TryGetProperty("redirecturl", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : "";
    }
}
