using QrPilot.Accuracy;

var options = new CommandLine(args);
var report = AccuracyRun.Run(options.Number("--orders", 1_000_000), options.Number("--seeds", 20), options.Text("--data"));
await options.ReportAsync(report);
return report.IsGood ? 0 : 1;
