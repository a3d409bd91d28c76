using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Shell;

/// <summary>A host with a sign-in of its own: whoever wears a badge, which is a header, is who stands on it.</summary>
internal sealed class BadgeHost : SqliteHost
{
    public const string Badge = "Badge";
    private const string Policy = "WearsABadge";

    private protected override void Configure(MerchantUiOptions options) =>
        options.UsePolicy(Policy, wearer => wearer.FindFirstValue(ClaimTypes.Email));

    private protected override void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Reader>(Badge, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Badge).RequireAuthenticatedUser());
    }

    private sealed class Reader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers[Badge] is [{ } name]
                ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Email, name)], Badge)), Badge))
                : AuthenticateResult.NoResult());
    }
}
