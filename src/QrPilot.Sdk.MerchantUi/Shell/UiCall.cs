using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>One request of somebody's browser: who asks, and how to answer.</summary>
internal sealed class UiCall(HttpContext http, UiView view, Caller? caller)
{
    public HttpContext Http => http;

    public UiView View => view;

    public Caller Caller => caller ?? throw new InvalidOperationException("Nobody has signed in here.");

    public Store Store => view.Store ?? throw new InvalidOperationException("This page is of no store.");

    public CancellationToken Aborted => http.RequestAborted;

    public T Get<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    public TTexts Text<TTexts>(Bilingual<TTexts> texts) => texts[view.Language];

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    public string? Query(string name) => http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>A date of the query, or the store's business date now.</summary>
    public DateOnly Date(string name = "date") => DateOf(Query(name)) ?? Today;

    /// <summary>The store's business date now.</summary>
    public DateOnly Today => Store.Calendar.DateOf(Get<TimeProvider>().GetUtcNow());

    public static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2100
            ? date
            : null;

    /// <summary>Shows a page.</summary>
    public IResult Page<TPage>(object? model = null, int status = StatusCodes.Status200OK)
        where TPage : UiComponent
    {
        view.Model = model;
        return new RazorComponentResult<TPage> { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>Says why there is no page.</summary>
    public IResult Page(Trouble trouble) => Page<TroublePage>(trouble, trouble switch
    {
        Trouble.Forbidden => StatusCodes.Status403Forbidden,
        Trouble.Away => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status404NotFound,
    });

    /// <summary>Goes on to a page of ours after a form.</summary>
    /// <param name="path">Under the prefix.</param>
    /// <param name="notice">What to tell there.</param>
    public IResult GoTo(string path, Notice? notice = null)
    {
        if (notice is not null)
        {
            Get<Notices>().Put(http, notice, CookiePath);
        }

        return new SeeOther(view.Prefix + path);
    }

    /// <summary>Goes on to a page of the store after a form.</summary>
    public IResult GoToStore(string path, Notice? notice = null) => GoTo(StorePath(path), notice);

    /// <summary>The path of a page of the store under the prefix.</summary>
    public string StorePath(string path) => view.StoreLink(path)[view.Prefix.Length..];

    /// <summary>The address of this host as the browser knows it, without a slash at the end.</summary>
    public string HostAddress => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";

    /// <summary>The address under which guests and gateways reach the host, without a slash at the end.</summary>
    public string PublicAddress => (Get<IOptions<MerchantUiOptions>>().Value.GuestAddress?.AbsoluteUri ?? HostAddress).TrimEnd('/');

    /// <summary>Where our cookies are sent.</summary>
    public string CookiePath => view.Prefix.Length == 0 ? "/" : view.Prefix;

    /// <summary>Gives a command once, however often its form is sent.</summary>
    /// <param name="name">What it is called in telemetry: as in the API document where it has one.</param>
    /// <param name="command">Gives it with the plan of the answer.</param>
    /// <param name="idOf">The id of what came of it, to be told again when the form comes again.</param>
    /// <param name="part">Tells the commands of one form apart.</param>
    /// <returns>The id.</returns>
    public async Task<string> OnceAsync<T>(string name, Func<ReplyPlan<T>, Task<Reply>> command, Func<T, string> idOf, string part = "")
    {
        var reply = await command(new ReplyPlan<T>(
            RequestOf(part), result => new StoredAnswer(StatusCodes.Status200OK, Encoding.UTF8.GetBytes($"\"{idOf(result)}\""))) { Command = name });
        return Encoding.UTF8.GetString(reply.Answer.Body.Span).Trim('"');
    }

    private IdempotentRequest? RequestOf(string part)
    {
        if (view.Form.Typed(UiForm.OnceField) is not { Length: >= 8 and <= 64 } key)
        {
            return null;
        }

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        foreach (var (name, values) in http.Request.Form.Where(field => field.Key != view.Token.Name).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes($"{name}={string.Join('\u001f', values.ToArray())}\n"));
        }

        return new IdempotentRequest("ui:" + Caller.Id, key + part, sha.GetHashAndReset());
    }
}
