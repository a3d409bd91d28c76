namespace QrPilot.Sdk.Matching.Internal;

/// <summary>What is known of each row of one side: nothing; the row it is paired with by reference; that another rule took it; or the row
/// that came nearest while it stays open.</summary>
internal readonly struct Links(int[] links)
{
    public const int Nothing = -1;

    private const int Elsewhere = -2;
    private const int FirstNear = -3;

    public int Count => links.Length;

    public static Links Of(int rows)
    {
        var links = GC.AllocateUninitializedArray<int>(rows);
        links.AsSpan().Fill(Nothing);
        return new Links(links);
    }

    /// <summary>Whether the row is neither matched nor near anything.</summary>
    public bool IsFree(int row) => links[row] == Nothing;

    /// <summary>Whether the row is not matched.</summary>
    public bool IsOpen(int row) => links[row] is Nothing or <= FirstNear;

    /// <summary>The row it is paired with by reference, or -1.</summary>
    public int PairOf(int row) => Math.Max(links[row], Nothing);

    /// <summary>The row that came nearest, or -1.</summary>
    public int NearOf(int row) => links[row] <= FirstNear ? FirstNear - links[row] : Nothing;

    public void Pair(int row, int other) => links[row] = other;

    public void TakeElsewhere(int row) => links[row] = Elsewhere;

    public void SetNear(int row, int other) => links[row] = NearTo(other);

    /// <summary>Sets what <see cref="Nothing"/>, a row's number or <see cref="NearTo"/> says.</summary>
    public void Set(int row, int link) => links[row] = link;

    /// <summary>The link of a row that another one came near.</summary>
    public static int NearTo(int other) => FirstNear - other;
}
