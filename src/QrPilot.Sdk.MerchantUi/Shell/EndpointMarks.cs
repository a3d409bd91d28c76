using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Marks endpoints for the host's authorization.</summary>
internal static class EndpointMarks
{
    /// <summary>Lets everybody pass where no right is needed; everything else is under the group's policy.</summary>
    public static void Known(this IEndpointConventionBuilder endpoint, StaffRight? right)
    {
        if (right is null)
        {
            endpoint.WithMetadata(new AllowAnonymousAttribute());
        }
    }
}
