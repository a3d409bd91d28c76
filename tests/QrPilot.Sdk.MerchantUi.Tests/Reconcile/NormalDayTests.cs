using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Reconcile;

public sealed class NormalDayTests(Chromium chromium, SqliteHost sqlite, PostgresHost postgres, ITestOutputHelper output)
{
    public static TheoryData<bool> Stores => [false, true];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task NormalDay_IsClosedInFewTaps(bool isPostgres)
    {
        var taps = await new NormalDay(chromium, isPostgres ? postgres : sqlite).CloseAsync();

        output.WriteLine($"{taps} taps");
        Assert.InRange(taps, 1, NormalDay.MostTaps);
    }
}
