using System.CommandLine.Parsing;

namespace QrPilot.Cli.Shell;

/// <summary>Reads the address of a host, without a path.</summary>
internal static class Address
{
    public static Uri? Parse(ArgumentResult result, string option)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var host)
            && host.Scheme is "http" or "https"
            && host.PathAndQuery == "/"
            && host.UserInfo.Length == 0)
        {
            return host;
        }

        result.AddError($"{option}: '{text}' is not an address like http://localhost:5080.");
        return null;
    }
}
