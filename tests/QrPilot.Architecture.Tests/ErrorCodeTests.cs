using System.Reflection;
using System.Text.RegularExpressions;
using QrPilot.Sdk.Errors;

namespace QrPilot.Architecture.Tests;

public sealed partial class ErrorCodeTests
{
    private static readonly (string Code, string Name)[] Codes =
    [
        .. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => ((string)field.GetRawConstantValue()!, field.Name)),
    ];

    private static readonly (string Code, string Name)[] Rows =
    [
        .. Row().Matches(Repository.Read("docs/errors.md")).Select(match => (match.Groups["code"].Value, match.Groups["name"].Value)),
    ];

    [Fact]
    public void ErrorCodes_Always_HaveTheFormOfACode() =>
        Report.None("Codes that are not QRP and four digits:", Codes.Select(code => code.Code).Where(code => !Form().IsMatch(code)));

    [Fact]
    public void ErrorCodes_Always_AreUnique() =>
        Report.None(
            "Codes with more than one name:",
            Codes.GroupBy(code => code.Code).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(code => code.Name))}"));

    [Fact]
    public void ErrorCodes_Always_HaveARowInTheDocumentation() =>
        Report.None("Codes without a row in docs/errors.md:", Codes.Except(Rows).Select(code => $"| {code.Code} | {code.Name} |"));

    [Fact]
    public void Documentation_Always_KnowsOnlyErrorCodes() =>
        Report.None("Rows in docs/errors.md without a code:", Rows.Except(Codes).Select(row => $"| {row.Code} | {row.Name} |"));

    [GeneratedRegex("""^\| (?<code>QRP\w+) \| (?<name>\w+) \|""", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""^QRP\d{4}$""")]
    private static partial Regex Form();
}
