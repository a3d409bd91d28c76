using System.Text;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Gateways;

public sealed class AccountsReaderTests
{
    [Fact]
    public void Read_RightFile_KeepsAccountsInOrder()
    {
        var (accounts, errors) = Read(Rehearsal.AccountsJson);

        Assert.Empty(errors);
        Assert.Equal(["default", "second"], accounts.MoMo.Keys);
        Assert.Equal(("REHEARS1", "VNPAYSECRET"), (accounts.VNPay["default"].TmnCode, accounts.VNPay["default"].HashSecret));
        Assert.Equal((2553, "zalo-key-2"), (accounts.ZaloPay["default"].AppId, accounts.ZaloPay["default"].Key2));
    }

    [Theory]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{}", "has no account")]
    [InlineData("{", "line 1 is not JSON")]
    [InlineData("""{"paypal":[]}""", "paypal is not known")]
    [InlineData("""{"momo":{}}""", "momo must be a list")]
    [InlineData("""{"momo":["x"]}""", "momo[0] must be an account")]
    [InlineData("""{"momo":[{"account":"a","partner_code":"P","access_key":"A"}]}""", "momo[0].secret_key is missing")]
    [InlineData("""{"momo":[{"account":"a","partner_code":"P","access_key":"A","secret_key":" hidden"}]}""", "momo[0].secret_key must have 1 to 500")]
    [InlineData("""{"momo":[{"account":"a","partner_code":"P","access_key":"A","secret_key":7}]}""", "momo[0].secret_key must be a text")]
    [InlineData("""{"momo":[{"account":"a","partner_code":"P","access_key":"A","secret_key":"S","secert":"hidden"}]}""", "momo[0].secert is not known")]
    [InlineData("""{"momo":[{"account":"a","partner_code":"P","access_key":"A","secret_key":"S","secret_key":"hidden"}]}""", "twice")]
    [InlineData("""{"vnpay":[{"account":"a b","tmn_code":"T","hash_secret":"S"}]}""", "vnpay[0].account must have 1 to 64")]
    [InlineData("""{"vnpay":[{"account":"a","tmn_code":"T&T","hash_secret":"S"}]}""", "vnpay[0].tmn_code must have letters")]
    [InlineData("""{"vnpay":[{"account":"a","tmn_code":"T","hash_secret":"S","notify_url":"h.test"}]}""", "vnpay[0].notify_url must be an address")]
    [InlineData("""{"zalopay":[{"account":"a","app_id":1,"key1":"1","key2":"2"},{"account":"b","app_id":0,"key1":"1","key2":"2"}]}""", "zalopay[1].app_id must be")]
    [InlineData("""{"zalopay":[{"account":"a","app_id":1,"key1":"1","key2":"2"},{"account":"a","app_id":2,"key1":"1","key2":"2"}]}""", "zalopay[1].account: 'a' stands there twice")]
    public void Read_WrongFile_NamesTheFieldAndNoValue(string json, string expected)
    {
        var error = Assert.Single(Read(json).Errors);

        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyAccounts_IsReadTheSame()
    {
        using var file = new TempFile("accounts.json");

        AccountsFile.Write(new FileInfo(file.Path), Rehearsal.Accounts);

        var read = AccountsFile.Read(new FileInfo(file.Path));
        Assert.Equal(Rehearsal.Accounts.MoMo.Select(one => (one.Key, one.Value.SecretKey)), read.MoMo.Select(one => (one.Key, one.Value.SecretKey)));
        Assert.Equal(Rehearsal.Accounts.VNPay["default"].NotifyUrl, read.VNPay["default"].NotifyUrl);
        Assert.Equal(Rehearsal.Accounts.ZaloPay["default"].Key1, read.ZaloPay["default"].Key1);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
        }
    }

    [Fact]
    public void Make_OtherSeed_GivesOtherKeys()
    {
        var (one, again, other) = (BuiltInAccounts.Make(1), BuiltInAccounts.Make(1), BuiltInAccounts.Make(2));

        Assert.Equal(one.MoMo["default"].SecretKey, again.MoMo["default"].SecretKey);
        Assert.NotEqual(one.MoMo["default"].SecretKey, other.MoMo["default"].SecretKey);
        Assert.NotEqual(one.ZaloPay["default"].Key1, one.ZaloPay["default"].Key2);
    }

    private static (AccountSet Accounts, IReadOnlyList<string> Errors) Read(string json) => AccountsReader.Read(Encoding.UTF8.GetBytes(json));
}
