using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(QuietHost.Name)]
public sealed class CredentialTests(ApiHost host)
{
    [Fact]
    public async Task Operation_NoOrDeadCredential_Is401()
    {
        var walker = await Walker.StartAsync(host);
        var dead = Dead(walker.Scene);
        foreach (var operation in walker.Guarded)
        {
            var valid = walker.Valid(operation);
            if (!operation.TakesNobody)
            {
                await walker.RefuseAsync(operation, "no credential", valid with { Token = null }, 401);
            }

            foreach (var (what, token) in dead)
            {
                await walker.RefuseAsync(operation, what, valid with { Token = token }, 401);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_KeyWithoutTheScope_Is403()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Guarded)
        {
            var valid = walker.Valid(operation);
            await walker.RefuseAsync(operation, "a key without scopes", valid with { Token = host.Shop.Idle }, 403);
            foreach (var scope in new[] { "ingest", "read", "ops" }.Except(operation.Scopes))
            {
                await walker.RefuseAsync(operation, $"the scope {scope}", valid with { Token = host.Shop.KeyOf(scope) }, 403);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_PhoneOfAnotherSession_Is404AndWherePhonesMayNot403()
    {
        var walker = await Walker.StartAsync(host);
        var stranger = await Scene.PlayAsync(host, host.Stranger);
        foreach (var operation in walker.Guarded)
        {
            var status = operation.TakesPhones ? 404 : 403;
            await walker.RefuseAsync(operation, "another phone", walker.Valid(operation) with { Token = walker.Scene.EmptySessionToken }, status);
            await walker.RefuseAsync(operation, "a phone elsewhere", walker.Valid(operation) with { Token = stranger.SessionToken }, status);
            if (!operation.TakesPhones)
            {
                await walker.RefuseAsync(operation, "this session's phone", walker.Valid(operation) with { Token = walker.Scene.SessionToken }, 403);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task SessionToken_AnyCharacterChanged_Is401()
    {
        var walker = await Walker.StartAsync(host);
        var operation = walker.Document.Operation("GetSession");
        var token = walker.Scene.SessionToken;
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var other in "AQgwx.-_*".Append((char)(token[i] ^ 1)).Where(other => other != token[i]))
            {
                var forged = string.Concat(token.AsSpan(0, i), other.ToString(), token.AsSpan(i + 1));
                await walker.RefuseAsync(operation, $"character {i} is {other}", walker.Valid(operation) with { Token = forged }, 401);
            }
        }

        walker.Finish();
    }

    private IEnumerable<(string What, string Token)> Dead(Scene scene)
    {
        var tokens = host.Services.GetRequiredService<SessionTokens>();
        var expired = new SessionTokenContent(host.Shop.Id, scene.SessionId, Scene.Now.AddSeconds(-1), AnalyticsConsent: true);
        var unknown = expired with { SessionId = "ses_no_such", ExpiresAt = Scene.Now.AddHours(1) };
        var key = host.Shop.Admin;
        return
        [
            ("a revoked key", host.Shop.Revoked),
            ("a key with another secret", key[..^1] + (key[^1] == 'A' ? 'B' : 'A')),
            ("a key cut short", key[..^1]),
            ("a key of nobody", "qrp_0000_secret"),
            ("half a key", "qrp_"),
            ("a key that is too long", "qrp_" + new string('x', 1000)),
            ("a session token with another signature", Changed(scene.SessionToken)),
            ("a session token without a signature", scene.SessionToken[..scene.SessionToken.LastIndexOf('.')]),
            ("a session token with rubbish for a signature", scene.SessionToken[..(scene.SessionToken.LastIndexOf('.') + 1)] + "!!!"),
            ("an expired session token", tokens.Make(expired)),
            ("a token of a session that never was", tokens.Make(unknown)),
            ("a token of an ended session", scene.EndedToken),
            ("the code of a table", scene.FreeTableToken),
            ("words", "let me in please"),
            ("another script", "khóa"),
        ];
    }

    private static string Changed(string token)
    {
        var at = token.LastIndexOf('.') + 1;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }
}
