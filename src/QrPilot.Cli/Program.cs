using QrPilot.Cli.Shell;

return await CliApp.RunAsync(args, CliContext.ForProcess());
