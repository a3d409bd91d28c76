using System.Security.Cryptography;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>The hash of what was masked stays in the file; no interface reads it.</summary>
public sealed class MaskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mask_AppliedNotification_KeepsTheHashOfItsBytes()
    {
        await using var stage = await SqliteStage.SeededAsync();
        var received = Sample.Notification();
        var hash = SHA256.HashData(received.Body.Span);
        await stage.Payments.AddNotificationAsync(Sample.Tenant, received, Cancellation);
        await stage.MustCommitAsync(Sample.Commit() with { Notification = new(received.Id, NotificationOutcome.Applied, null, null) });

        await stage.Payments.MaskNotificationAsync(
            Sample.Tenant, new MaskedNotification(received.Id, "***"u8.ToArray(), hash), Sample.Noon, Cancellation);

        var kept = await stage.Database.ReadAsync(
            link => link.Use("select original_hash from notifications").List(row => row.Bytes()).Single(), Cancellation);
        Assert.Equal(hash, kept);
    }
}
