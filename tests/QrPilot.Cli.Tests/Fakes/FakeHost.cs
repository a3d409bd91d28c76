using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Web;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Cli.Tests.Fakes;

/// <summary>The least of a host and of a gateway simulator that a replay needs, in memory, behind an <see cref="HttpClient"/>.</summary>
internal sealed class FakeHost : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _answers = [];
    private readonly List<StoreView> _stores = [];
    private readonly List<TableView> _tables = [];
    private readonly List<MenuItemView> _items = [];
    private readonly List<FakeSession> _sessions = [];
    private readonly List<FeedEvent> _feed = [];
    private readonly List<FakeSession> _held = [];
    private readonly Dictionary<(string Store, DateOnly Date), int> _closes = [];
    private readonly HashSet<(string Store, DateOnly Date)> _reconciled = [];
    private int _tick;

    public int Requests { get; private set; }

    /// <summary>After so many requests the connection breaks.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>Which requests, by their number, find the host's storage away; so do the notifications that they cause.</summary>
    public Func<int, bool> IsAway { get; set; } = _ => false;

    /// <summary>Hears the number of each request.</summary>
    public Action<int> OnRequest { get; set; } = _ => { };

    /// <summary>Changes what the host says, to see whether the tool notices.</summary>
    public Func<MatchView, MatchView> BendMatch { get; set; } = match => match;

    public Func<RunView, RunView> BendRun { get; set; } = run => run;

    public Func<FeedEvent, FeedEvent?> BendFeed { get; set; } = next => next;

    public IReadOnlyList<FakeSession> Sessions => _sessions;

    public IReadOnlyList<FeedEvent> Feed => _feed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_gate)
        {
            OnRequest(++Requests);
            if (Requests > BreakAfter)
            {
                throw new HttpRequestException("Connection refused");
            }

            var isPayment = request.RequestUri!.Host == "sim.test";
            if (IsAway(Requests) && !isPayment)
            {
                return Away();
            }

            var key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
            if (key is not null && _answers.TryGetValue(key, out var first))
            {
                return Json(HttpStatusCode.OK, first);
            }

            var answer = isPayment ? Simulate(request.RequestUri, body) : Route(request, body);
            if (key is not null)
            {
                _answers[key] = answer;
            }

            return Json(HttpStatusCode.OK, answer);
        }
    }

    private static HttpResponseMessage Away()
    {
        var answer = Json(HttpStatusCode.ServiceUnavailable, "{}");
        answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(2));
        return answer;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private string Route(HttpRequestMessage request, string body)
    {
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
        return (request.Method.Method, path) switch
        {
            ("GET", ["v1", "stores"]) => Write(new ListAnswer<StoreView>(_stores), ApiJson.Default.ListAnswerStoreView),
            ("POST", ["v1", "stores"]) => AddStore(Read(body, ApiJson.Default.StoreInput)),
            ("GET", ["v1", "tables"]) => Write(
                new ListAnswer<TableView>([.. _tables.Where(table => table.StoreId == query["store_id"])]), ApiJson.Default.ListAnswerTableView),
            ("POST", ["v1", "tables"]) => AddTable(Read(body, ApiJson.Default.TableInput)),
            ("GET", ["v1", "menu-items"]) => Write(
                new ListAnswer<MenuItemView>([.. _items.Where(item => item.StoreId == query["store_id"])]), ApiJson.Default.ListAnswerMenuItemView),
            ("POST", ["v1", "menu-items"]) => AddItem(Read(body, ApiJson.Default.MenuItemInput)),
            ("POST", ["v1", "sessions"]) => Scan(Read(body, ApiJson.Default.OpenSessionRequest)),
            ("POST", ["v1", "sessions", var id, "events"]) => Append(Session(id), Read(body, ApiJson.Default.SendEventsRequest)),
            ("POST", ["v1", "sessions", var id, "orders"]) => Submit(Session(id)),
            ("POST", ["v1", "sessions", var id, "payments"]) => OpenPayment(Session(id)),
            ("POST", ["v1", "sessions", var id, "cash"]) => TakeCash(Session(id)),
            ("POST", ["v1", "sessions", var id, "close"]) => Close(Session(id)),
            ("POST", ["v1", "stores", var id, "days", var date, "close"]) => CloseDay(id, DateOnly.Parse(date, null)),
            ("POST", ["v1", "reconciliation", "runs"]) => Reconcile(Read(body, ApiJson.Default.RunRequest)),
            ("GET", ["v1", "reconciliation", "runs"]) => Write(
                new ListAnswer<RunView>([.. Runs().Where(run => run.StoreId == query["store_id"])]), ApiJson.Default.ListAnswerRunView),
            ("GET", ["v1", "reconciliation", "matches"]) => Write(Page(
                [.. _sessions.Where(s => s.StoreId == query["store_id"] && IsMatched(s)).Select(MatchOf).Select(BendMatch)], query["after"]),
                ApiJson.Default.ListAnswerMatchView),
            ("GET", ["v1", "reconciliation", "exceptions"]) => Write(new ListAnswer<ExceptionView>(
                [.. _sessions.Where(s => query["store_id"] is null || s.StoreId == query["store_id"]).Where(s => s.Total > 0 && !IsMatched(s)).Select(ExceptionOf)]),
                ApiJson.Default.ListAnswerExceptionView),
            ("GET", ["v1", "events"]) => ReadFeed(query["cursor"], int.Parse(query["limit"]!, null)),
            _ => throw new InvalidOperationException($"{request.Method} {request.RequestUri}"),
        };
    }

    private string Simulate(Uri uri, string body)
    {
        if (uri.AbsolutePath == "/momo/control/release")
        {
            var released = _held.ToList();
            _held.Clear();
            released.ForEach(Capture);
            return $$"""{"delivered":{{released.Count}},"statuses":[{{string.Join(",", released.Select(_ => 204))}}]}""";
        }

        var form = HttpUtility.ParseQueryString(body);
        var session = _sessions.Single(s => s.PaymentId == HttpUtility.ParseQueryString(uri.Query)["t"]);
        if (form["action"] == "forge_only")
        {
            return $$"""{"transaction_id":null,"result_code":1000,"amount":{{session.Total}},"notifications_sent":1,"notifications_accepted":0,"notification_statuses":[400],"held":false}""";
        }

        if (IsAway(Requests) && form["notify"] is not ("unreported" or "hold"))
        {
            return $$"""
                {"transaction_id":"{{TransactionOf(session)}}","result_code":0,"amount":{{session.Total}},"notifications_sent":1,
                "notifications_accepted":0,"notification_statuses":[503],"held":false }
                """;
        }

        int[] statuses = form["notify"] switch { "unreported" or "hold" => [], "double" => [204, 204], "forge" => [400, 204], _ => [204] };
        if (form["notify"] == "hold")
        {
            _held.Add(session);
        }
        else if (form["notify"] != "unreported")
        {
            Capture(session);
        }

        return $$"""
            {"transaction_id":"{{TransactionOf(session)}}","result_code":0,"amount":{{session.Total}},"notifications_sent":{{statuses.Length}},
            "notifications_accepted":{{statuses.Count(status => status < 400)}},
            "notification_statuses":[{{string.Join(",", statuses)}}],"held":{{(form["notify"] == "hold" ? "true" : "false")}} }
            """;
    }

    private void Capture(FakeSession session)
    {
        if (session.TransactionId is null)
        {
            session.TransactionId = TransactionOf(session);
            session.CapturedAt = ++_tick;
            session.IsOpen = false;
        }
    }

    private string AddStore(StoreInput input)
    {
        var store = new StoreView
        {
            Id = $"sto_{_stores.Count + 1}",
            Code = input.Code,
            Name = input.Name,
            Kind = input.Kind,
            TimeZone = input.TimeZone!,
            CutOverHour = input.CutOverHour!.Value,
            GatewayAccount = input.GatewayAccount!,
        };
        _stores.Add(store);
        return Write(store, ApiJson.Default.StoreView);
    }

    private string AddTable(TableInput input)
    {
        var table = new TableView { Id = $"tbl_{_tables.Count + 1}", StoreId = input.StoreId, Name = input.Name, TableToken = $"token-{_tables.Count + 1}" };
        _tables.Add(table);
        return Write(table, ApiJson.Default.TableView);
    }

    private string AddItem(MenuItemInput input)
    {
        var item = new MenuItemView
        {
            Id = $"itm_{_items.Count + 1}",
            StoreId = input.StoreId,
            Code = input.Code,
            Name = input.Name,
            Price = input.Price,
            Available = true,
        };
        _items.Add(item);
        return Write(item, ApiJson.Default.MenuItemView);
    }

    private string Scan(OpenSessionRequest request)
    {
        var table = _tables.Single(t => t.TableToken == request.TableToken);
        var at = request.OccurredAt!.Value;
        var open = _sessions.SingleOrDefault(s => s.TableId == table.Id && s.IsOpen);
        var joined = open is not null && at < open.LastActivity.AddHours(2);
        if (!joined)
        {
            open?.IsOpen = false;
            open = new FakeSession
            {
                Id = $"ses_{_sessions.Count + 1}",
                StoreId = table.StoreId,
                TableId = table.Id,
                Date = BusinessCalendar.Vietnam.DateOf(at),
                OpenedAt = at,
                LastActivity = at,
            };
            _sessions.Add(open);
            Log($"server-{_feed.Count}", "session.opened", open, at, default);
        }

        return Write(
            new OpenSessionAnswer { Session = View(open!), SessionToken = "t", Joined = joined }, ApiJson.Default.OpenSessionAnswer);
    }

    private string Append(FakeSession session, SendEventsRequest request)
    {
        var verdicts = request.Events.Select(next =>
        {
            if (_feed.Find(stored => stored.IdempotencyKey == next.IdempotencyKey) is { } stored)
            {
                return new EventVerdict { IdempotencyKey = next.IdempotencyKey, Status = EventVerdictStatus.Duplicate, Seq = stored.Seq };
            }

            var data = next.Data!.Value;
            session.Cart[data.GetProperty("line_id").GetString()!] = (data.GetProperty("item_id").GetString()!, data.GetProperty("quantity").GetInt32());
            session.LastActivity = next.OccurredAt;
            Log(next.IdempotencyKey, next.Type, session, next.OccurredAt, data);
            return new EventVerdict { IdempotencyKey = next.IdempotencyKey, Status = EventVerdictStatus.Accepted, Seq = _feed.Count };
        });
        return Write(new EventsAnswer([.. verdicts]), ApiJson.Default.EventsAnswer);
    }

    private void Log(string key, string type, FakeSession session, DateTimeOffset at, JsonElement data) => _feed.Add(new FeedEvent
    {
        Seq = _feed.Count + 1,
        IdempotencyKey = key,
        Type = type,
        SessionId = session.Id,
        StoreId = session.StoreId,
        BusinessDate = session.Date,
        OccurredAt = at,
        ReceivedAt = at,
        Data = data.ValueKind == JsonValueKind.Undefined ? JsonElement.Parse("{}") : data,
    });

    private string Submit(FakeSession session)
    {
        session.Total = session.Cart.Values.Sum(line => _items.Single(item => item.Id == line.ItemId).Price * line.Quantity);
        var order = new OrderView { Id = "ord_1", Number = 1, SubmittedAt = session.OpenedAt, Lines = [], Total = session.Total };
        return Write(new OrderAnswer { Order = order, Session = View(session) }, ApiJson.Default.OrderAnswer);
    }

    private static string OpenPayment(FakeSession session)
    {
        session.PaymentId = $"pay_{session.Id}";
        return Write(
            new PaymentView
            {
                Id = session.PaymentId,
                SessionId = session.Id,
                Gateway = "momo",
                Amount = session.Total,
                Refunded = 0,
                State = Sdk.Payments.PaymentState.Pending,
                RequestedAt = session.OpenedAt,
                PayUrl = $"http://sim.test/momo/pay?t={session.PaymentId}&s=1",
            },
            ApiJson.Default.PaymentView);
    }

    private static string TakeCash(FakeSession session)
    {
        session.CashId = $"csh_{session.Id}";
        session.IsOpen = false;
        var cash = new CashView { Id = session.CashId, SessionId = session.Id, Amount = session.Total, TakenAt = session.OpenedAt, RecordedBy = "key" };
        return Write(new CashAnswer { Cash = cash, Session = View(session) }, ApiJson.Default.CashAnswer);
    }

    private static string Close(FakeSession session)
    {
        session.IsOpen = false;
        var detail = new SessionDetailView { Session = View(session), Cart = [], Orders = [], Payments = [], Cash = [] };
        return Write(detail, ApiJson.Default.SessionDetailView);
    }

    private string CloseDay(string store, DateOnly date)
    {
        _closes[(store, date)] = ++_tick;
        _reconciled.Add((store, date));
        var run = RunOf(store, date);
        var close = new DayCloseView
        {
            StoreId = store,
            BusinessDate = date,
            Number = _closes.Count,
            ClosedAt = run.FinishedAt,
            RunId = run.Id,
            Totals = run.Totals,
        };
        return Write(close, ApiJson.Default.DayCloseView);
    }

    private string Reconcile(RunRequest request)
    {
        var stores = request.StoreId is { } only ? [only] : _stores.Select(store => store.Id).ToArray();
        foreach (var store in stores.Where(_ => !request.DryRun))
        {
            _reconciled.Add((store, request.BusinessDate));
        }

        var runs = stores.Select(store => BendRun(RunOf(store, request.BusinessDate))).ToList();
        return Write(new RunsAnswer(runs, request.DryRun), ApiJson.Default.RunsAnswer);
    }

    private IEnumerable<RunView> Runs() => _reconciled.Select(day => BendRun(RunOf(day.Store, day.Date)));

    private RunView RunOf(string store, DateOnly date)
    {
        var sessions = _sessions.Where(s => s.StoreId == store && s.Date == date && s.Total > 0).ToList();
        SideView Side(IEnumerable<FakeSession> all) => new(all.Sum(s => s.Total), all.Where(IsMatched).Sum(s => s.Total), all.Where(s => !IsMatched(s)).Sum(s => s.Total));
        return new RunView
        {
            Id = $"run_{store}_{date:yyyyMMdd}",
            StoreId = store,
            BusinessDate = date,
            Number = 1,
            FinishedAt = new DateTimeOffset(date, default, default),
            InputHash = "",
            OutputHash = "",
            Totals = new TotalsView
            {
                Money = Side(sessions.Where(s => s.TransactionId is not null || s.CashId is not null)),
                Billed = Side(sessions),
                Settled = new SideView(0, 0, 0),
                Matches = sessions.Count(IsMatched),
                Exceptions = sessions.Count(s => !IsMatched(s)),
                AtRisk = sessions.Where(s => !IsMatched(s)).Sum(s => s.Total),
            },
        };
    }

    private bool IsMatched(FakeSession session) => session.CashId is not null || (session.TransactionId is not null && !IsLate(session));

    private bool IsLate(FakeSession session) =>
        session.TransactionId is not null && _closes.TryGetValue((session.StoreId, session.Date), out var closed) && session.CapturedAt > closed;

    private static MatchView MatchOf(FakeSession session) => new()
    {
        Id = $"mat_{session.Id}",
        StoreId = session.StoreId,
        BusinessDate = session.Date,
        ExpectedId = session.CashId ?? session.PaymentId!,
        ActualId = session.CashId ?? $"cap_{session.Id}",
        SessionId = session.Id,
        Tender = session.CashId is null ? "momo" : "cash",
        TransactionId = session.TransactionId,
        ExpectedAmount = session.Total,
        ActualAmount = session.Total,
        Score = 1000,
        Rule = PairingRule.Reference,
        Reason = "",
    };

    private ExceptionView ExceptionOf(FakeSession session) => new()
    {
        Id = $"exc_{session.Id}",
        StoreId = session.StoreId,
        BusinessDate = session.Date,
        Class = IsLate(session) ? ExceptionClass.LatePayment : ExceptionClass.MissingPayment,
        State = ExceptionState.Open,
        SessionId = session.Id,
        Tender = "none",
        ExpectedAmount = session.Total,
        ActualAmount = IsLate(session) ? session.Total : 0,
        SettledAmount = 0,
        AtRisk = session.Total,
        SuggestedAction = SuggestedAction.RecordCashOrWriteOff,
        Reason = "",
        OpenedAt = session.OpenedAt,
    };

    /// <summary>Small pages, so that paging is tried.</summary>
    private static ListAnswer<MatchView> Page(List<MatchView> all, string? after)
    {
        var from = all.FindIndex(match => match.Id == after) + 1;
        var page = all.Skip(from).Take(3).ToList();
        return new ListAnswer<MatchView>(page, from + page.Count < all.Count ? page[^1].Id : null);
    }

    private string ReadFeed(string? cursor, int limit)
    {
        var from = cursor is null ? 0 : int.Parse(cursor, null);
        var page = _feed.Skip(from).Take(Math.Min(limit, 7)).ToList();
        var to = from + page.Count;
        return Write(
            new FeedAnswer
            {
                Events = [.. page.Select(BendFeed).OfType<FeedEvent>()],
                NextCursor = $"{to}",
                HasMore = to < _feed.Count,
                HeadSeq = _feed.Count,
            },
            ApiJson.Default.FeedAnswer);
    }

    private FakeSession Session(string id) => _sessions.Single(session => session.Id == id);

    private static string TransactionOf(FakeSession session) => $"400{session.Id["ses_".Length..]}";

    private static SessionView View(FakeSession session) => new()
    {
        Id = session.Id,
        StoreId = session.StoreId,
        TableId = session.TableId,
        BusinessDate = session.Date,
        State = session.IsOpen ? SessionState.Open : SessionState.Closed,
        OpenedAt = session.OpenedAt,
        BillTotal = session.Total,
        PaidTotal = 0,
        Rest = session.Total,
    };

    private static T Read<T>(string body, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body, type)!;

    private static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
