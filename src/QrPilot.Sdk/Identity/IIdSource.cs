namespace QrPilot.Sdk.Identity;

/// <summary>Makes the ids of new things.</summary>
public interface IIdSource
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    /// <param name="prefix">One of <see cref="IdPrefix"/>.</param>
    string Next(string prefix);
}
