using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace QrPilot.Sdk.MerchantUi.SetUp.Sheets;

/// <summary>Draws a QR code as SVG: one path of its dark squares on white, with the margin of four squares that readers need. Pure.</summary>
internal static class QrDrawing
{
    /// <summary>A sixth of a sign may be scratched or dirty and it still reads (level M of ISO/IEC 18004).</summary>
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.M;

    public static string Svg(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Correction);
        var rows = code.ModuleMatrix;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{Path(rows)}"/></svg>""");
    }

    /// <summary>A rectangle for each run of dark squares in a row.</summary>
    private static string Path(List<BitArray> rows)
    {
        var path = new StringBuilder(8 * 1024);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return path.ToString();
    }
}
