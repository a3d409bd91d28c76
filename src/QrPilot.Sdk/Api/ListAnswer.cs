namespace QrPilot.Sdk.Api;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The rows of this page.</param>
/// <param name="Next">Give it as <c>after</c> to read on; null on the last page.</param>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next = null);
