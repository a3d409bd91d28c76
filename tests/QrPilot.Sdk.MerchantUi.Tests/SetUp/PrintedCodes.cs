using Microsoft.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>What a reader that is not ours finds on the paper that a page prints: Chromium prints, Poppler draws, ZBar reads.</summary>
internal static class PrintedCodes
{
    /// <summary>From how far a sheet is looked at, in dots an inch. Of twelve codes on one picture ZBar may miss one at one of them, as a phone
    /// does that is held too near or too far.</summary>
    private static readonly string[] Distances = ["150", "200", "300"];

    /// <summary>Prints a page.</summary>
    /// <returns>The texts of the codes, sheet by sheet.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(IPage page, string? keepAs = null)
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-print-");
        try
        {
            var paper = Path.Combine(folder.FullName, "paper.pdf");
            await page.WaitForFunctionAsync("document.readyState === 'complete'");
            await page.PdfAsync(new PagePdfOptions { Path = paper, PreferCSSPageSize = true, PrintBackground = true });
            if (keepAs is not null)
            {
                File.Copy(paper, keepAs, overwrite: true);
            }

            var sheets = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            foreach (var dotsAnInch in Distances)
            {
                var drawn = folder.CreateSubdirectory(dotsAnInch);
                await Tool.RunAsync("pdftoppm", "-r", dotsAnInch, "-gray", "-png", paper, Path.Combine(drawn.FullName, "sheet"));
                foreach (var sheet in drawn.GetFiles("sheet*.png"))
                {
                    var texts = await Tool.RunAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", sheet.FullName);
                    sheets.TryAdd(sheet.Name, new SortedSet<string>(StringComparer.Ordinal));
                    sheets[sheet.Name].UnionWith(texts.Split('\n', StringSplitOptions.RemoveEmptyEntries));
                }
            }

            return [.. sheets.Values.Select(texts => (IReadOnlyList<string>)[.. texts])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
