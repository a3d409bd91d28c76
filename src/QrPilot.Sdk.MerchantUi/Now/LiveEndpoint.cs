using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.MerchantUi.Access;
using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>Sends the changes of a store's tables to a browser as server-sent events.</summary>
internal sealed class LiveEndpoint(UiCall call) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        var boards = call.Get<LiveBoards>();
        var viewer = boards.Open(call.Caller.TenantId, call.Store, call.View.Language);
        try
        {
            await response.StartAsync(call.Aborted);
            while (await viewer.Messages.WaitToReadAsync(call.Aborted))
            {
                while (viewer.Messages.TryRead(out var message))
                {
                    // Somebody who was disabled meanwhile is let go at the next heartbeat.
                    if (message.Equals(LiveBoard.Heartbeat) && !await call.Get<UiDoor>().IsStillGoodAsync(call.View.Staff!, call.Aborted))
                    {
                        return;
                    }

                    await response.Body.WriteAsync(message, call.Aborted);
                }

                await response.Body.FlushAsync(call.Aborted);
            }
        }
        catch (OperationCanceledException) when (call.Aborted.IsCancellationRequested)
        {
        }
        finally
        {
            boards.Close(viewer);
        }
    }
}
