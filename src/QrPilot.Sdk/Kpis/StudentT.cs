namespace QrPilot.Sdk.Kpis;

/// <summary>Student's t distribution with whole degrees of freedom, by its finite series (Abramowitz and Stegun, 26.7.3 and 26.7.4).</summary>
internal static class StudentT
{
    private const int Halvings = 60;

    /// <summary>The 97.5% quantile: 95% lie between it and its negative.</summary>
    /// <param name="degrees">From 1 on.</param>
    public static double Quantile(int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        double low = 0, high = Math.PI / 2;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Inside(middle, degrees) < 0.95 ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(degrees) * Math.Tan((low + high) / 2);
    }

    /// <summary>How much lies between -t and t, for the angle whose tangent is t / sqrt(degrees).</summary>
    private static double Inside(double angle, int degrees)
    {
        var square = Math.Cos(angle) * Math.Cos(angle);
        var isOdd = degrees % 2 == 1;
        var term = isOdd ? Math.Cos(angle) : 1;
        double sum = 0;
        for (var k = isOdd ? 1 : 0; k <= degrees - 2; k += 2)
        {
            sum += term;
            term *= square * (k + 1) / (k + 2);
        }

        return isOdd ? 2 / Math.PI * (angle + (Math.Sin(angle) * sum)) : Math.Sin(angle) * sum;
    }
}
