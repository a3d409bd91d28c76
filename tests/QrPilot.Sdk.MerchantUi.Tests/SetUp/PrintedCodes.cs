using System.Diagnostics;
using Microsoft.Playwright;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>What a reader that is not ours finds on the paper that a page prints: Chromium prints, Poppler draws, ZBar reads.</summary>
internal static class PrintedCodes
{
    /// <summary>Prints a page.</summary>
    /// <returns>The texts of the codes, sheet by sheet.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(IPage page, string? keepAs = null)
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-print-");
        try
        {
            var paper = Path.Combine(folder.FullName, "paper.pdf");
            await page.PdfAsync(new PagePdfOptions { Path = paper, PreferCSSPageSize = true, PrintBackground = true });
            if (keepAs is not null)
            {
                File.Copy(paper, keepAs, overwrite: true);
            }

            // A phone's camera sees more than 150 dots an inch.
            await RunAsync("pdftoppm", "-r", "150", "-png", paper, Path.Combine(folder.FullName, "sheet"));
            var sheets = new List<IReadOnlyList<string>>();
            foreach (var sheet in folder.GetFiles("sheet*.png").OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var texts = await RunAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", sheet.FullName);
                sheets.Add(texts.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return sheets;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, trouble) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode} {await trouble}");
        return await output;
    }
}
