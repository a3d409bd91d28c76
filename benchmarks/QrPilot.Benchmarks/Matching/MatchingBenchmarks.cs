using BenchmarkDotNet.Attributes;
using QrPilot.Sdk.Matching;

namespace QrPilot.Benchmarks.Matching;

/// <summary>The engine on one partition and one thread. "Rows" is each side's: a partition of 1,000,000 has 2,000,000 in all.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private readonly MoneyTable _expected = new();
    private readonly MoneyTable _actual = new();
    private MatchingData _data = null!;
    private MatchPartition _partition = null!;

    [Params(10_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [Params("exact", "mixed")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _data = MatchingData.Of(Rows, Kind == "mixed", seed: 1);
        _partition = _data.Load();
    }

    /// <summary>Tables in, matches out.</summary>
    [Benchmark]
    public PartitionMatches Match() => MatchEngine.Match(_partition);

    /// <summary>Texts in, matches out, with tables that are used again.</summary>
    [Benchmark]
    public PartitionMatches LoadAndMatch() => MatchEngine.Match(_data.Load(_expected, _actual));
}
