using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PilotHost;

/// <summary>Where this host can be reached from this machine, known once it listens.</summary>
internal sealed class HostAddress(IServer server)
{
    /// <exception cref="InvalidOperationException">The host does not listen yet.</exception>
    public string Url
    {
        get
        {
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? throw new InvalidOperationException("The host does not listen yet.");
            return address
                .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
                .TrimEnd('/');
        }
    }
}
