using Microsoft.Extensions.Hosting;

namespace QrPilot.Sdk.Testing.Rehearsal.Internal;

/// <summary>Tells the accounts, which are made before the host is, where the host can be asked for its address.</summary>
internal sealed class AddressTeller(RehearsalAccounts accounts, HostAddress address) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        accounts.Address = address;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
