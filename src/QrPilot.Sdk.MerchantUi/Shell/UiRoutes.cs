using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Access;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Maps pages and forms so that each of them knows who asks, refuses whom it must, and shows a refused form again with all that was
/// typed.</summary>
internal sealed class UiRoutes(RouteGroupBuilder group, string prefix)
{
    /// <summary>The largest form that does not say otherwise.</summary>
    public const long SmallForm = 256 * 1024;

    /// <summary>Maps a page.</summary>
    /// <param name="pattern">Its address under the prefix; <c>{store}</c> is the code of a store within reach.</param>
    /// <param name="right">What whoever asks must be allowed to do; null for everybody, signed in or not.</param>
    /// <param name="show">Shows it.</param>
    public void Page(string pattern, StaffRight? right, Func<UiCall, Task<IResult>> show) =>
        group.MapGet(pattern, Answer(right, show)).Known(right);

    /// <summary>Maps a form.</summary>
    /// <param name="pattern">Where it is sent.</param>
    /// <param name="right">What whoever sends it must be allowed to do; null for everybody.</param>
    /// <param name="handle">Does what it says and tells where to go on.</param>
    /// <param name="show">Shows the page that has it, with what is wrong.</param>
    /// <param name="largest">The largest body, in bytes.</param>
    public void Form(
        string pattern, StaffRight? right, Func<UiCall, UiForm, Task<IResult>> handle, Func<UiCall, Task<IResult>> show, long largest = SmallForm) =>
        group.MapPost(pattern, Answer(right, call => HandleAsync(call, handle, show)))
            .WithMetadata(new FormLimit(largest))
            .Known(right);

    private RequestDelegate Answer(StaffRight? right, Func<UiCall, Task<IResult>> answer) => http => AnswerAsync(http, right, answer);

    private async Task AnswerAsync(HttpContext http, StaffRight? right, Func<UiCall, Task<IResult>> answer)
    {
        SecurityHeaders.Put(http);
        var call = UiDoor.Greet(http, prefix);
        IResult result;
        try
        {
            call = await call.Get<UiDoor>().LetInAsync(call);
            var isAllowed = right is not { } needed || call.View.May(needed);
            var isOfAStore = http.Request.RouteValues.ContainsKey("store");
            result = !isAllowed ? call.Page(Trouble.Forbidden)
                : isOfAStore && call.View.Store is null ? call.Page(Trouble.NotFound)
                : await answer(call);
        }
        catch (CommandException refusal) when (refusal.Kind == RefusalKind.NotFound)
        {
            result = call.Page(Trouble.NotFound);
        }
        catch (CommandException refusal) when (refusal.Kind == RefusalKind.Forbidden)
        {
            result = call.Page(Trouble.Forbidden);
        }
        catch (Exception failure) when (StorageOutage.In(failure) is not null)
        {
            result = call.Page(Trouble.Away);
        }

        await result.ExecuteAsync(http);
    }

    private static async Task<IResult> HandleAsync(UiCall call, Func<UiCall, UiForm, Task<IResult>> handle, Func<UiCall, Task<IResult>> show)
    {
        var texts = call.Text(FormTexts.All);
        if (await FormLimit.TryReadAsync(call.Http) is not { } posted)
        {
            call.View.Form.Fail(call.Text(ErrorTexts.All).Of(ErrorCodes.BodyTooLarge));
            return await ShowAgainAsync(call, show, StatusCodes.Status413PayloadTooLarge);
        }

        var form = call.View.Form = new UiForm(posted, texts);
        try
        {
            if (!await call.Get<IAntiforgery>().IsRequestValidAsync(call.Http))
            {
                form.Fail(texts.Stale);
                return await ShowAgainAsync(call, show, StatusCodes.Status400BadRequest);
            }

            return await handle(call, form);
        }
        catch (FormException)
        {
            call.Get<UiTelemetry>().Refused(ErrorCodes.InvalidField);
            return await ShowAgainAsync(call, show, StatusCodes.Status422UnprocessableEntity);
        }
        catch (CommandException refusal) when (refusal.Kind is not (RefusalKind.NotFound or RefusalKind.Forbidden) || refusal.Field is not null)
        {
            call.Get<UiTelemetry>().Refused(refusal.Code);
            Tell(form, refusal, call.Text(ErrorTexts.All));
            return await ShowAgainAsync(call, show, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static void Tell(UiForm form, CommandException refusal, ErrorTexts texts)
    {
        var message = texts.Of(refusal.Code);
        if (refusal.Field is { } field && form.Typed(field) is not null)
        {
            form.Fail(field, message);
        }
        else
        {
            form.Fail(message);
        }
    }

    private static async Task<IResult> ShowAgainAsync(UiCall call, Func<UiCall, Task<IResult>> show, int status)
    {
        var result = await show(call);
        if (result is Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult page)
        {
            page.StatusCode = status;
        }

        return result;
    }
}
