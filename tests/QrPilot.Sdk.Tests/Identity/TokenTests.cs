using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Identity;

public sealed class TokenTests
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ";
    private static readonly string OldKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string NewKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Verify_SignedFields_GivesThemBack()
    {
        var signer = Signer(NewKey);

        Assert.Equal(["a", "", "b-_1"], signer.Verify("p1", signer.Sign("p1", "a", "", "b-_1"))!);
    }

    [Fact]
    public void Verify_AnyCharacterChanged_IsRefused()
    {
        var signer = Signer(NewKey);
        var token = signer.Sign("p1", "tenant", "tbl_1");

        for (var i = 0; i < token.Length; i++)
        {
            foreach (var other in Characters.Where(c => c != token[i]))
            {
                Assert.Null(signer.Verify("p1", $"{token[..i]}{other}{token[(i + 1)..]}"));
            }
        }
    }

    [Fact]
    public void Verify_CharacterAddedOrLost_IsRefused()
    {
        var signer = Signer(NewKey);
        var token = signer.Sign("p1", "tenant", "tbl_1");

        for (var i = 0; i <= token.Length; i++)
        {
            Assert.Null(signer.Verify("p1", i < token.Length ? token.Remove(i, 1) : ""));
            Assert.All(Characters, added => Assert.Null(signer.Verify("p1", token.Insert(i, added.ToString()))));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("p1")]
    [InlineData("p1.")]
    [InlineData("p1..")]
    [InlineData("p1.tenant.!!!!")]
    public void Verify_Rubbish_IsRefused(string? token) => Assert.Null(Signer(NewKey).Verify("p1", token));

    [Fact]
    public void Verify_HugeToken_IsRefused() => Assert.Null(Signer(NewKey).Verify("p1", Signer(NewKey).Sign("p1", new string('a', 600))));

    [Fact]
    public void Verify_OtherPurpose_IsRefused()
    {
        var signer = Signer(NewKey);

        Assert.Null(signer.Verify("p2", signer.Sign("p1", "a")));
    }

    [Fact]
    public void Verify_OtherKey_IsRefused() => Assert.Null(Signer(NewKey).Verify("p1", Signer(OldKey).Sign("p1", "a")));

    [Fact]
    public void Verify_OldKeyInSecondPlace_IsAccepted() =>
        Assert.Equal(["a"], Signer(NewKey, OldKey).Verify("p1", Signer(OldKey).Sign("p1", "a"))!);

    [Fact]
    public void Sign_TwoKeys_UsesTheFirst() => Assert.Equal(Signer(NewKey).Sign("p1", "a"), Signer(NewKey, OldKey).Sign("p1", "a"));

    [Fact]
    public void Read_TokenOfAnotherKind_IsRefused()
    {
        var signer = Signer(NewKey);
        var table = new TableTokens(signer).Make("tenant", "tbl_1");
        var session = new SessionTokens(signer).Make(Content(Sample.Noon));
        var cursor = new FeedCursors(signer).Make("tenant", 1, 1);

        Assert.Null(new TableTokens(signer).Read(session));
        Assert.Null(new SessionTokens(signer).Read(table, DateTimeOffset.MinValue));
        Assert.Null(new SessionTokens(signer).Read(cursor, DateTimeOffset.MinValue));
        Assert.Null(new FeedCursors(signer).Read("tenant", table));
    }

    [Fact]
    public void ReadTable_OwnToken_GivesTenantAndTable()
    {
        var tokens = new TableTokens(Signer(NewKey));

        Assert.Equal(("tenant", "tbl_1"), tokens.Read(tokens.Make("tenant", "tbl_1")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReadSession_BeforeExpiry_GivesItsContent(bool consent)
    {
        var tokens = new SessionTokens(Signer(NewKey));
        var content = Content(Sample.Noon) with { AnalyticsConsent = consent };

        Assert.Equal(content, tokens.Read(tokens.Make(content), Sample.Noon.AddTicks(-1)));
    }

    [Fact]
    public void ReadSession_AtExpiry_IsRefused()
    {
        var tokens = new SessionTokens(Signer(NewKey));

        Assert.Null(tokens.Read(tokens.Make(Content(Sample.Noon)), Sample.Noon));
    }

    [Fact]
    public void ReadCursor_OwnTenant_GivesThePosition()
    {
        var cursors = new FeedCursors(Signer(NewKey));

        Assert.Equal((7, long.MaxValue), cursors.Read("tenant", cursors.Make("tenant", 7, long.MaxValue)));
    }

    [Fact]
    public void ReadCursor_OtherTenant_IsRefused()
    {
        var cursors = new FeedCursors(Signer(NewKey));

        Assert.Null(cursors.Read("other", cursors.Make("tenant", 1, 1)));
    }

    private static SessionTokenContent Content(DateTimeOffset expiresAt) => new("tenant", "ses_1", expiresAt, AnalyticsConsent: true);

    private static TokenSigner Signer(params string[] keys)
    {
        var options = new QrPilotOptions();
        foreach (var key in keys)
        {
            options.SigningKeys.Add(key);
        }

        return new TokenSigner(Options.Create(options));
    }
}
