using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting.Commands;

internal sealed class MigrateCommand(IStorageHealth storage) : IHostCommand
{
    public string Usage => "migrate                   brings the schema up to date";

    public async Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (words is not ["migrate"])
        {
            return null;
        }

        await storage.MigrateAsync(cancellationToken);
        return HostCommands.Done;
    }
}
