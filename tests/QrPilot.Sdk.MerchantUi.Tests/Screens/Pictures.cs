namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>Where the pictures of the screens are put.</summary>
internal static class Pictures
{
    public static string PathOf(string screen, bool hasPhone, string language, bool isDark) =>
        PathOf($"{screen}.{(hasPhone ? "phone" : "desk")}.{language}.{(isDark ? "dark" : "light")}", "png");

    public static string PathOf(string name, string extension) => Path.Combine(Folder, $"{name}.{extension}");

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && folder.Name != "artifacts")
            {
                folder = folder.Parent;
            }

            return Directory.CreateDirectory(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "pictures")).FullName;
        }
    }
}
