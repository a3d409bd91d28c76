using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>The store's first day: three bills of nine are right, the others need a decision each, one of every kind.</summary>
internal sealed class FirstDay
{
    /// <summary>A dish of each price that is paid.</summary>
    public const string Menu = """
        mã,tên,giá,còn bán
        CF01,Cà phê sữa đá,29.000,có
        CF02,"Bạc xỉu, ít đường","32,000 đ",có
        CF03,Trà đào cam sả,45.000,có
        AN01,Bánh mì chảo,60.000,có
        AN02,Cơm tấm sườn bì,70.000,có
        AN03,Bún bò đặc biệt,77.000,có
        AN04,Phở bò tái,90.000,có
        AN05,Lẩu Thái hai người,240.000,có
        TR01,Trà sữa trân châu,35.000,không

        """;

    public const int Dishes = 9;

    /// <summary>What lies in the drawer besides the change of the morning: two bills, one that was found, and what one was short.</summary>
    public const long Cash = 29_000 + 45_000 + 90_000 + 5_000;

    /// <summary>What MoMo paid out without ever telling the store.</summary>
    public const long Stray = 77_000;

    public static readonly long Sold = 29_000 + 32_000 + 45_000 + 240_000 + 90_000 + 60_000 + 45_000 + 70_000 + Stray;

    /// <summary>Left without paying.</summary>
    public string Gone { get; private set; } = "";

    /// <summary>Paid in cash, and nobody recorded it.</summary>
    public string NotRecorded { get; private set; } = "";

    public string PaidTwice { get; private set; } = "";

    /// <summary>Paid 40.000 đ of 45.000 đ.</summary>
    public string Short { get; private set; } = "";

    /// <summary>Recorded as cash, and paid by wallet.</summary>
    public string WrongTender { get; private set; } = "";

    /// <summary>Paid by a transfer that names no bill.</summary>
    public string PaidByTransfer { get; private set; } = "";

    public static async Task<FirstDay> PlayAsync(Guests guests, IReadOnlyList<string> codes)
    {
        var evening = guests.Evening;
        await evening.PaidInCashAsync(codes[0], 29_000);
        await evening.PaidByMoMoAsync(codes[1], 32_000);
        await evening.PaidInCashAsync(codes[0], 45_000);
        return new FirstDay
        {
            Gone = await guests.TableOfAsync(await evening.NotPaidAsync(codes[2], 240_000)),
            NotRecorded = await guests.TableOfAsync(await evening.NotPaidAsync(codes[3], 90_000)),
            PaidTwice = await guests.TableOfAsync(await evening.PaidTwiceAsync(codes[4], 60_000)),
            Short = await guests.TableOfAsync(await evening.PaidByMoMoAsync(codes[5], 45_000, pays: 40_000)),
            WrongTender = await guests.TableOfAsync(await evening.PaidByMoMoRecordedAsCashAsync(codes[6], 70_000)),
            PaidByTransfer = await guests.TableOfAsync(await evening.NotPaidAsync(codes[7], Stray)),
        };
    }
}
