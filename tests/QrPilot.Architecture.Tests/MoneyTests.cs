using System.Text.RegularExpressions;

namespace QrPilot.Architecture.Tests;

public sealed partial class MoneyTests
{
    [Fact]
    public void SourceFile_Never_HasInexactMoney() =>
        Report.None(
            "Money is VndAmount; these lines name money and float, double or decimal:",
            Repository.SourceFiles.SelectMany(file => file.Find(InexactMoney())));

    [GeneratedRegex("""(?i)^(?=.*\b(?-i:float|double|decimal|Single|Double|Decimal)\b).*(amount|price|dong\b|vnd|money|cash|tender|refund|balance|discount)""")]
    private static partial Regex InexactMoney();
}
