using System.Text;
using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoSignatureTextTests
{
    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, MoMoVector.All.Count)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Sign_EveryVector_GivesItsSignature(int index)
    {
        var vector = MoMoVector.All[index];
        var text = new MoMoSignatureText(stackalloc byte[32]); // too small on purpose: it grows
        foreach (var (name, value) in vector.Fields)
        {
            text.Add(Encoding.UTF8.GetBytes(name), value);
        }

        var signature = text.Sign(Encoding.UTF8.GetBytes(vector.SecretKey));
        text.Dispose();

        Assert.Equal(vector.Signature, signature);
    }

    [Fact]
    public void Add_EmptyAndNumericValues_KeepsNamesAndPlainDigits()
    {
        var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);

        text.Add("a"u8, "");
        text.Add("b"u8, 50_000_000L);
        text.Add("c"u8, "phở bò"u8);

        Assert.Equal("a=&b=50000000&c=phở bò", Encoding.UTF8.GetString(text.Text));
        text.Dispose();
    }

    [Fact]
    public void Sign_UsualMessage_AllocatesNothingButTheText()
    {
        var key = Encoding.UTF8.GetBytes(TestGateway.SecretKey);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            Run();
        }

        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);

        void Run()
        {
            Span<byte> mac = stackalloc byte[MoMoSignatureText.MacLength];
            var text = new MoMoSignatureText(stackalloc byte[MoMoSignatureText.UsualLength]);
            text.Add("accessKey"u8, TestGateway.AccessKey);
            text.Add("amount"u8, 50_000L);
            text.Sign(key, mac);
            text.Dispose();
        }
    }
}
