using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.SetUp;

/// <summary>Commands that need no key: given twice, they do what they do once.</summary>
internal static class Repeatable
{
    public static ReplyPlan<T> Plan<T>(string name) => new(null, _ => new StoredAnswer(StatusCodes.Status200OK, "{}"u8.ToArray())) { Command = name };

    /// <summary>Saves, and says at the field when its name is taken: the store does not know what the form calls it.</summary>
    public static async Task<string> SaveAsync(UiCall call, UiForm form, string field, Func<Task<string>> save)
    {
        try
        {
            return await save();
        }
        catch (CommandException refusal) when (refusal is { Code: ErrorCodes.NameTaken, Field: null })
        {
            form.Fail(field, call.Text(ErrorTexts.All).Of(refusal.Code));
            throw new FormException();
        }
    }
}
