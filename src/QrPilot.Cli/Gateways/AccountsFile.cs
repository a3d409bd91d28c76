using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Gateways;

/// <summary>The file of rehearsal accounts. It holds keys: what is wrong with it is told by field, never by value.</summary>
internal static class AccountsFile
{
    /// <exception cref="CliException">It cannot be read or something in it is wrong.</exception>
    public static AccountSet Read(FileInfo file)
    {
        try
        {
            var (accounts, errors) = AccountsReader.Read(File.ReadAllBytes(file.FullName));
            return errors.Count == 0
                ? accounts
                : throw CliException.BadInput(string.Join(Environment.NewLine, errors.Select(error => $"{file}: {error}")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"'{file}' cannot be read: {failure.Message}");
        }
    }

    /// <summary>Writes a file that <see cref="Read"/> reads, for its owner only.</summary>
    /// <exception cref="CliException">It cannot be written.</exception>
    public static void Write(FileInfo file, AccountSet accounts)
    {
        var json = new JsonObject
        {
            ["momo"] = List(accounts.MoMo, (account, merchant) => new JsonObject
            {
                ["account"] = account,
                ["partner_code"] = merchant.PartnerCode,
                ["access_key"] = merchant.AccessKey,
                ["secret_key"] = merchant.SecretKey,
            }),
            ["vnpay"] = List(accounts.VNPay, (account, merchant) => new JsonObject
            {
                ["account"] = account,
                ["tmn_code"] = merchant.TmnCode,
                ["hash_secret"] = merchant.HashSecret,
                ["notify_url"] = merchant.NotifyUrl,
            }),
            ["zalopay"] = List(accounts.ZaloPay, (account, merchant) => new JsonObject
            {
                ["account"] = account,
                ["app_id"] = merchant.AppId,
                ["key1"] = merchant.Key1,
                ["key2"] = merchant.Key2,
            }),
        };
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var stream = new FileStream(file.FullName, options);
            using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            json.WriteTo(writer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"'{file}' cannot be written: {failure.Message}");
        }
    }

    private static JsonArray List<T>(OrderedDictionary<string, T> merchants, Func<string, T, JsonObject> write) =>
        new([.. merchants.Select(pair => write(pair.Key, pair.Value))]);
}
