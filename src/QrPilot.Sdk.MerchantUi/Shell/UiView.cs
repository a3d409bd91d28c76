using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>What a page is drawn from: one of these in the scope of each request.</summary>
internal sealed class UiView
{
    public UiLanguage Language { get; set; }

    /// <summary>Where the pages are mounted, without a slash at the end.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The address of this page, with its query, to come back to.</summary>
    public string Here { get; set; } = "";

    /// <summary>Who has signed in, or null.</summary>
    public StaffMember? Staff { get; set; }

    /// <summary>Whether the cookie of our own sign-in made them known, so that they can sign out here.</summary>
    public bool MaySignOut { get; set; }

    /// <summary>The stores within reach, by code.</summary>
    public IReadOnlyList<Store> Stores { get; set; } = [];

    /// <summary>The store that the page is about, or null.</summary>
    public Store? Store { get; set; }

    /// <summary>What forms send back against forgery.</summary>
    public (string Name, string Value) Token { get; set; }

    /// <summary>What was done just now, to be told on the next page, or null.</summary>
    public Notice? Notice { get; set; }

    /// <summary>The form whose input was refused, or an empty one.</summary>
    public UiForm Form { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public object? Model { get; set; }

    /// <summary>An address under the prefix.</summary>
    public string Link(string path) => Prefix + path;

    /// <summary>An address of the store that the page is about.</summary>
    public string StoreLink(string path) => StoreLink(Store!, path);

    public string StoreLink(Store store, string path) => $"{Prefix}/s/{Uri.EscapeDataString(store.Code)}{path}";

    /// <summary>Whether whoever has signed in may do this.</summary>
    public bool May(StaffRight right) => Staff is { } staff && StaffRights.Allows(staff.Role, right);
}
