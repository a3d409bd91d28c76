using Microsoft.Extensions.Hosting;

namespace QrPilot.Cli.Gateways;

/// <summary>Leaves ctrl-c to the command line, which ends the server in order.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
