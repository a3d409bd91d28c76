namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayMaskTests
{
    [Fact]
    public void Mask_Notification_KeepsWhatTellsOfMoney()
    {
        using var test = new TestVNPay();
        var vector = VNPayVector.Paid;

        var masked = test.Mask(vector.Query).Split('&');

        Assert.Equal(vector.Query.Split('&').Order(StringComparer.Ordinal), masked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vnp_Bill_Mobile=0900000000")]
    [InlineData("vnp_Bill_FirstName=Hu%E1%BB%87")]
    [InlineData("vnp_Bill_Email=hue%40example.vn")]
    [InlineData("vnp_Inv_Customer=Nguyen+Van+A")]
    [InlineData("vnp_Inv_Address=1+Dien+Bien")]
    [InlineData("vnp_IpAddr=203.0.113.7")]
    [InlineData("vnp_card_number=9704XXXX2198")]
    [InlineData("vnp_NewField=what")]
    public void Mask_WhatMayTellWhoPaid_KeepsTheNameOnly(string pair)
    {
        using var test = new TestVNPay();

        var masked = test.Mask($"{VNPayVector.Paid.Query}&{pair}");

        Assert.Contains($"{pair.Split('=')[0]}=***", masked, StringComparison.Ordinal);
        Assert.DoesNotContain(pair.Split('=')[1], masked, StringComparison.Ordinal);
        Assert.Contains("vnp_TxnRef=PM-8f3a2c1d", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_Masked_IsTheSame()
    {
        using var test = new TestVNPay();
        var masked = test.Mask($"{VNPayVector.Paid.Query}&vnp_Inv_Phone=09&vnp_Empty=");

        Assert.Equal(masked, test.Mask(masked));
        Assert.Contains("vnp_Empty=&", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_WhatIsNotVNPays_IsLeftOut()
    {
        using var test = new TestVNPay();

        Assert.Equal("vnp_Amount=100", test.Mask("name=Hue&vnp_Amount=100&Hue"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name=Hue")]
    [InlineData("vnp_Bill_Mobile=%zz")]
    [InlineData("vnp_Amount=1&vnp_Amount=2")]
    [InlineData("{\"vnp_Amount\":1}")]
    public void Mask_WhatCannotBeRead_IsEmpty(string query)
    {
        using var test = new TestVNPay();

        Assert.Equal("", test.Mask(query));
    }
}
