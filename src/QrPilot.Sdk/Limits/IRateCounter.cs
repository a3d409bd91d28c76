namespace QrPilot.Sdk.Limits;

/// <summary>Counts the requests of subjects by the rule of <see cref="SlidingWindow"/>.</summary>
public interface IRateCounter
{
    /// <summary>Counts a request of a subject, unless that would exceed the limit.</summary>
    /// <param name="subject">Who asks, for example <c>session:ses_...</c>.</param>
    /// <param name="limit">The subject's limit, the same at every call.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null when the request may go on; otherwise how long to wait before the next.</returns>
    ValueTask<TimeSpan?> TakeAsync(string subject, RateLimit limit, CancellationToken cancellationToken);
}
