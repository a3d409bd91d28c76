using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Testing.Simulation.Internal.Wire;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The forms that people and programs send to a simulator.</summary>
internal static class PayForm
{
    /// <summary>The form, or null.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static Task RefuseAsync(HttpContext context, string mistake, string? code = null)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsJsonAsync(new Trouble(mistake, code), SimulationJson.Wire.Trouble);
    }
}
