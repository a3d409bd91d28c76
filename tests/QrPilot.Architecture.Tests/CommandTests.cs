namespace QrPilot.Architecture.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("./eng/test")]
    [InlineData("dotnet run --project samples/PilotHost")]
    public void Readme_Always_NamesTheCommand(string command) =>
        Assert.Contains(command, Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void ContinuousIntegration_Always_RunsTheTestCommandAndNothingElse()
    {
        var commands = File.ReadLines(Repository.Combine(".ci/run")).Select(line => line.Trim()).Where(line => line != "" && !line.StartsWith('#'));

        Assert.Equal(["""cd "$(dirname "${BASH_SOURCE[0]}")/.." && exec ./eng/test"""], commands);
    }

    [Theory]
    [InlineData(".ci/run")]
    [InlineData("eng/pack")]
    [InlineData("eng/test")]
    public void Script_Always_IsExecutable(string path) =>
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.Combine(path)).HasFlag(UnixFileMode.UserExecute));
}
