using Spectre.Console;

namespace QrPilot.Cli.Shell;

/// <summary>A bar on the error stream while something long is under way, or nothing when no one is looking.</summary>
internal static class ProgressBar
{
    /// <param name="context">Says whether anyone is looking.</param>
    /// <param name="title">What is under way.</param>
    /// <param name="total">How many steps there are, or 0 when nobody knows.</param>
    /// <param name="work">Gets a thread-safe action that reports further steps as done.</param>
    public static async Task RunAsync(CliContext context, string title, int total, Func<Action<int>, Task> work)
    {
        if (!context.ShowProgress)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        await console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(title), maxValue: Math.Max(total, 1));
                bar.IsIndeterminate = total == 0;
                await work(steps => bar.Increment(steps));
                bar.IsIndeterminate = false;
                bar.Value = bar.MaxValue;
            });
    }
}
