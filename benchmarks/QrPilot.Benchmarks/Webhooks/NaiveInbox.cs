using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace QrPilot.Benchmarks.Webhooks;

/// <summary>What a first version of a webhook looks like: one pooled connection, one insert and one durable commit a request. It verifies
/// nothing and applies nothing.</summary>
internal sealed class NaiveInbox(string path)
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();

    public void Map(WebApplication app)
    {
        using (var connection = new SqliteConnection(_connection))
        {
            connection.Open();
            using var create = connection.CreateCommand();
            create.CommandText = "create table if not exists naive_inbox (id integer primary key, received_at integer, headers text, body blob)";
            create.ExecuteNonQuery();
        }

        app.MapPost("/naive", ReceiveAsync);
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "insert into naive_inbox (received_at, headers, body) values ($at, $headers, $body)";
        insert.Parameters.AddWithValue("$at", TimeProvider.System.GetUtcNow().UtcTicks);
        insert.Parameters.AddWithValue("$headers", string.Join('\n', http.Request.Headers.Select(header => $"{header.Key}: {header.Value}")));
        insert.Parameters.AddWithValue("$body", buffer.ToArray());
        await insert.ExecuteNonQueryAsync();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
