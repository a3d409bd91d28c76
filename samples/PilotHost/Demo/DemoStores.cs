using QrPilot.Sdk.Catalog;

namespace PilotHost.Demo;

/// <summary>The ten stores of the demonstration: four coffee shops, three restaurants, three branches of small chains. Prices in VND.</summary>
internal static class DemoStores
{
    private static readonly (string Name, long Price)[] Coffee =
    [
        ("Cà phê đen đá", 25_000), ("Cà phê sữa đá", 29_000), ("Bạc xỉu", 32_000), ("Cà phê muối", 35_000), ("Cà phê trứng", 45_000),
        ("Americano", 39_000), ("Latte", 49_000), ("Trà đào cam sả", 45_000), ("Trà sen vàng", 45_000), ("Trà gừng mật ong", 39_000),
        ("Sinh tố bơ", 49_000), ("Nước ép cam", 45_000), ("Sữa chua đánh đá", 35_000), ("Bánh mì chảo", 55_000), ("Bánh croissant", 32_000),
        ("Hạt hướng dương", 15_000), ("Thêm đá", 0),
    ];

    private static readonly (string Name, long Price)[] Restaurant =
    [
        ("Phở bò tái", 55_000), ("Phở bò chín", 55_000), ("Bún chả Hà Nội", 60_000), ("Bún bò Huế", 65_000), ("Cơm tấm sườn bì chả", 59_000),
        ("Gỏi cuốn tôm thịt", 45_000), ("Nem rán", 50_000), ("Rau muống xào tỏi", 45_000), ("Đậu hũ sốt cà", 49_000), ("Cá kho tộ", 115_000),
        ("Gà nướng mật ong", 189_000), ("Bò lúc lắc", 169_000), ("Lẩu thái hải sản", 389_000), ("Cơm trắng", 10_000), ("Trà đá", 5_000),
        ("Bia Sài Gòn", 25_000), ("Nước suối", 12_000), ("Chè ba màu", 25_000),
    ];

    private static readonly (string Name, long Price)[] Chain =
    [
        ("Trà sữa trân châu", 45_000), ("Trà sữa ô long", 49_000), ("Hồng trà kem cheese", 52_000), ("Trà vải hoa hồng", 49_000),
        ("Matcha đá xay", 59_000), ("Sữa tươi đường đen", 52_000), ("Trân châu đen", 10_000), ("Thạch phô mai", 12_000), ("Pudding trứng", 12_000),
        ("Gà viên chiên", 39_000), ("Khoai tây lắc phô mai", 35_000), ("Bánh tráng trộn", 29_000), ("Ít đường", 0),
    ];

    public static IReadOnlyList<DemoStore> All { get; } =
    [
        new("ca-phe-ho-guom", "Cà phê Hồ Gươm", StoreKind.CoffeeShop, 18, 150, 0.10, Coffee),
        new("ca-phe-phin-nho", "Phin Nhỏ", StoreKind.CoffeeShop, 12, 110, 0.15, Coffee),
        new("ca-phe-vuon-sai-gon", "Vườn Sài Gòn Coffee", StoreKind.CoffeeShop, 20, 160, 0.08, Coffee),
        new("ca-phe-bien-da-nang", "Biển Xanh Coffee", StoreKind.CoffeeShop, 15, 120, 0.20, Coffee),
        new("quan-pho-gia-truyen", "Phở Gia Truyền", StoreKind.Restaurant, 16, 140, 0.12, Restaurant),
        new("nha-hang-song-que", "Nhà hàng Sông Quê", StoreKind.Restaurant, 24, 90, 0.10, Restaurant),
        new("com-nha-hue", "Cơm Nhà Huế", StoreKind.Restaurant, 14, 100, 0.18, Restaurant),
        new("tra-sua-may-1", "Trà sữa Mây · Cầu Giấy", StoreKind.Chain, 12, 130, 0.07, Chain),
        new("tra-sua-may-2", "Trà sữa Mây · Quận 1", StoreKind.Chain, 12, 140, 0.09, Chain),
        new("tra-sua-la-1", "Trà sữa Lá · Hải Châu", StoreKind.Chain, 10, 100, 0.14, Chain),
    ];
}
