using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;
using QrPilot.Sdk.Api;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>What a first version of an event endpoint looks like: one insert and one commit a request, a repeated key left out. It knows no
/// caller, judges nothing and numbers nothing.</summary>
internal sealed class NaiveEvents : IAsyncDisposable
{
    private static readonly byte[] Answer = "{}"u8.ToArray();
    private readonly NpgsqlDataSource _database;

    private NaiveEvents(NpgsqlDataSource database) => _database = database;

    public static async Task<NaiveEvents> OpenAsync(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 10, MaxPoolSize = 16 };
        var naive = new NaiveEvents(NpgsqlDataSource.Create(text));
        await using var create = naive._database.CreateCommand(IngestSql.NaiveTable);
        await create.ExecuteNonQueryAsync();
        return naive;
    }

    public async Task ReceiveAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        var body = buffer.ToArray();
        var request = JsonSerializer.Deserialize(body, ApiJson.Default.SendEventsRequest)!;
        await using var insert = _database.CreateCommand(IngestSql.NaiveInsert);
        insert.Parameters.AddWithValue(IngestShop.Tenant);
        insert.Parameters.AddWithValue(request.Events[0].IdempotencyKey);
        insert.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Encoding.UTF8.GetString(body));
        await insert.ExecuteNonQueryAsync(http.RequestAborted);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
