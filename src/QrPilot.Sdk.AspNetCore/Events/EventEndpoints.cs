using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.AspNetCore.Events;

/// <summary>Events in, the feed out.</summary>
internal static class EventEndpoints
{
    private const int MaxBody = 512 * 1024;
    private const int MaxPage = 1000;
    private const int MaxWaitSeconds = 30;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Events");
        routes.PostRaw<SendEventsRequest, EventsAnswer>(
            "/v1/sessions/{id}/events", "SendSessionEvents", "Up to 500 events of one session; a verdict for each.", Access.Guests, MaxBody, call => SendAsync(call, call.Route("id")));
        routes.PostRaw<SendEventsRequest, EventsAnswer>(
            "/v1/events", "SendEvents", "Up to 500 events of many sessions; a verdict for each.", Access.Ingest, MaxBody, call => SendAsync(call, null));
        routes.Get<FeedAnswer>(
            "/v1/events",
            "ReadFeed",
            "The tenant's feed: every event once, in order, without a hole.",
            Access.Readers,
            ReadAsync,
            new QueryParameter("cursor", "Where the page before ended; the beginning when absent."),
            new QueryParameter("limit", "1 to 1000; 100 when absent.", "integer"),
            new QueryParameter("store_id", "Only events of this store."),
            new QueryParameter("type", "Only events of this type."),
            new QueryParameter("wait", "Seconds to hold the answer back while there is nothing new; 0 to 30.", "integer"));
    }

    private static async Task SendAsync(ApiCall call, string? sessionId)
    {
        var batch = EventBatch.Read(call.Body, sessionId);
        if (sessionId is not null)
        {
            await call.Get<SessionService>().RequireAsync(call.Caller, sessionId, call.Aborted);
        }

        var outcomes = await call.Get<EventService>().AppendAsync(call.Caller, batch.Commands, batch.SentAt, call.Aborted);
        await call.SendAsync(new EventsAnswer(batch.Verdicts(outcomes)), ApiJson.Default.EventsAnswer);
    }

    private static async Task ReadAsync(ApiCall call)
    {
        var request = new FeedRequest
        {
            Cursor = call.Query("cursor"),
            Limit = (int)call.QueryNumber("limit", fallback: 100, min: 1, max: MaxPage),
            StoreId = await call.QueryStoreAsync(),
            Type = call.Query("type"),
            Wait = TimeSpan.FromSeconds(call.QueryNumber("wait", fallback: 0, min: 0, max: MaxWaitSeconds)),
        };
        var page = await call.Get<FeedReader>().ReadAsync(call.Caller, request, call.Aborted);
        await call.SendAsync(FeedJson.Write(page));
    }
}
