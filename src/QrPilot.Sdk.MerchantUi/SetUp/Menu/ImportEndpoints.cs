using System.Text;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Catalog.Import;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Menu;

/// <summary>Importing a menu: what was sent is shown with what it would do and what is wrong, and imported when somebody says so.</summary>
internal static class ImportEndpoints
{
    /// <summary>The longest file, in characters. The page carries it, so that it can be mended on the spot.</summary>
    public const int MaxText = 40_000;

    /// <summary>Vietnamese letters have up to three bytes, and forms write each as three characters.</summary>
    private const long Largest = (9 * MaxText) + (64 * 1024);

    public static void Map(UiRoutes routes)
    {
        routes.Page("/s/{store}/set-up/menu/import", StaffRight.SetUp, ShowAsync);
        routes.Form("/s/{store}/set-up/menu/import", StaffRight.SetUp, CheckAsync, ShowAsync, Largest);
        routes.Page("/s/{store}/set-up/menu/import/confirm", StaffRight.SetUp, ShowAsync);
        routes.Form("/s/{store}/set-up/menu/import/confirm", StaffRight.SetUp, ImportAsync, ShowAsync, Largest);
    }

    private static Task<IResult> ShowAsync(UiCall call) =>
        Task.FromResult(call.Page<ImportPage>(new ImportModel(call.View.Form.Typed("text") ?? "", null)));

    private static async Task<IResult> CheckAsync(UiCall call, UiForm form)
    {
        var text = await TextAsync(call, form);
        form.Check();
        return await PreviewAsync(call, text);
    }

    /// <summary>Items are known by their codes, so that what was imported before is passed over when the form comes again.</summary>
    private static async Task<IResult> ImportAsync(UiCall call, UiForm form)
    {
        var texts = call.Text(MenuTexts.All);
        var text = await TextAsync(call, form);
        form.Check();
        var model = new ImportModel(text, await ReadAsync(call, text));
        if (model.Preview is { Errors.Count: 0, Changes.Count: 0 })
        {
            return call.GoToStore("/set-up/menu", new Notice(texts.Imported(0)));
        }

        if (!model.MayImport || model.Seal != form.Typed("seal"))
        {
            form.Fail(texts.LookAgain);
            return call.Page<ImportPage>(model, StatusCodes.Status422UnprocessableEntity);
        }

        foreach (var change in model.Preview!.Changes)
        {
            var plan = Repeatable.Plan<MenuItem>(change.Before is null ? "AddMenuItem" : "ChangeMenuItem");
            await call.Get<CatalogService>().SaveMenuItemAsync(call.Caller, change.Before?.Id, change.After, plan, call.Aborted);
        }

        return call.GoToStore("/set-up/menu", new Notice(texts.Imported(model.Preview.Changes.Count)));
    }

    private static async Task<IResult> PreviewAsync(UiCall call, string text) => call.Page<ImportPage>(new ImportModel(text, await ReadAsync(call, text)));

    private static async Task<MenuPreview> ReadAsync(UiCall call, string text) =>
        await MenuImport.ReadAsync(text, call.Store.Id, await MenuEndpoints.MenuAsync(call), call.Aborted);

    /// <summary>The file that was picked, or what was pasted.</summary>
    private static async Task<string> TextAsync(UiCall call, UiForm form)
    {
        var texts = call.Text(MenuTexts.All);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            // Browsers send line ends as two characters.
            form.Show("text", (form.Typed("text") ?? "").ReplaceLineEndings("\n"));
            return form.Text("text", MaxText);
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = await reader.ReadToEndAsync(call.Aborted);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            form.Fail("file", texts.NoText);
        }
        else if (text.Length > MaxText)
        {
            form.Fail("file", texts.TooLarge(MaxText));
        }
        else
        {
            form.Show("text", text.ReplaceLineEndings("\n"));
        }

        return text.ReplaceLineEndings("\n");
    }
}
