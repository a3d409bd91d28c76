using System.CommandLine;
using System.CommandLine.Parsing;

namespace QrPilot.Cli.Shell;

/// <summary>The options that every command has: where the host is and how to sign in.</summary>
internal sealed class HostOptions(string name = "--host")
{
    private const string KeyVariable = "QRPILOT_API_KEY";

    private readonly Option<Uri> _host = new(name)
    {
        Description = "The host's address, for example http://localhost:5080.",
        Required = true,
        HelpName = "URL",
        CustomParser = result => Address.Parse(result, name),
    };

    private readonly Option<string> _apiKey = new("--api-key")
    {
        Description = $"The API key. Default: the environment variable {KeyVariable}.",
        HelpName = "KEY",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_host);
        command.Options.Add(_apiKey);
    }

    public HostConnection Connect(ParseResult parsed, CliContext context)
    {
        var key = parsed.GetValue(_apiKey) ?? context.Environment(KeyVariable);
        return string.IsNullOrWhiteSpace(key)
            ? throw CliException.BadInput($"An API key is missing: give --api-key or set {KeyVariable}.")
            : !key.All(c => c is > ' ' and <= '~')
            ? throw CliException.BadInput("The API key contains characters that no key has.")
            : new HostConnection(parsed.GetRequiredValue(_host), key, context);
    }
}
