namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>What is told once on the page after a form: what was done, and how to take it back.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="UndoPath">Where a form undoes it, under the prefix, or null.</param>
internal sealed record Notice(string Text, string? UndoPath = null);
