using System.Text;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Addresses as text: what a gateway takes, and how it adds fields to them.</summary>
internal static class WebAddress
{
    /// <summary>An absolute http or https address of printable ASCII.</summary>
    public static bool IsValid(string text) =>
        text.Length > 0
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Adds a query, before the fragment if there is one.</summary>
    public static string With(string address, string query)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (start, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return start + (start.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query + fragment;
    }

    /// <summary>Adds form-encoded fields.</summary>
    public static string With(string address, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            query.Append(query.Length == 0 ? "" : "&").Append(name).Append('=').Append(FormText.Encode(value));
        }

        return With(address, query.ToString());
    }

    /// <summary>The simulator's address as the world sees it.</summary>
    /// <param name="request">A call to it.</param>
    /// <param name="path">What of the call's path is not the base.</param>
    /// <param name="publicAddress">The host's address, where the call does not tell it.</param>
    public static string BaseOf(HttpRequest request, string path, Func<string>? publicAddress)
    {
        var origin = publicAddress?.Invoke().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        var whole = request.PathBase.Add(request.Path).Value!.TrimEnd('/');
        return origin + whole[..^path.Length];
    }
}
