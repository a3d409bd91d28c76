using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace QrPilot.Sdk.Testing.Rehearsal;

/// <summary>Where a host can be reached from its own machine, known once it listens.</summary>
/// <param name="server">The host's server.</param>
public sealed class HostAddress(IServer server)
{
    /// <summary>The address without a slash at its end, for example <c>http://127.0.0.1:5080</c>.</summary>
    /// <exception cref="InvalidOperationException">The host does not listen yet.</exception>
    public string Url => Find() ?? throw new InvalidOperationException("The host does not listen yet.");

    internal string? Find() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
        .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
        .TrimEnd('/');
}
