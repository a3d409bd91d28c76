using System.Diagnostics;
using System.Text;
using System.Text.Json;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>Reads the feed page by page over one connection, each from where the one before ended.</summary>
internal sealed class FeedPull(IngestShop shop, string address) : IDisposable
{
    private const int Page = 1_000;
    private readonly LoadConnection _connection = new(LoadClient.EndPoint(address));
    private string? _cursor;

    /// <summary>The number of the last event that was read.</summary>
    public long LastSeq { get; private set; }

    /// <summary>How many events a second one reader gets.</summary>
    public static async Task<double> MeasureAsync(IngestShop shop, string address, int events)
    {
        using var pull = new FeedPull(shop, address);
        var watch = Stopwatch.StartNew();
        while (pull.LastSeq < events && await pull.ReadAsync(""))
        {
        }

        return pull.LastSeq / watch.Elapsed.TotalSeconds;
    }

    /// <summary>A reader that stands at the end of the feed.</summary>
    public static async Task<FeedPull> AtEndAsync(IngestShop shop, string address)
    {
        var pull = new FeedPull(shop, address);
        await pull.ReadAsync("&type=of.none");
        pull.LastSeq = await shop.HeadAsync();
        return pull;
    }

    /// <summary>Follows the feed's end.</summary>
    public async Task FollowAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await ReadAsync("&wait=1");
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Reads the next page; false when it is empty.</summary>
    private async Task<bool> ReadAsync(string query)
    {
        var path = $"/v1/events?limit={Page}{query}{(_cursor is null ? "" : $"&cursor={Uri.EscapeDataString(_cursor)}")}";
        var before = LastSeq;
        Take((await _connection.SendAsync(Request.Get(path, shop.ApiKey))).Span);
        return LastSeq > before;
    }

    /// <summary>Reads the numbers, which must follow on each other, and the cursor. A real reader reads the rest as well.</summary>
    private void Take(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("seq"u8))
            {
                reader.Read();
                if (reader.GetInt64() is var seq && seq != ++LastSeq)
                {
                    throw new UnreachableException($"The feed goes on with {seq} where {LastSeq} is due.");
                }
            }
            else if (reader.ValueTextEquals("next_cursor"u8))
            {
                reader.Read();
                _cursor = reader.GetString();
            }
        }
    }
}
