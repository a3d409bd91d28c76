using System.Globalization;
using QrPilot.Sdk.Money;

namespace CustomGateway.Tests;

public sealed class VietQrPayloadTests
{
    /// <summary>Origin and payload of published codes.</summary>
    public static TheoryData<string, string, string> Published => new()
    {
        { "static", "subiz/vietqr tests", "00020101021138540010A00000072701240006970423011000999999990208QRIBFTTA53037045802VN6304CBB4" },
        { "static", "binhnguyenduc/vietqr-ts tests", "00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA53037045802VN6304B1A7" },
        { "static", "binhnguyenduc/vietqr-ts tests", "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F" },
        { "dynamic", "subiz/vietqr tests", "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C" },
        { "dynamic", "subiz/vietqr tests", "00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN62160812chuyen khoan6304722F" },
        { "dynamic", "subiz/vietqr tests", "00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN62200816test text string6304D9C6" },
        { "dynamic", "subiz/vietqr tests", "00020101021238630010A0000007270133000697042201190023457923442ASDFLJ0208QRIBFTTA53037045405401235802VN62290825chuyen khoan alsdkf laksj6304E5DB" },
        { "dynamic", "payOS sample (real gateway)", "00020101021238570010A000000727012700069704220113VQRQAEJCI28140208QRIBFTTA53037045408100000005802VN62080804Test6304BDC3" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Write_PublishedCode_IsWrittenByteForByte(string kind, string origin, string payload)
    {
        var code = EmvReader.Read(payload);
        VndAmount? amount = kind == "dynamic" ? new VndAmount(long.Parse(code["54"].Text, CultureInfo.InvariantCulture)) : null;
        var purpose = code.Tags.Contains("62") ? code["62"]["08"].Text : null;

        var written = VietQrPayload.Write(code["38"]["01"]["00"].Text, code["38"]["01"]["01"].Text, amount, purpose);

        Assert.True(payload == written, $"{kind} of {origin}: {written}");
    }

    [Fact]
    public void Read_RightChecksumButWrongNesting_IsRefused() => Assert.Throws<FormatException>(() =>
        EmvReader.Read("00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"));

    [Fact]
    public void Of_CheckValueOfTheAlgorithm_Is29B1() => Assert.Equal(0x29B1, Crc16.Of("123456789"));

    [Fact]
    public void Add_ValueThatIsNotAscii_IsRefused() => Assert.Throws<ArgumentException>(() => new EmvWriter().Add("08", "phở"));

    [Theory]
    [InlineData("pay_00000000000000000000000000000000")]
    [InlineData("pay_ffffffffffffffffffffffffffffffff")]
    [InlineData("pay_0193f0a1b2c37d4e8f9001122334455a")]
    public void MemoCode_AnyPayment_ComesBackFromABanksText(string paymentId)
    {
        var code = MemoCode.Of(paymentId);

        Assert.Equal(25, code.Length);
        Assert.Equal(paymentId, MemoCode.Find(code));
        Assert.Equal(paymentId, MemoCode.Find($"CT DEN:0012 {code.ToLowerInvariant()}-CHUYEN KHOAN"));
        Assert.Null(MemoCode.Find(code[..24]));
        Assert.Null(MemoCode.Find("x" + code));
        Assert.Null(MemoCode.Find("ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    }
}
