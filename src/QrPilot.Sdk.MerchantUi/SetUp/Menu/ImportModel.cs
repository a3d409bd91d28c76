using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Catalog.Import;

namespace QrPilot.Sdk.MerchantUi.SetUp.Menu;

/// <summary>A menu's file that is looked at before it is imported.</summary>
/// <param name="Text">What is in it.</param>
/// <param name="Preview">What it would do, or null before anything was sent.</param>
internal sealed record ImportModel(string Text, MenuPreview? Preview)
{
    /// <summary>Of more changes and faults only the count is told.</summary>
    public const int Shown = 50;

    public bool MayImport => Preview is { Errors.Count: 0, Changes.Count: > 0 };

    /// <summary>Tells this preview from others, so that nothing is imported that nobody has seen.</summary>
    public string Seal
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (before, after) in Preview!.Changes)
            {
                text.Append(CultureInfo.InvariantCulture, $"{before?.Id}\u001f{before?.Name}\u001f{before?.Price.Dong}\u001f{before?.Available}\u001f");
                text.Append(CultureInfo.InvariantCulture, $"{after.Code}\u001f{after.Name}\u001f{after.Price.Dong}\u001f{after.Available}\u001e");
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
