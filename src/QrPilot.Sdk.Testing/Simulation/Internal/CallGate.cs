using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Lets calls through, or makes trouble for them. State: the trouble that was asked for, the run of refusals under way, and which
/// first calls there were; in memory.</summary>
internal sealed class CallGate(IOptions<GatewaySimulatorOptions> options, TimeProvider clock, Tally tally)
{
    private readonly Lock _gate = new();
    private readonly List<(GatewayCallKind Call, GatewayCallFault Fault)> _demands = [];
    private readonly BoundedMemory<string> _known = new(() => options.Value.RememberedOrders);
    private int _burst;

    /// <summary>Asks for trouble for the next calls of a kind.</summary>
    public void Demand(GatewayCallKind call, GatewayCallFault fault, int times)
    {
        lock (_gate)
        {
            _demands.AddRange(Enumerable.Repeat((call, fault), times));
        }
    }

    /// <summary>Carries a call out and answers it, unless trouble comes between.</summary>
    /// <param name="context">The call.</param>
    /// <param name="call">Its kind.</param>
    /// <param name="id">What it is about; null when that cannot be read.</param>
    /// <param name="carryOut">Does it.</param>
    /// <param name="answer">Writes the answer.</param>
    public async Task RunAsync<T>(HttpContext context, GatewayCallKind call, string? id, Func<T> carryOut, Func<T, Task> answer)
    {
        var fault = Next(call, id);
        if (fault == GatewayCallFault.Unavailable)
        {
            tally.Count(Kind.Unavailable);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body><h1>503 Service Unavailable</h1></body></html>", context.RequestAborted);
            return;
        }

        var result = carryOut();
        switch (fault)
        {
            case GatewayCallFault.LoseAnswer:
                tally.Count(Kind.AnswersLost);
                await WaitAsync(context, options.Value.Faults.HangTime);
                context.Abort();
                return;
            case GatewayCallFault.Slow:
                tally.Count(Kind.Slow);
                await WaitAsync(context, options.Value.Faults.SlowTime);
                break;
        }

        if (!context.RequestAborted.IsCancellationRequested)
        {
            await answer(result);
        }
    }

    private GatewayCallFault Next(GatewayCallKind call, string? id)
    {
        lock (_gate)
        {
            var demand = _demands.FindIndex(demand => demand.Call == call);
            if (demand >= 0)
            {
                var asked = _demands[demand].Fault;
                _demands.RemoveAt(demand);
                return asked;
            }

            if (_burst > 0)
            {
                _burst--;
                return GatewayCallFault.Unavailable;
            }

            if (id is null || !_known.TryAdd($"{call}\n{id}", "", out _))
            {
                return GatewayCallFault.None;
            }

            var plan = options.Value.Faults;
            var planned = plan.DecideCall(call, id);
            _burst = planned == GatewayCallFault.Unavailable ? plan.BurstLength - 1 : 0;
            return planned;
        }
    }

    private async Task WaitAsync(HttpContext context, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(time, clock, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller has given up; there is nobody to answer.
        }
    }
}
