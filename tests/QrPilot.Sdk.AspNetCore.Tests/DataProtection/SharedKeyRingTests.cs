using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.AspNetCore.DataProtection;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Tests.DataProtection;

/// <summary>Two hosts over one store: what one protects, the other unprotects.</summary>
public sealed class SharedKeyRingTests : IAsyncLifetime
{
    private const string Cookie = "khách hàng";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-keys-");
    private readonly List<ServiceProvider> _hosts = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Open().GetRequiredService<IStorageHealth>().MigrateAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Protect_OnOneHost_UnprotectsOnTheOther()
    {
        var sealedText = ProtectorOf(Open()).Protect(Cookie);

        Assert.NotEqual(Cookie, sealedText);
        Assert.Equal(Cookie, ProtectorOf(Open()).Unprotect(sealedText));
    }

    [Fact]
    public async Task Protect_BothHostsMakeTheirKeysAtOnce_UnprotectEachOthers()
    {
        var protectors = Enumerable.Range(0, 8).Select(_ => ProtectorOf(Open())).ToList();

        var texts = await Task.WhenAll(protectors.Select(protector => Task.Run(() => protector.Protect(Cookie), Stop)));

        Assert.All(protectors, protector => Assert.All(texts, text => Assert.Equal(Cookie, protector.Unprotect(text))));
    }

    [Fact]
    public void Unprotect_OnAHostOfAnotherStore_IsRefused()
    {
        var text = ProtectorOf(Open()).Protect(Cookie);
        var alone = new ServiceCollection().AddLogging().AddDataProtection().SetApplicationName("QrPilot").UseEphemeralDataProtectionProvider().Services;
        using var stranger = alone.BuildServiceProvider();

        Assert.Throws<CryptographicException>(() => ProtectorOf(stranger).Unprotect(text));
    }

    [Fact]
    public async Task Protect_WithACertificate_KeepsTheKeyUnreadableInTheStore()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=qrpilot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));

        var text = ProtectorOf(Open(certificate)).Protect(Cookie);
        var stored = Assert.Single(await _hosts[^1].GetRequiredService<IKeyRingStore>().ListKeyRingAsync(Stop));

        Assert.Contains("EncryptedData", Opened(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", Opened(stored), StringComparison.Ordinal);
        Assert.Equal(Cookie, ProtectorOf(Open(certificate)).Unprotect(text));
    }

    [Fact]
    public async Task Protect_KeyInTheStore_IsSealedUnderTheSigningKey()
    {
        var text = ProtectorOf(Open()).Protect(Cookie);

        var stored = Assert.Single(await _hosts[^1].GetRequiredService<IKeyRingStore>().ListKeyRingAsync(Stop));

        Assert.DoesNotContain("<", stored.Text, StringComparison.Ordinal);
        Assert.Contains("masterKey", Opened(stored), StringComparison.Ordinal);
        Assert.Equal(Cookie, ProtectorOf(Open(signingKeys: [2, 1])).Unprotect(text));
        Assert.Throws<CryptographicException>(() => ProtectorOf(Open(signingKeys: [2])).Unprotect(text));
    }

    [Fact]
    public async Task Unprotect_KeyOfBeforeTheyWereSealed_IsReadAndSealed()
    {
        var text = ProtectorOf(Open()).Protect(Cookie);
        var ring = _hosts[^1].GetRequiredService<IKeyRingStore>();
        var stored = Assert.Single(await ring.ListKeyRingAsync(Stop));
        await ring.PutKeyRingElementAsync(stored with { Text = Opened(stored) }, Stop);

        Assert.Equal(Cookie, ProtectorOf(Open()).Unprotect(text));

        var again = Assert.Single(await ring.ListKeyRingAsync(Stop));
        Assert.Equal((stored.Name, Opened(stored)), (again.Name, Opened(again)));
        Assert.NotEqual(Opened(stored), again.Text);
    }

    /// <summary>Data protection tells of it as of a cipher that failed; it must not be taken for a secret that nobody can read any more.</summary>
    [Fact]
    public void Secrets_RingCannotBeRead_AreAnOutage()
    {
        var text = SecretsOf(Open()).Protect(["purpose"], Cookie);
        var away = SecretsOf(Open(change: services => services.Replace(ServiceDescriptor.Singleton<IKeyRingStore, AwayRing>())));
        Action[] uses = [() => away.Protect(["purpose"], Cookie), () => away.Unprotect(["purpose"], text)];

        Assert.All(uses, use => Assert.NotNull(StorageOutage.In(Assert.ThrowsAny<Exception>(use))));
    }

    private static DataProtectionSecretProtector SecretsOf(IServiceProvider host) => new(host.GetRequiredService<IDataProtectionProvider>());

    private static IDataProtector ProtectorOf(IServiceProvider host) => host.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static string SigningKey(byte key) => Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray());

    /// <summary>The element as it was before the first signing key sealed it.</summary>
    private static string Opened(KeyRingElement element)
    {
        var options = new QrPilotOptions();
        options.SigningKeys.Add(SigningKey(1));
        var seal = new KeySeal(Options.Create(options), SharedKeyRing.Purpose);
        return Encoding.UTF8.GetString(seal.Open(Convert.FromBase64String(element.Text), element.Name)!);
    }

    private ServiceProvider Open(
        X509Certificate2? certificate = null, Action<IServiceCollection>? change = null, params byte[] signingKeys)
    {
        var services = new ServiceCollection().AddLogging();
        byte[] keys = signingKeys is [] ? [1] : signingKeys;
        services.AddQrPilot(options => Array.ForEach(keys, key => options.SigningKeys.Add(SigningKey(key))))
            .UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"))
            .ShareDataProtectionKeys(keys =>
            {
                if (certificate is not null)
                {
                    keys.ProtectKeysWithCertificate(certificate);
                }
            });
        change?.Invoke(services);
        _hosts.Add(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
        return _hosts[^1];
    }

    private sealed class AwayRing : IKeyRingStore
    {
        public Task<IReadOnlyList<KeyRingElement>> ListKeyRingAsync(CancellationToken cancellationToken) => throw Away();

        public Task PutKeyRingElementAsync(KeyRingElement element, CancellationToken cancellationToken) => throw Away();

        private static QrPilotException Away() => new(ErrorCodes.StorageUnavailable, "The database cannot be used.");
    }
}
