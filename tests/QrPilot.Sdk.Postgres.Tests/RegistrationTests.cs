using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

public sealed class RegistrationTests
{
    private const string Secret = "open-sesame";
    private const string Good = $"Host=db;Username=qrpilot;Password={Secret}";

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData($"Password={Secret}")]
    [InlineData($"{Secret}")]
    [InlineData($"Host=db;{Secret}=1")]
    [InlineData($"Host=db;Port={Secret}")]
    public void Validate_EverythingWrong_NamesEverythingButThePassword(string connectionString)
    {
        var options = new PostgresStoreOptions { ConnectionString = connectionString, Schema = $"\"{Secret}" };

        var result = new PostgresStoreOptionsValidator().Validate(null, options);

        Assert.Equal(2, result.Failures!.Count());
        Assert.All(["ConnectionString", "Schema"], name => Assert.Contains($"QrPilot:Postgres:{name}", result.FailureMessage!, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, result.FailureMessage!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Qr")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("a\n")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void Validate_SchemaNeedsQuotes_IsRefused(string schema)
    {
        var options = new PostgresStoreOptions { ConnectionString = Good, Schema = schema };

        Assert.Single(new PostgresStoreOptionsValidator().Validate(null, options).Failures!);
    }

    [Theory]
    [InlineData("qrpilot")]
    [InlineData("_2")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    public void Validate_SchemaIsAPlainName_IsTaken(string schema)
    {
        var options = new PostgresStoreOptions { ConnectionString = Good, Schema = schema };

        Assert.True(new PostgresStoreOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void UsePostgres_NoConnectionString_FailsOnUse()
    {
        using var host = Builder().UsePostgres(_ => { }).Services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(host.GetRequiredService<ICommitStore>);
    }

    [Fact]
    public void UsePostgres_Twice_RegistersOnceAndAddsToTheOptions()
    {
        var services = Builder().UsePostgres(options => options.ConnectionString = Good).UsePostgres(options => options.Schema = "two").Services;

        Assert.Single(services, service => service.ServiceType == typeof(ICommitStore));
        using var host = services.BuildServiceProvider();
        var options = host.GetRequiredService<IOptions<PostgresStoreOptions>>().Value;
        Assert.Equal((Good, "two"), (options.ConnectionString, options.Schema));
    }

    [Fact]
    public void UsePostgres_AfterUseSqlite_IsRefused()
    {
        var builder = Builder().UseSqlite(options => options.Path = "a.db");

        var failure = Assert.Throws<QrPilotException>(() => builder.UsePostgres(options => options.ConnectionString = Good));

        Assert.Equal(ErrorCodes.InvalidConfiguration, failure.Code);
    }

    private static QrPilotBuilder Builder() => new(new ServiceCollection().AddLogging());
}
