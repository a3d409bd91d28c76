using QrPilot.Sdk.Payments.VNPay.Internal;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayTextTests
{
    // Each row: a letter, and all Vietnamese letters that lose their marks to it.
    public static TheoryData<char, string> Letters => new()
    {
        { 'a', "aàáảãạăằắẳẵặâầấẩẫậ" },
        { 'e', "eèéẻẽẹêềếểễệ" },
        { 'i', "iìíỉĩị" },
        { 'o', "oòóỏõọôồốổỗộơờớởỡợ" },
        { 'u', "uùúủũụưừứửữự" },
        { 'y', "yỳýỷỹỵ" },
        { 'd', "dđ" },
        { 'A', "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ" },
        { 'E', "EÈÉẺẼẸÊỀẾỂỄỆ" },
        { 'I', "IÌÍỈĨỊ" },
        { 'O', "OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ" },
        { 'U', "UÙÚỦŨỤƯỪỨỬỮỰ" },
        { 'Y', "YỲÝỶỸỴ" },
        { 'D', "DĐ" },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public void Plain_VietnameseLetters_LoseTheirMarks(char letter, string all) =>
        Assert.Equal(new string(letter, all.Length), VNPayText.Plain(all, 255, ""));

    [Fact]
    public void Letters_Always_AreTheWholeAlphabet() =>
        Assert.Equal(2 * (18 + 12 + 6 + 18 + 12 + 6 + 2), Letters.SelectMany(row => row.Data.Item2).Distinct().Count());

    [Theory]
    [InlineData("Phở bò", "Pho bo")]
    [InlineData("Pho\u031B\u0309 bo\u0300", "Pho bo")] // letters and marks apart
    [InlineData("  Bàn   5 – (lớn) & trà; 10% ", "Ban 5 lon tra 10")]
    [InlineData("a|b\r\nc\td\0e", "a b c d e")]
    [InlineData("DH2026-1_2.3:4", "DH2026-1_2.3:4")]
    [InlineData("🍜 phở 🍜", "pho")]
    [InlineData("\uD83C bàn", "ban")]
    [InlineData("½²ªº", "otherwise")]
    [InlineData("中文", "otherwise")]
    [InlineData("", "otherwise")]
    [InlineData(null, "otherwise")]
    public void Plain_OtherCharacters_BecomeOneSpace(string? text, string expected) =>
        Assert.Equal(expected, VNPayText.Plain(text, 255, "otherwise"));

    [Theory]
    [InlineData("abcdef", 3, "abc")]
    [InlineData("ab cdef", 3, "ab")]
    [InlineData("ab cdef", 4, "ab c")]
    public void Plain_LongText_IsCutWithoutATrailingSpace(string text, int longest, string expected) =>
        Assert.Equal(expected, VNPayText.Plain(text, longest, ""));

    [Fact]
    public void Plain_AnyText_IsWhatVNPayTakes()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(400)).Select(_ => (char)random.Next(0x10000))]);
            var plain = VNPayText.Plain(text, 255, "-");

            Assert.Matches("^[A-Za-z0-9_.:-]+( [A-Za-z0-9_.:-]+)*$", plain);
            Assert.InRange(plain.Length, 1, 255);
            Assert.Equal(plain, VNPayText.Plain(plain, 255, "-"));
        }
    }
}
