using System.Net;
using System.Net.Sockets;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.AspNetCore.Limits;

/// <summary>Whose requests are counted together, and how many there may be.</summary>
/// <param name="Name">The name under which they are counted.</param>
/// <param name="Requests">How many in a window; 0 is unlimited.</param>
internal readonly record struct RateSubject(string Name, int Requests)
{
    private const int NetworkBytes = 8;

    /// <summary>The subject of a request; null where it is nobody's.</summary>
    public static RateSubject? Of(Caller? caller, IPAddress? address, ApiRateLimitOptions options) => (caller, address) switch
    {
        ({ SessionId: { } sessionId }, _) => new($"session:{sessionId}", options.RequestsPerSession),
        ({ } key, _) => new($"key:{key.Id}", options.RequestsPerKey),
        (null, { } from) => new($"address:{Network(from)}", options.RequestsPerAddress),
        _ => null,
    };

    private static IPAddress Network(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        // One customer of a provider has at least a network of 64 bits.
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
