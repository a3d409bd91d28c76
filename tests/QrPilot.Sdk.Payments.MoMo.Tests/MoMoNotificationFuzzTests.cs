using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoNotificationFuzzTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Read_AnyBytes_NeverThrowsAndNeverBelieves()
    {
        using var test = new TestGateway();

        Check.One(Settings, Prop.ForAll<byte[]>(body => Rejects(test.Account, body ?? [])));
    }

    [Fact]
    public void Read_MutatedNotification_NeverThrows()
    {
        using var test = new TestGateway();
        var original = MoMoVector.Paid.ToBody();

        Check.One(Settings, Prop.ForAll<int, byte, int>((at, value, kind) =>
        {
            var index = (int)((uint)at % (uint)original.Length);
            byte[] mutated = ((uint)kind % 4) switch
            {
                0 => [.. original[..index], value, .. original[(index + 1)..]],
                1 => [.. original[..index], value, .. original[index..]],
                2 => original[..index],
                _ => [.. original[..index], .. original[(index + 1)..]],
            };
            var reading = test.Read(mutated);
            return reading.Notice is null ? reading.Fault != NotificationFault.None : reading.Notice.Amount!.Value.Dong == 125_000;
        }));
    }

    [Fact]
    public void Mask_AnyBytesOrMutation_NeverThrows()
    {
        using var test = new TestGateway();
        var account = test.Account;
        var original = MoMoVector.Paid.ToBody();

        Check.One(Settings, Prop.ForAll<byte[]>(body => account.Mask(new NotificationMessage(body ?? [])) is not null));
        Check.One(Settings, Prop.ForAll<int, byte>((at, value) =>
        {
            byte[] mutated = [.. original];
            mutated[(uint)at % (uint)mutated.Length] = value;
            return account.Mask(new NotificationMessage(mutated)) is not null;
        }));
    }

    [Fact]
    public void Read_DeepNesting_IsMalformed()
    {
        using var test = new TestGateway();

        Assert.True(Rejects(test.Account, [.. "{\"x\":"u8, .. Enumerable.Repeat((byte)'[', 100_000)]));
    }

    private static bool Rejects(IGatewayAccount account, byte[] body) =>
        account.Read(new NotificationMessage(body)) is { Notice: null, Fault: not NotificationFault.None, Detail: not null };
}
