using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Tests.Staff;

public sealed class StaffRulesTests
{
    [Fact]
    public void Tidy_BlanksCapitalsAndRepeats_AreTakenAway()
    {
        var tidy = StaffRules.Tidy(new StaffDraft("  Chị.BA@Quán.vn ", " Chị Ba ", StaffRole.Cashier, ["sto_2", "sto_1", "sto_2"]));

        Assert.Equal(("chị.ba@quán.vn", "Chị Ba"), (tidy.Login, tidy.Name));
        Assert.Equal(["sto_1", "sto_2"], tidy.StoreIds);
        Assert.Equal(tidy.Login, StaffRules.LoginOf("CHỊ.ba@quán.VN\t"));
    }

    [Theory]
    [InlineData("ab", "N", StaffRole.Cashier, "sto_1", "login")]
    [InlineData(null, "N", StaffRole.Cashier, "sto_1", "login")]
    [InlineData("   ", "N", StaffRole.Cashier, "sto_1", "login")]
    [InlineData("a b", "N", StaffRole.Cashier, "sto_1", "login")]
    [InlineData("a\u0000b", "N", StaffRole.Cashier, "sto_1", "login")]
    [InlineData("abc", "", StaffRole.Cashier, "sto_1", "name")]
    [InlineData("abc", null, StaffRole.Cashier, "sto_1", "name")]
    [InlineData("abc", "a\nb", StaffRole.Cashier, "sto_1", "name")]
    [InlineData("abc", "N", (StaffRole)7, "sto_1", "role")]
    [InlineData("abc", "N", StaffRole.Cashier, "", "store_ids")]
    [InlineData("abc", "N", StaffRole.Manager, "", "store_ids")]
    [InlineData("abc", "N", StaffRole.Owner, "sto_1", "store_ids")]
    public void Tidy_SomethingWrong_IsRefusedAtItsField(string? login, string? name, StaffRole role, string store, string field)
    {
        var draft = new StaffDraft(login!, name!, role, store.Length == 0 ? [] : [store]);

        var refusal = Assert.Throws<CommandException>(() => StaffRules.Tidy(draft));

        Assert.Equal((RefusalKind.Invalid, ErrorCodes.InvalidField, field), (refusal.Kind, refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Tidy_LongTexts_EndAtTheirBounds(int length, bool isGood)
    {
        var login = new StaffDraft(new string('x', length), "N", StaffRole.Owner, []);
        var name = login with { Login = "abc", Name = new string('x', length) };

        Assert.All((StaffDraft[])[login, name], draft => Assert.Equal(isGood, Record.Exception(() => StaffRules.Tidy(draft)) is null));
    }
}
