namespace QrPilot.Accuracy.Tests;

/// <summary>The short form of eng/accuracy.</summary>
public sealed class AccuracyTests
{
    private static readonly AccuracyReport Report = AccuracyRun.Run(orders: 6_000, seeds: 2, folder: null);

    [Fact]
    public void Run_DrawnOrders_MatchesNothingWrong() =>
        Assert.Equal((0L, 0L, 0L), (Report.WrongAutoMatches, Report.VndOff, Report.UndecidableUnlisted));

    [Fact]
    public void Run_DrawnOrders_FindsWhatCanBeDecided() => Assert.InRange(Report.RecallDecidable, 0.995, 1);

    [Fact]
    public void Run_ShuffledOnManyThreads_GivesTheSameBytes() => Assert.True(Report.IdenticalBytes);

    [Fact]
    public void Run_EveryFault_IsThere() => Assert.All(Report.Classes.Values, tally => Assert.True(tally.Cases > 0));

    /// <summary>What nothing decides stays open: the suite would not see wrong matches if it had nothing to get wrong.</summary>
    [Theory]
    [InlineData(Fault.Lost)]
    [InlineData(Fault.SameAmountTwins)]
    [InlineData(Fault.ReferenceLost)]
    [InlineData(Fault.HalfToldTwice)]
    [InlineData(Fault.Over)]
    [InlineData(Fault.WrongTender)]
    [InlineData(Fault.OtherStore)]
    [InlineData(Fault.Stranger)]
    [InlineData(Fault.NeighbourNumber)]
    internal void Run_WhatNothingDecides_IsNeverMatched(Fault fault) =>
        Assert.Equal(0, Report.Classes[System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString())].Matched);
}
