using System.Runtime.InteropServices;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>One row of the expected side and one of the actual side that belong together. The lines of a group (R4, R5) share its number,
/// and each holds the part that it takes of both rows.</summary>
/// <param name="Expected">Row of the expected table.</param>
/// <param name="Actual">Row of the actual table.</param>
/// <param name="Group">1 and up for the lines of a group, 0 for a pair.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Why">Why.</param>
/// <param name="Score">How sure, of 1000.</param>
/// <param name="ExpectedAmount">What it takes of the expected row.</param>
/// <param name="ActualAmount">What it takes of the actual row; differs within the policy's tolerance only.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchLine(
    int Expected, int Actual, int Group, PairingRule Rule, MatchReason Why, int Score, VndAmount ExpectedAmount, VndAmount ActualAmount);
