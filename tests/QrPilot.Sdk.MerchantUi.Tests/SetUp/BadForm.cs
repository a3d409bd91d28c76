using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>A form with something wrong in it.</summary>
/// <param name="Path">The page that has it.</param>
/// <param name="Form">Its name.</param>
/// <param name="Typed">What is typed into it.</param>
/// <param name="Field">Where the message must stand.</param>
/// <param name="Vietnamese">A part of the message.</param>
/// <param name="English">A part of the message.</param>
internal sealed record BadForm(
    string Path, string Form, IReadOnlyDictionary<string, string> Typed, string Field, string Vietnamese, string English)
{
    private static readonly string Long = new('a', 300);

    public static IReadOnlyDictionary<string, BadForm> All { get; } = new Dictionary<string, BadForm>(StringComparer.Ordinal)
    {
        ["store without a name"] = new("/set-up/stores/new", "main", Of(("name", ""), ("code", "Q9")), "name", "Vui lòng nhập mục này.", "Please fill this in."),
        ["store with a code that is no address"] = new("/set-up/stores/new", "main", Of(("name", "Quán mới"), ("code", "Quận 9")), "code", "chữ không dấu", "plain letters"),
        ["store with a code that is taken"] = new("/set-up/stores/new", "main", Of(("name", "Quán mới"), ("code", "Q1")), "code", "đã có", "is taken"),
        ["store with a name too long"] = new("/set-up/stores/new", "main", Of(("name", Long), ("code", "Q9")), "name", "Tối đa 200 ký tự.", "At most 200 characters."),
        ["store in no time zone"] = new("/set-up/stores/{store}", "main", Of(("name", "Quán mới"), ("time_zone", "Mars/Base")), "time_zone", "Không có múi giờ này", "no such time zone"),
        ["store without an account"] = new("/set-up/stores/{store}", "main", Of(("name", "Quán mới"), ("gateway_account", "")), "gateway_account", "Vui lòng nhập", "Please fill"),
        ["table without a name"] = new("/s/Q1/set-up/tables", "one", Of(("name", "  ")), "name", "Vui lòng nhập", "Please fill"),
        ["table with a name that is taken"] = new("/s/Q1/set-up/tables", "one", Of(("name", "B01")), "name", "đã có", "is taken"),
        ["tables in no row"] = new("/s/Q1/set-up/tables", "many", Of(("first", "B05"), ("last", "C09")), "last", "phần chữ", "same letters"),
        ["tables without an end"] = new("/s/Q1/set-up/tables", "many", Of(("first", "B05"), ("last", "")), "last", "Vui lòng nhập", "Please fill"),
        ["renaming to a name that is taken"] = new("/s/Q1/set-up/tables/{table}", "main", Of(("name", "B02")), "name", "đã có", "is taken"),
        ["item without a price"] = new("/s/Q1/set-up/menu/new", "main", Of(("name", "Trà đá"), ("code", "T1"), ("price", "")), "price", "Vui lòng nhập", "Please fill"),
        ["item with a price that is none"] = new("/s/Q1/set-up/menu/new", "main", Of(("name", "Trà đá"), ("code", "T1"), ("price", "12.5")), "price", "Nhập số tiền bằng đồng", "Type an amount"),
        ["item too dear"] = new("/s/Q1/set-up/menu/new", "main", Of(("name", "Trà đá"), ("code", "T1"), ("price", "100.000.001")), "price", $"{new VndAmount(100_000_000)}", $"{new VndAmount(100_000_000)}"),
        ["item with a code that is taken"] = new("/s/Q1/set-up/menu/new", "main", Of(("name", "Trà đá"), ("code", "CF01"), ("price", "5.000")), "code", "đã có", "is taken"),
        ["item changed to no name"] = new("/s/Q1/set-up/menu/{item}", "main", Of(("name", ""), ("code", "CF01"), ("price", "5.000")), "name", "Vui lòng nhập", "Please fill"),
        ["import of nothing"] = new("/s/Q1/set-up/menu/import", "main", Of(("text", " ")), "text", "Vui lòng nhập", "Please fill"),
        ["import too long"] = new("/s/Q1/set-up/menu/import", "main", Of(("text", new string('a', 40_001))), "text", "Tối đa 40000 ký tự.", "At most 40000 characters."),
        ["staff without a login"] = new("/set-up/staff/new", "member", Of(("name", "Nam"), ("login", "")), "login", "Vui lòng nhập", "Please fill"),
        ["staff with a blank in the login"] = new("/set-up/staff/new", "member", Of(("name", "Nam"), ("login", "anh nam")), "login", "viết liền", "no blanks"),
        ["staff with a login that is taken"] = new("/set-up/staff/new", "member", Of(("name", "Nam"), ("login", "{owner}")), "login", "đã có", "is taken"),
        ["staff without a name"] = new("/set-up/staff/new", "member", Of(("name", ""), ("login", "nam01")), "name", "Vui lòng nhập", "Please fill"),
        ["staff without a store"] = new("/set-up/staff/{cashier}", "member", Of(("name", "Nam"), ("store_ids", "")), "store_ids", "Chọn ít nhất một quán.", "Pick at least one store."),
        ["key without a name"] = new("/set-up/keys", "key", Of(("name", "")), "name", "Vui lòng nhập", "Please fill"),
        ["key without a right"] = new("/set-up/keys", "key", Of(("name", "POS")), "scopes", "Chọn ít nhất một quyền.", "Pick at least one."),
        ["key with a name that is taken"] = new("/set-up/keys", "key", Of(("name", "test"), ("scopes", "Read")), "name", "đã có", "is taken"),
    };

    private static Dictionary<string, string> Of(params (string Name, string Value)[] typed) => typed.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
