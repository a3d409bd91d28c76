using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.MerchantUi;
using QrPilot.Sdk.MerchantUi.Access;
using QrPilot.Sdk.MerchantUi.Now;
using QrPilot.Sdk.MerchantUi.Settlements;
using QrPilot.Sdk.MerchantUi.SetUp.Keys;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.SignIn;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using AccessLog = QrPilot.Sdk.MerchantUi.Access.Log;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the merchant's pages into an ASP.NET Core host.</summary>
public static class QrPilotMerchantUiExtensions
{
    /// <summary>Registers what the pages need.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Says who may use them: one of <see cref="MerchantUiOptions.UseLocalSignIn"/>,
    /// <see cref="MerchantUiOptions.UsePolicy"/> and <see cref="MerchantUiOptions.AllowAnonymous"/>.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder AddMerchantUi(this QrPilotBuilder builder, Action<MerchantUiOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.AddOptions<MerchantUiOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MerchantUiOptions>, MerchantUiOptionsValidator>());
        services.AddRazorComponents();

        // Without it every Vietnamese letter would become an entity.
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure(options =>
        {
            options.Cookie.Name = "qrpilot.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.TryAddSingleton<UiPrefix>();
        services.TryAddSingleton<UiTelemetry>();
        services.TryAddSingleton<UiDoor>();
        services.TryAddSingleton<Notices>();
        services.TryAddScoped<UiView>();
        services.TryAddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>();
        services.TryAddSingleton<LocalSignIn>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostCommand, OwnerCommand>());
        services.TryAddSingleton<LiveBoards>();
        services.TryAddSingleton<ReportShelf>();
        services.TryAddSingleton<KeyDesk>();
        AddCookie(services);
        return builder;
    }

    /// <summary>Maps the pages.</summary>
    /// <param name="endpoints">Where.</param>
    /// <param name="prefix">The path under which they are, for example <c>/merchant</c>.</param>
    /// <returns>What was mapped, for conventions of the host's.</returns>
    /// <exception cref="OptionsValidationException">Nobody said who may use them.</exception>
    public static IEndpointConventionBuilder MapQrPilotMerchantUi(this IEndpointRouteBuilder endpoints, string prefix = "/merchant")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<MerchantUiOptions>>().Value;
        var path = prefix.TrimEnd('/');
        endpoints.ServiceProvider.GetRequiredService<UiPrefix>().Value = path;
        var group = endpoints.MapGroup(path).ExcludeFromDescription();
        if (options.Policy is { } policy)
        {
            group.RequireAuthorization(policy);
        }
        else
        {
            AccessLog.NobodyIsAsked(endpoints.ServiceProvider.GetRequiredService<ILogger<UiDoor>>(), path);
        }

        MerchantPages.Map(group, path, endpoints.ServiceProvider.GetRequiredService<IOptions<SettlementOptions>>().Value.MaxBytes);
        return group;
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(MerchantUiDefaults.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(MerchantUiDefaults.Scheme)
            .Configure<UiPrefix, IOptions<MerchantUiOptions>>((cookie, prefix, options) => SignInCookie.Configure(cookie, prefix, options.Value));
        services.AddAuthorizationBuilder().AddPolicy(
            MerchantUiDefaults.Policy,
            new AuthorizationPolicyBuilder(MerchantUiDefaults.Scheme).RequireAuthenticatedUser().Build());
    }
}
