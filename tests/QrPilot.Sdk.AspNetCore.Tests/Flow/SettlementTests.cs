using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

[Collection(QuietHost.Name)]
public sealed class SettlementTests(ApiHost host)
{
    [Fact]
    public async Task Import_GoodAndBadRows_StoresTheGoodAndNamesTheBad()
    {
        var scene = await (await Scene.PlayAsync(host, host.Shop)).PayAsync();
        var (good, refund) = (Scene.NewName("tx"), Scene.NewName("tx"));

        var answer = (await SendAsync(Reports.Of(
            Reports.Row(good, scene.PaidPaymentId),
            Reports.Row(refund, scene.PaidPaymentId, amount: -5_000, fee: 0),
            Reports.Row(Scene.NewName("tx"), "x", currency: "USD"),
            "a,b,12x,0,VND,2026-03-14 12:00:00",
            "Total,,40000,495,VND,"))).Good();

        Assert.Equal((2, 0, 2, 1), Counts(answer));
        Assert.Equal((45_000, 5_000, 495, 39_505), Sums(answer));
        Assert.Equal(
            [(4, "Currency", ErrorCodes.SettlementCurrencyForeign), (5, "Amount", ErrorCodes.SettlementFieldInvalid)],
            answer["errors"]!.AsArray().Select(error => ((int)error!["line"]!, (string?)error["column"], (string)error["code"]!)));
        Assert.Equal(scene.StoreId, (string?)Assert.Single(answer["affected_days"]!.AsArray())!["store_id"]);
        var id = (string)answer["file"]!["id"]!;
        var lines = (await host.GetAsync($"/v1/settlements/files/{id}/lines?limit=1", host.Shop.Read)).Good();
        var rest = (await host.GetAsync($"/v1/settlements/files/{id}/lines?after={lines["next"]}", host.Shop.Read)).Good();
        Assert.Equal(
            [(good, "payment", scene.PaidPaymentId), (refund, "refund", scene.PaidPaymentId)],
            lines["items"]!.AsArray().Concat(rest["items"]!.AsArray())
                .Select(line => ((string)line!["transaction_id"]!, (string)line["transaction"]!, (string?)line["payment_id"])));
        var detail = (await host.GetAsync($"/v1/settlements/files/{id}", host.Shop.Read)).Good();
        Assert.Equal(answer["errors"]!.ToJsonString(), detail["errors"]!.ToJsonString());
        Assert.Equal(answer["file"]!.ToJsonString(), detail["file"]!.ToJsonString());
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        var report = Reports.Of(Reports.Row(Scene.NewName("tx"), "pay_x"));
        var first = (await SendAsync(report)).Good();
        var version = host.Store.Version;

        var second = (await SendAsync(report)).Good();

        Assert.Equal(version, host.Store.Version);
        Assert.False((bool)first["is_repeated"]!);
        Assert.True((bool)second["is_repeated"]!);
        Assert.Equal(first["file"]!.ToJsonString(), second["file"]!.ToJsonString());
        Assert.Equal(first["affected_days"]!.ToJsonString(), second["affected_days"]!.ToJsonString());
    }

    [Fact]
    public async Task Import_SameFileWithBadRowsAgain_ChangesNothing()
    {
        var report = Reports.Of(Reports.Row(Scene.NewName("tx"), "pay_x"), "a,b,,0,VND,2026-03-14 12:00:00");
        var first = (await SendAsync(report)).Good();
        var version = host.Store.Version;

        var second = (await SendAsync(report)).Good();

        Assert.True((bool)second["is_repeated"]!);
        Assert.Equal(first["file"]!.ToJsonString(), second["file"]!.ToJsonString());
        Assert.Equal(first["errors"]!.ToJsonString(), second["errors"]!.ToJsonString());
        Assert.Equal(version, host.Store.Version);
    }

    [Fact]
    public async Task Import_TransactionOfAnotherFile_IsRepeatedOrAConflict()
    {
        var (same, other) = (Scene.NewName("tx"), Scene.NewName("tx"));
        await SendAsync(Reports.Of(Reports.Row(same, "r"), Reports.Row(other, "r")));

        var answer = (await SendAsync(Reports.Of(Reports.Row(same, "r"), Reports.Row(other, "r", amount: 46_000)))).Good();

        Assert.Equal((0, 1, 1, 0), Counts(answer));
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal((3, ErrorCodes.SettlementLineConflict), ((int)error["line"]!, (string)error["code"]!));
        Assert.Empty(answer["affected_days"]!.AsArray());
    }

    [Fact]
    public async Task Preview_Report_AnswersTheSameAndStoresNothing()
    {
        var report = Reports.Of(Reports.Row(Scene.NewName("tx"), "pay_x"), "a,b,,0,VND,2026-03-14 12:00:00");
        var version = host.Store.Version;

        var preview = (await SendAsync(report, "&preview=true", key: Scene.NewName("key"))).Good();

        Assert.Equal(version, host.Store.Version);
        var stored = (await SendAsync(report)).Good();
        Assert.True((bool)preview["is_preview"]!);
        Assert.Null(preview["file"]!["id"]);
        Assert.Equal(Counts(preview), Counts(stored));
        Assert.Equal(Sums(preview), Sums(stored));
        Assert.Equal(preview["errors"]!.ToJsonString(), stored["errors"]!.ToJsonString());
        Assert.Equal(preview["affected_days"]!.ToJsonString(), stored["affected_days"]!.ToJsonString());
    }

    [Fact]
    public async Task Import_SameKey_GivesTheFirstAnswerAndRefusesAnotherFile()
    {
        var key = Scene.NewName("key");
        var report = Reports.Of(Reports.Row(Scene.NewName("tx"), "pay_x"));
        var first = await SendAsync(report, key: key);

        var again = await SendAsync(report, key: key);
        var other = await SendAsync(report + "\n", key: key);
        var renamed = await SendAsync(report, "&file_name=other.csv", key);

        Assert.True(again.Replayed);
        Assert.Equal(first.Text, again.Text);
        other.Is(422, ErrorCodes.IdempotencyKeyReused);
        renamed.Is(422, ErrorCodes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task Import_HeaderDoesNotFit_SaysWhatIsMissingAndStoresNothing()
    {
        var version = host.Store.Version;

        var answer = await SendAsync("Transaction ID,Order ID,Fee,Currency,Time\n1,2,3,VND,x");

        answer.Is(422, ErrorCodes.SettlementHeaderMismatch);
        Assert.Contains("Gross (Amount or S\u1ed1 ti\u1ec1n) is missing", (string?)answer.Json["detail"], StringComparison.Ordinal);
        Assert.Equal(version, host.Store.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_TooLarge_Is413(bool chunked)
    {
        var version = host.Store.Version;

        var answer = await host.SendAsync(Upload(new byte[Reports.MaxBytes + 1]) with { Chunked = chunked });

        answer.Is(413, ErrorCodes.BodyTooLarge);
        Assert.Equal(version, host.Store.Version);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Import_AnotherContentType_Is415(string? type) =>
        (await host.SendAsync(Upload([1]) with { ContentType = type })).Is(415, ErrorCodes.UnsupportedContentType);

    [Fact]
    public async Task Import_OddBytes_AreRefusedAndStoreNothing()
    {
        var version = host.Store.Version;
        byte[][] bodies = [[], [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], "\"\"\""u8.ToArray(), [.. Enumerable.Repeat((byte)0x81, 5_000)]];
        foreach (var body in bodies)
        {
            Assert.InRange((await host.SendAsync(Upload(body))).Status, 400, 422);
        }

        Assert.Equal(version, host.Store.Version);
    }

    [Theory]
    [InlineData("/v1/settlements/momo?account=nobody", 422, ErrorCodes.UnknownGatewayAccount)]
    [InlineData("/v1/settlements/momo?account=stranger", 422, ErrorCodes.UnknownGatewayAccount)]
    [InlineData("/v1/settlements/paypal?account=shop", 400, ErrorCodes.InvalidField)]
    [InlineData("/v1/settlements/vnpay?account=shop", 422, ErrorCodes.SettlementMapMissing)]
    [InlineData("/v1/settlements/momo?account=shop&preview=yes", 400, ErrorCodes.InvalidField)]
    public async Task Import_WrongAddress_IsRefused(string path, int status, string code) =>
        (await host.SendAsync(Upload([1]) with { Path = path })).Is(status, code);

    private static (int Good, int Repeated, int Bad, int Skipped) Counts(JsonNode answer) => (
        (int)answer["file"]!["good"]!, (int)answer["file"]!["repeated"]!, (int)answer["file"]!["bad"]!, (int)answer["file"]!["skipped"]!);

    private static (int Gross, int Refunds, int Fee, int Net) Sums(JsonNode answer) => (
        (int)answer["file"]!["gross"]!, (int)answer["file"]!["refunds"]!, (int)answer["file"]!["fee"]!, (int)answer["file"]!["net"]!);

    private ApiRequest Upload(byte[] body) => new("POST", "/v1/settlements/momo?account=shop")
    {
        Token = host.Shop.Ops, Body = body, ContentType = "text/csv",
    };

    private Task<ApiAnswer> SendAsync(string report, string query = "", string? key = null) =>
        Reports.SendAsync(host, host.Shop, report, query, key);
}
