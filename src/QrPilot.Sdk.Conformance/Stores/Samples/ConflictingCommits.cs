using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Commits that differ in one thing from one that holds, and are conflicts for that.</summary>
internal static class ConflictingCommits
{
    private static readonly Dictionary<string, Func<Commit, Commit>> Changes = new()
    {
        ["session id known"] = commit => Also(commit, Insert(Sample.Ended(Sample.Session()))),
        ["second open session"] = commit => Also(commit, Insert(Sample.Session("ses_8"))),
        ["session version"] = commit => Also(commit, new(Sample.Ended(Sample.Session()), 7)),
        ["session unknown"] = commit => Also(commit, new(Sample.Session("ses_none"), 1)),
        ["session heard of"] = commit => Also(commit, new(Sample.Ended(Sample.Session()), 1, Sample.Noon.AddTicks(-1))),
        ["session opens again"] = commit => Also(commit, new(Sample.Session("ses_2") with { Version = 2 }, 1)),
        ["staff id"] = commit => commit with { Staff = new(Sample.Staff(login: "another"), null) },
        ["staff version"] = commit => commit with { Staff = new(Sample.Staff() with { Version = 3 }, 2) },
        ["staff unknown"] = commit => commit with { Staff = new(Sample.Staff("stf_none", "nobody"), 1) },
        ["last owner"] = commit => commit with { Staff = new(Sample.Staff("stf_9", "chín"), null) { EndsAnOwner = true } },
        ["audit id"] = commit => commit with { Audit = [Sample.Audit()] },
        ["open session ended"] = commit => commit with { OpenSessions = ["ses_1", "ses_2"] },
        ["open session unknown"] = commit => commit with { OpenSessions = ["ses_none"] },
        ["account name"] = commit => commit with { GatewayAccount = new(Sample.GatewayAccount(), null) },
        ["account version"] = commit => commit with { GatewayAccount = new(Sample.GatewayAccount() with { Version = 3 }, 2) },
        ["account unknown"] = commit => commit with { GatewayAccount = new(Sample.GatewayAccount("none"), 1) },
        ["account used"] = commit => commit with { GatewayAccount = new(Sample.GatewayAccount(), 1, IsRemoval: true) },
        ["order id"] = commit => commit with { Order = Sample.Order(number: 2, line: "l2") },
        ["order number"] = commit => commit with { Order = Sample.Order("ord_2", line: "l2") },
        ["order line"] = commit => commit with { Order = Sample.Order("ord_2", number: 2) },
        ["payment id"] = commit => commit with { Payments = [new(Sample.Payment("pay_new"), null), new(Sample.Payment(), null)] },
        ["payment version"] = commit => commit with { Payments = [new(Sample.Payment() with { Version = 3 }, 2)] },
        ["payment unknown"] = commit => commit with { Payments = [new(Sample.Payment("pay_none"), 1)] },
        ["refund id"] = commit => commit with { Refund = new(Sample.Refund(), null) },
        ["refund version"] = commit => commit with { Refund = new(Sample.Refund() with { Version = 3 }, 2) },
        ["refund unknown"] = commit => commit with { Refund = new(Sample.Refund("rfd_none"), 1) },
        ["cash id"] = commit => commit with { Cash = new(Sample.Cash(), IsVoid: false) },
        ["cash void again"] = commit => commit with { Cash = new(Voided("csh_2"), IsVoid: true) },
        ["cash void unknown"] = commit => commit with { Cash = new(Voided("csh_none"), IsVoid: true) },
        ["drawer number taken"] = commit => commit with { DrawerEntry = Sample.DrawerEntry() },
        ["drawer number ahead"] = commit => commit with { DrawerEntry = Sample.DrawerEntry(3) },
        ["declaration number taken"] = commit => commit with { Declaration = Sample.Declaration() },
        ["declaration number ahead"] = commit => commit with { Declaration = Sample.Declaration(3) },
        ["capture transaction"] = commit => commit with { Capture = Sample.Capture("cap_2") },
        ["capture id"] = commit => commit with { Capture = Sample.Capture(transactionId: "9002") },
        ["notification unknown"] = commit => commit with { Notification = new("ntf_none", NotificationOutcome.Applied, null, null) },
        ["request key"] = commit => commit with { Request = new(Sample.Request(), null) },
        ["request lock"] = commit => commit with { Request = new(Sample.Request(), Sample.Noon) },
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    /// <summary>What the store holds before: everything that the commits below refer to.</summary>
    public static IEnumerable<Commit> Before { get; } =
    [
        Sample.Opens() with
        {
            GatewayAccount = new(Sample.GatewayAccount(), null),
            Order = Sample.Order(),
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            DrawerEntry = Sample.DrawerEntry(),
            Declaration = Sample.Declaration(),
            Staff = new(Sample.Staff(), null),
            Audit = [Sample.Audit()],
            Refund = new(Sample.Refund(), null),
            Inquiries = [InquiryWrite.Put(new Inquiry("pay_1", Sample.Noon, 0))],
            Capture = Sample.Capture(),
            Request = new(Sample.Request(), null),
            Events = [Sample.Event("old")],
        },
        Sample.Commit() with
        {
            Sessions = [Insert(Sample.Ended(Sample.Session("ses_2")) with { Version = 1 })],
            Cash = new(Sample.Cash("csh_2"), IsVoid: false),
        },
        Sample.Commit() with { Cash = new(Voided("csh_2"), IsVoid: true) },
    ];

    /// <summary>A commit that holds and changes something of everything.</summary>
    public static Commit Holding { get; } = Sample.Commit() with
    {
        Store = Sample.Store("sto_9", "Q9"),
        Table = Sample.Table("tbl_9", "Bàn 9"),
        MenuItem = Sample.Item("itm_9", "CF9"),
        Sessions = [Insert(Sample.Session("ses_9", "tbl_2"))],
        OpenSessions = ["ses_1", "ses_1"],
        Touches = [new SessionTouch("ses_1", Sample.Noon.AddHours(9), Sample.Noon.AddHours(9))],
        Order = Sample.Order("ord_9", "ses_9"),
        Payments = [new(Sample.Payment("pay_9", "ses_9"), null)],
        Inquiries = [InquiryWrite.Drop("pay_1"), InquiryWrite.Put(new Inquiry("pay_9", Sample.Noon.AddHours(1), 1))],
        Cash = new(Sample.Cash("csh_9", "ses_9"), IsVoid: false),
        DrawerEntry = Sample.DrawerEntry(2),
        Declaration = Sample.Declaration(2),
        ApiKey = Sample.Key("key_9"),
        Staff = new(Sample.Staff("stf_9", "chín"), null),
        Audit = [Sample.Audit("aud_8"), Sample.Audit("aud_9")],
        Capture = Sample.Capture("cap_9", "9009"),
        Refund = new(Sample.Refund("rfd_9"), null),
        Notification = new("ntf_1", NotificationOutcome.Applied, "pay_1", "ok"),
        Request = new(Sample.Request("k9"), null),
        Events = [Sample.Event("new")],
    };

    public static Commit Named(string name) => Changes[name](Holding);

    private static Commit Also(Commit commit, SessionWrite write) => commit with { Sessions = [.. commit.Sessions, write] };

    private static SessionWrite Insert(Session session) => new(session, null);

    private static CashRecord Voided(string id) => Sample.Voided(Sample.Cash(id));
}
