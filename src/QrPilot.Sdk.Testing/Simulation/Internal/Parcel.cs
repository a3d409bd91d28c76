using System.Text;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>A message to a merchant.</summary>
/// <param name="Address">Where it goes; the whole message, when it is a GET.</param>
/// <param name="Json">The body of a POST, or null for a GET.</param>
internal sealed record Parcel(string Address, string? Json)
{
    /// <summary>The first half of it.</summary>
    public Parcel Truncated()
    {
        if (Json is not null)
        {
            return this with { Json = Json[..(Json.Length / 2)] };
        }

        var query = Address.IndexOf('?', StringComparison.Ordinal) + 1;
        return this with { Address = Address[..(query + ((Address.Length - query) / 2))] };
    }

    /// <summary>With a field that no documentation knows and no signature covers.</summary>
    public Parcel WithUnknownField() => Json is not null
        ? this with { Json = Json[..^1] + ",\"simulatorNote\":\"an unknown field\"}" }
        : this with { Address = Address + "&simulatorNote=an+unknown+field" };

    public HttpRequestMessage ToRequest()
    {
        // The address as it was signed, not as Uri would rewrite it.
        var uri = new Uri(Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return Json is null
            ? new HttpRequestMessage(HttpMethod.Get, uri)
            : new HttpRequestMessage(HttpMethod.Post, uri) { Content = Body(Json) };
    }

    private static ByteArrayContent Body(string json)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.Add("Content-Type", "application/json; charset=UTF-8");
        return content;
    }
}
