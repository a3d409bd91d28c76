namespace QrPilot.Templates.Tests;

/// <summary>One way to use the template.</summary>
/// <param name="Name">The name of the host: a different kind of name in each row.</param>
/// <param name="Identifier">What C# makes of it.</param>
/// <param name="Options">The options.</param>
/// <param name="PaidBy">What the readme pays with.</param>
/// <param name="Servers">Whether it needs PostgreSQL and Redis.</param>
internal sealed record TemplateRow(string Name, string Identifier, string[] Options, string PaidBy, bool Servers = false)
{
    public static TemplateRow Default { get; } = new("My Shop 2", "My_Shop_2", [], "cash");

    public static IReadOnlyList<TemplateRow> All { get; } =
    [
        Default,
        new("Quán Phở 24", "Quán_Phở_24", ["--simulator"], "momo"),
        new("class", "class_", ["--store", "postgres", "--redis", "--simulator", "--gateways", "zalopay"], "zalopay", Servers: true),
        new("2nd-shop.vn", "_2nd_shop_vn", ["--gateways", "momo", "--gateways", "vnpay", "--gateways", "zalopay"], "cash"),
        new("QrPilot", "QrPilot_", ["--simulator", "--redis", "--gateways", "vnpay"], "vnpay", Servers: true),
    ];

    public override string ToString() => $"{Name} {string.Join(' ', Options)}".TrimEnd();
}
