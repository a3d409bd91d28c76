using System.Globalization;
using System.Text;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>Writes requests with events as a phone would send them, each under a key of its own.</summary>
internal sealed class EventBodies(IngestShop shop)
{
    public const int BatchSize = 500;

    /// <summary>A visit of the restaurant whose orders the replays use has 5.6 events.</summary>
    private const int EventsOfSession = 6;

    private readonly Random _random = new(1);
    private int _made;

    /// <summary>Posts with one event each, of many tables in turn.</summary>
    public List<byte[]> Singles(string path, int count) => Requests(path, count, 1, ofOneSession: 1);

    /// <summary>Posts with 500 events each, as a host that was away sends them: the events of a session follow on each other.</summary>
    public List<byte[]> Batches(string path, int count) => Requests(path, count, BatchSize, EventsOfSession);

    /// <summary>A key without order, as a browser makes it.</summary>
    public string NextKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    /// <summary>What an event says: a cup in the cart.</summary>
    public static string Data(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"line_id":"line-{{number:d8}}","item_id":"{{IngestShop.Item(number)}}","quantity":1,"note":"ít đường, nhiều đá"}""");

    private List<byte[]> Requests(string path, int count, int events, int ofOneSession)
    {
        var requests = new List<byte[]>(count);
        var body = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            body.Clear().Append("{\"events\":[");
            for (var j = 0; j < events; j++)
            {
                body.Append(j > 0 ? "," : "");
                AddEvent(body, ofOneSession);
            }

            requests.Add(Request.Post(path, Encoding.UTF8.GetBytes(body.Append("]}").ToString()), shop.ApiKey));
        }

        return requests;
    }

    private void AddEvent(StringBuilder body, int ofOneSession)
    {
        var number = _made++;
        body.Append(
            CultureInfo.InvariantCulture,
            $$$"""
            {"idempotency_key":"{{{NextKey()}}}","type":"item.added","session_id":"{{{IngestShop.Session(number / ofOneSession)}}}","occurred_at":"{{{shop.Now:yyyy-MM-ddTHH:mm:ss.fffZ}}}","device_seq":{{{number}}},"data":{{{Data(number)}}}}
            """);
    }
}
