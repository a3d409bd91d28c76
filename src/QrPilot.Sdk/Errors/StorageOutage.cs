namespace QrPilot.Sdk.Errors;

/// <summary>Finds out whether a failure comes from a storage that is away.</summary>
public static class StorageOutage
{
    /// <summary>The outage behind a failure. What stands between the storage and its caller may wrap it: data protection tells of a key ring
    /// that it could not read as of a cipher that failed.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <returns>The error with the code <see cref="ErrorCodes.StorageUnavailable"/>, or null where there is none.</returns>
    public static QrPilotException? In(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is QrPilotException { Code: ErrorCodes.StorageUnavailable } outage)
            {
                return outage;
            }
        }

        return null;
    }
}
