namespace QrPilot.Sdk.Catalog.Import;

/// <summary>What a menu's file would do.</summary>
/// <param name="Changes">What is new or becomes another, in the order of the file.</param>
/// <param name="Unchanged">How many items of the file are already as it says.</param>
/// <param name="Errors">What is wrong, by line. Nothing can be imported while there is anything.</param>
public sealed record MenuPreview(IReadOnlyList<MenuChange> Changes, int Unchanged, IReadOnlyList<MenuError> Errors);
