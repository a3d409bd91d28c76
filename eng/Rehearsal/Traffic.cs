using Microsoft.AspNetCore.Http;

namespace QrPilot.Rehearsal;

/// <summary>Counts the requests that a host is answering.</summary>
internal sealed class Traffic
{
    private int _underWay;

    public int UnderWay => Volatile.Read(ref _underWay);

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
