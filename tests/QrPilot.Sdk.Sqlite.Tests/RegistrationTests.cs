using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Validate_EverythingWrong_NamesEverything()
    {
        var options = new SqliteStoreOptions { BusyTimeout = TimeSpan.FromHours(1), Readers = 0, CommitsPerFlush = 0 };

        var result = new SqliteStoreOptionsValidator().Validate(null, options);

        Assert.Equal(4, result.Failures!.Count());
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:a.db?mode=memory")]
    public void Validate_NotAFile_IsRefused(string path)
    {
        Assert.True(new SqliteStoreOptionsValidator().Validate(null, new SqliteStoreOptions { Path = path }).Failed);
    }

    [Fact]
    public void AddQrPilotSqlite_NoPath_FailsOnUse()
    {
        using var services = new ServiceCollection().AddQrPilotSqlite(_ => { }).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(services.GetRequiredService<ICommitStore>);
    }

    [Fact]
    public void AddQrPilotSqlite_Twice_RegistersOnce()
    {
        var services = new ServiceCollection().AddQrPilotSqlite(_ => { }).AddQrPilotSqlite(options => options.Path = "a.db");

        Assert.Single(services, service => service.ServiceType == typeof(ICommitStore));
    }

    [Fact]
    public void AddQrPilotSqlite_AfterAnotherStorage_IsRefused()
    {
        var services = new ServiceCollection().AddSingleton<ICommitStore>(_ => null!);

        var exception = Assert.Throws<QrPilotException>(() => services.AddQrPilotSqlite(_ => { }));

        Assert.Equal(ErrorCodes.InvalidConfiguration, exception.Code);
    }
}
