using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Benchmarks.Verification;

/// <summary>Reading a notification, from bytes to a verified notice, beside the bare HMAC of the same bytes.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class VerificationBenchmarks
{
    private Sample _momo = null!;
    private Sample _vnpay = null!;
    private Sample _zalopay = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _momo = Samples.MoMo();
        _vnpay = Samples.VNPay();
        _zalopay = Samples.ZaloPay();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("MoMo")]
    public int MoMoHmac() => _momo.Hmac();

    [Benchmark, BenchmarkCategory("MoMo")]
    public NotificationReading MoMo() => _momo.Read();

    [Benchmark(Baseline = true), BenchmarkCategory("VNPay")]
    public int VNPayHmac() => _vnpay.Hmac();

    [Benchmark, BenchmarkCategory("VNPay")]
    public NotificationReading VNPay() => _vnpay.Read();

    [Benchmark(Baseline = true), BenchmarkCategory("ZaloPay")]
    public int ZaloPayHmac() => _zalopay.Hmac();

    [Benchmark, BenchmarkCategory("ZaloPay")]
    public NotificationReading ZaloPay() => _zalopay.Read();
}
