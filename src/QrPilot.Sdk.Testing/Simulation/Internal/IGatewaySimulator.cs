using Microsoft.AspNetCore.Routing;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>One gateway on stage.</summary>
internal interface IGatewaySimulator
{
    /// <summary>Its place below the simulators' prefix.</summary>
    string Path { get; }

    /// <summary>Maps its calls, its pay page and its controls.</summary>
    void Map(IEndpointRouteBuilder group);
}
