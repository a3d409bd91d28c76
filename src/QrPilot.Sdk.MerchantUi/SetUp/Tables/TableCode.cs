using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.MerchantUi.SetUp.Tables;

/// <summary>A short code that stands on a table's sign, so that staff can say which one they mean. It opens nothing. Pure.</summary>
internal static class TableCode
{
    /// <summary>Neither letters that look or sound alike nor digits that look like letters.</summary>
    public const string Letters = "ACDEFGHJKMNPQRTWXY34679";

    private const int Length = 6;

    /// <summary>The code of a table, for example <c>K7M-3QX</c>; always the same for the same table.</summary>
    public static string Of(string tableId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(tableId));
        var number = BitConverter.ToUInt64(hash, 0);
        Span<char> code = stackalloc char[Length + 1];
        for (var i = 0; i <= Length; i++)
        {
            if (i == Length / 2)
            {
                code[i] = '-';
                continue;
            }

            code[i] = Letters[(int)(number % (ulong)Letters.Length)];
            number /= (ulong)Letters.Length;
        }

        return new string(code);
    }
}
