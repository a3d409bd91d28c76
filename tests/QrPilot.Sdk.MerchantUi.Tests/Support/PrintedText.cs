using Microsoft.Playwright;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>What stands on the paper that a page prints.</summary>
internal static class PrintedText
{
    public static async Task<string> OfAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-text-");
        try
        {
            var paper = Path.Combine(folder.FullName, "paper.pdf");
            await page.PdfAsync(new() { Path = paper, Format = "A5" });
            return await Tool.RunAsync("pdftotext", "-layout", paper, "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
