using System.Net;
using System.Text.RegularExpressions;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>Somebody switches to English and goes wherever links lead: every kind of page is there, is said to be English, and has no Vietnamese
/// of ours.</summary>
/// <param name="visitor">Who walks.</param>
/// <param name="own">What the merchant typed: it stays as it is.</param>
internal sealed partial class EnglishWalk(Visitor visitor, IReadOnlyList<string> own)
{
    private const string Texts = """
        () => {
          const seen = node => node && !node.closest('script, [lang=vi]');
          const texts = [document.title];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            if (seen(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
          }
          for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
            if (seen(element)) texts.push(...['aria-label', 'alt', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? ''));
          }
          return texts.map(text => text.trim()).filter(text => text);
        }
        """;

    private readonly Queue<string> _ahead = new();
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    /// <returns>The kinds of pages that were seen.</returns>
    public async Task<IReadOnlyCollection<string>> WalkAsync(params string[] starts)
    {
        await visitor.GoAsync("/");
        await visitor.TapAsync("English");
        await visitor.Page.Locator("html[lang=en]").WaitForAsync();
        foreach (var start in starts)
        {
            Note(UiHost.Prefix + start);
        }

        while (_ahead.TryDequeue(out var address))
        {
            var answer = await visitor.Page.GotoAsync(address);
            Assert.True(answer!.Status == (int)HttpStatusCode.OK, $"{address}: {answer.Status}");
            Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            var left = (await visitor.Page.EvaluateAsync<string[]>(Texts)).Where(IsVietnamese).ToList();
            Assert.True(left.Count == 0, $"{address}: {string.Join(" | ", left)}");
            foreach (var link in await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.pathname + link.search)"))
            {
                Note(link);
            }
        }

        return _kinds;
    }

    /// <summary>Goes there later, unless a page of that kind is known.</summary>
    private void Note(string address)
    {
        var kind = Id().Replace(address.Split('?')[0], "*");
        if (kind.StartsWith(UiHost.Prefix, StringComparison.Ordinal) && _kinds.Add(kind[UiHost.Prefix.Length..]))
        {
            _ahead.Enqueue(address);
        }
    }

    private bool IsVietnamese(string text)
    {
        var ours = own.Aggregate(text, (rest, known) => rest.Replace(known, "", StringComparison.Ordinal));
        return Currency().Replace(ours, "").Any(letter => char.IsLetter(letter) && !char.IsAscii(letter));
    }

    [GeneratedRegex("[a-z]+_[0-9a-f]{32}|[0-9a-f-]{36}|[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Id();

    /// <summary>The currency is called the same in both languages.</summary>
    [GeneratedRegex(@"(?<=[0-9]\s)đ|đồng")]
    private static partial Regex Currency();
}
