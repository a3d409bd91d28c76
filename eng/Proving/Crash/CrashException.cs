namespace QrPilot.Proving.Crash;

/// <summary>A host refused what it must take, or did not take it in time.</summary>
internal sealed class CrashException(string message) : Exception(message);
