using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SignIn;

/// <summary>Makes the first owner from the machine of the host: there is no default password, but a link that is good once.</summary>
internal sealed class OwnerCommand(StaffService staff, UiPrefix prefix, IConfiguration configuration) : IHostCommand
{
    private const string Word = "owner";
    private const string Another = "another-owner";

    public string Usage => """
        owner TENANT LOGIN NAME          makes the tenant's first owner and prints the link with which to set the password
        another-owner TENANT LOGIN NAME  the same although there is an owner: for when none can sign in any more
        """;

    public async Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (words.Count < 4 || words[0] is not (Word or Another))
        {
            return null;
        }

        try
        {
            var invited = await staff.MakeOwnerAsync(words[1], words[2], string.Join(' ', words.Skip(3)), words[0] == Another, cancellationToken);
            var address = configuration["Urls"]?.Split(';')[0].TrimEnd('/');
            await output.WriteLineAsync(address + prefix.Value + SignInEndpoints.InvitePath(invited.Token));
            return HostCommands.Done;
        }
        catch (CommandException refusal)
        {
            await errors.WriteLineAsync($"{refusal.Code}: {refusal.Message}");
            return HostCommands.Refused;
        }
    }
}
