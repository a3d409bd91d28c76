using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using QrPilot.Cli.Events;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Match;
using QrPilot.Cli.Reconcile;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Webhooks;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Shell;

/// <summary>The commands, and the one place where failures become a line of text and an exit code.</summary>
internal static class CliApp
{
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancellationToken = default)
    {
        var parsed = Root(context).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in parsed.Errors)
            {
                await context.Error.WriteLineAsync(error.Message);
            }

            return ExitCode.BadInput;
        }

        var invocation = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (CliException failure)
        {
            await context.Error.WriteLineAsync(failure.Message);
            return failure.Code;
        }
        catch (QrPilotApiException refusal)
        {
            await context.Error.WriteLineAsync($"The host refused: {refusal.Message}");
            return ExitCode.HostFailed;
        }
        catch (JsonException unreadable)
        {
            await context.Error.WriteLineAsync($"The host's answer cannot be read: {unreadable.Message}");
            return ExitCode.HostFailed;
        }
        catch (Exception lost) when (lost is HttpRequestException or HttpIOException or TimeoutException
            or OperationCanceledException { InnerException: TimeoutException })
        {
            await context.Error.WriteLineAsync(
                $"The host cannot be reached: {(lost.InnerException?.Message ?? lost.Message).TrimEnd('.')}. The same command, run again, continues.");
            return ExitCode.HostFailed;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Interrupted. The same command, run again, continues.");
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root(CliContext context) =>
        new($"QrPilot's command line: replays order files and recorded notifications against a host, plays the gateways, " +
            $"reconciles, and follows the event feed. {ExitCode.Help}")
        {
            ReplayCommand.Make(context),
            ReconcileCommand.Make(context),
            MatchCommand.Make(context),
            SimulateGatewaysCommand.Make(context),
            new Command("webhooks", "Records the gateways' notifications and plays them again.")
            {
                RecordCommand.Make(context), PlayCommand.MakeReplay(context), PlayCommand.MakeChaos(context),
            },
            new Command("events", "The event feed.") { EventsTailCommand.Make(context) },
        };
}
