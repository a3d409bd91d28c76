using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Cli.Gateways;

/// <summary>Reads an accounts file. Pure. Either everything in it is right, or the errors say what is not.</summary>
internal sealed class AccountsReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly AccountSet _accounts = new();
    private readonly List<string> _errors = [];

    public static (AccountSet Accounts, IReadOnlyList<string> Errors) Read(ReadOnlyMemory<byte> json)
    {
        var reader = new AccountsReader();
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            reader.ReadRoot(document.RootElement);
        }
        catch (JsonException failure)
        {
            reader._errors.Add($"line {failure.LineNumber + 1} is not JSON, or names a field twice.");
        }
        catch (InvalidOperationException)
        {
            reader._errors.Add("a text in it is not Unicode.");
        }

        return (reader._accounts, reader._errors);
    }

    private void ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _errors.Add("must be a JSON object with momo, vnpay and zalopay.");
            return;
        }

        foreach (var gateway in root.EnumerateObject())
        {
            Action<AccountEntry>? read = gateway.Name switch
            {
                GatewayNames.MoMo => ReadMoMo,
                GatewayNames.VNPay => ReadVNPay,
                GatewayNames.ZaloPay => ReadZaloPay,
                _ => null,
            };
            if (read is null)
            {
                _errors.Add($"{gateway.Name} is not known here; known are momo, vnpay, zalopay.");
            }
            else
            {
                ReadList(gateway, read);
            }
        }

        if (_errors.Count == 0 && _accounts.MoMo.Count + _accounts.VNPay.Count + _accounts.ZaloPay.Count == 0)
        {
            _errors.Add("has no account.");
        }
    }

    private void ReadList(JsonProperty gateway, Action<AccountEntry> read)
    {
        if (gateway.Value.ValueKind != JsonValueKind.Array)
        {
            _errors.Add($"{gateway.Name} must be a list of accounts.");
            return;
        }

        foreach (var (index, json) in gateway.Value.EnumerateArray().Index())
        {
            var path = $"{gateway.Name}[{index}]";
            if (json.ValueKind != JsonValueKind.Object)
            {
                _errors.Add($"{path} must be an account.");
                continue;
            }

            var entry = new AccountEntry(path, json, _errors);
            read(entry);
            entry.RejectOthers();
        }
    }

    private void ReadMoMo(AccountEntry entry) => Add(_accounts.MoMo, entry, entry.Account(), new MoMoSimulatorMerchant
    {
        PartnerCode = entry.Key("partner_code"),
        AccessKey = entry.Key("access_key"),
        SecretKey = entry.Key("secret_key"),
    });

    private void ReadVNPay(AccountEntry entry) => Add(_accounts.VNPay, entry, entry.Account(), new VNPaySimulatorMerchant
    {
        TmnCode = entry.Code("tmn_code"),
        HashSecret = entry.Key("hash_secret"),
        NotifyUrl = entry.Url("notify_url"),
    });

    private void ReadZaloPay(AccountEntry entry) => Add(_accounts.ZaloPay, entry, entry.Account(), new ZaloPaySimulatorMerchant
    {
        AppId = entry.Number("app_id"),
        Key1 = entry.Key("key1"),
        Key2 = entry.Key("key2"),
    });

    private void Add<T>(OrderedDictionary<string, T> merchants, AccountEntry entry, string? account, T merchant)
    {
        if (account is not null && !merchants.TryAdd(account, merchant))
        {
            _errors.Add($"{entry.Path}.account: '{account}' stands there twice.");
        }
    }
}
