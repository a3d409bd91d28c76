using System.Text;
using System.Text.Json;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>A list of ids as a JSON array: one parameter, whatever their number.</summary>
internal static class IdList
{
    public static string Of(IReadOnlyCollection<string> ids)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var id in ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
