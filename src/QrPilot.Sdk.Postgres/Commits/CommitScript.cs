using System.Runtime.InteropServices;
using NpgsqlTypes;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Postgres.Audit;
using QrPilot.Sdk.Postgres.Books;
using QrPilot.Sdk.Postgres.GatewayAccounts;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Resolutions;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Postgres.Staff;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>Writes a commit but for its events. A write that somebody else got ahead of ends all of it.</summary>
internal static class CommitScript
{
    public static void AddTo(Script script, Commit commit)
    {
        AddCatalog(script, commit);

        // A known refund goes first: where another host has finished it, the sums that hang on it would no longer be possible ones.
        // A new one needs the rows that it refers to.
        var isKnown = commit.Refund?.ExpectedVersion is not null;
        if (isKnown)
        {
            AddRefund(script, commit);
        }

        AddSessions(script, commit);
        AddMoney(script, commit);
        if (!isKnown)
        {
            AddRefund(script, commit);
        }

        if (commit.Resolution is { } resolution)
        {
            ResolutionScript.Add(script, commit.TenantId, resolution);
        }

        StaleDayScript.Add(script, commit.TenantId, StaleDays.Of(commit));
        if (commit.Capture is { } capture)
        {
            StaleDayScript.AddSettled(script, commit.TenantId, capture);
        }

        AuditScript.Add(script, commit.TenantId, commit.Audit);
    }

    /// <summary>Rows with a version or a key of their own hold once, and with them all that is committed together. Without them, events are
    /// known by their keys, and touches and marks change nothing the second time; but what replaces a row, as the catalog and inquiries
    /// do, could by then undo what somebody else has written.</summary>
    public static bool MayRepeat(Commit commit) => commit
        is { Sessions.Count: > 0 } or { Order: not null } or { Payments.Count: > 0 } or { Cash: not null }
        or { DrawerEntry: not null } or { Declaration: not null } or { Capture: not null } or { Refund: not null } or { Resolution: not null }
        or { Staff: not null } or { GatewayAccount: not null } or { Audit.Count: > 0 } or { Request: not null }
        or { Store: null, Table: null, MenuItem: null, Inquiries.Count: 0 };

    private static void AddCatalog(Script script, Commit commit)
    {
        if (commit.ApiKey is { } key)
        {
            ApiKeyRow.Write(script.Add(CatalogSql.PutApiKey), Own(commit, key));
        }

        if (commit.Store is { } store)
        {
            StoreRow.Write(script.Add(CatalogSql.PutStore), commit.TenantId, store);
        }

        if (commit.Table is { } table)
        {
            TableRow.Write(script.Add(CatalogSql.PutTable), commit.TenantId, table);
        }

        if (commit.MenuItem is { } item)
        {
            MenuItemRow.Write(script.Add(CatalogSql.PutMenuItem), commit.TenantId, item);
        }

        if (commit.GatewayAccount is { } write)
        {
            PostgresGatewayAccountStore.Add(script, commit.TenantId, write);
        }

        if (commit.Staff is { } staff)
        {
            StaffScript.Add(script, staff);
        }
    }

    private static ApiKey Own(Commit commit, ApiKey key) => key.TenantId == commit.TenantId
        ? key
        : throw new ArgumentException("The key is another tenant's.", nameof(commit));

    private static void AddSessions(Script script, Commit commit)
    {
        if (commit.OpenSessions.Count > 0)
        {
            script.Add(SessionSql.RequireOpen).With(commit.TenantId).With(commit.OpenSessions.ToHashSet(StringComparer.Ordinal));
        }

        foreach (var write in commit.Sessions)
        {
            var command = script.Add(write.ExpectedVersion is null ? SessionSql.Insert : SessionSql.Update);
            SessionRow.Write(command, commit.TenantId, write.Session);
            if (write.ExpectedVersion is { } expected)
            {
                command.With(expected).With(write.UnseenSince);
            }
        }

        if (commit.Touches.Count > 0)
        {
            AddTouches(script, commit);
        }

        if (commit.Order is { } order)
        {
            OrderRow.Write(script.Add(OrderSql.Insert), commit.TenantId, order);
            for (var position = 0; position < order.Lines.Count; position++)
            {
                OrderRow.WriteLine(script.Add(OrderSql.InsertLine), commit.TenantId, order, position);
            }
        }
    }

    private static void AddTouches(Script script, Commit commit)
    {
        var latest = new Dictionary<string, (long ActivityAt, long SeenAt)>(StringComparer.Ordinal);
        foreach (var touch in commit.Touches)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, touch.SessionId, out _);
            known = (Math.Max(known.ActivityAt, touch.ActivityAt.UtcTicks), Math.Max(known.SeenAt, touch.SeenAt.UtcTicks));
        }

        script.Add(SessionSql.Touch)
            .With(commit.TenantId)
            .With(latest.Keys)
            .With(NpgsqlDbType.Bigint, [.. latest.Values.Select(touch => touch.ActivityAt)])
            .With(NpgsqlDbType.Bigint, [.. latest.Values.Select(touch => touch.SeenAt)]);
    }

    private static void AddMoney(Script script, Commit commit)
    {
        foreach (var write in commit.Payments)
        {
            var command = script.Add(write.ExpectedVersion is null ? PaymentSql.Insert : PaymentSql.Update);
            PaymentRow.Write(command, commit.TenantId, write.Payment);
            if (write.ExpectedVersion is { } expected)
            {
                command.With(expected);
            }
        }

        foreach (var write in commit.Inquiries)
        {
            AddInquiry(script, commit.TenantId, write);
        }

        if (commit.Cash is { } cash)
        {
            AddCash(script, commit.TenantId, cash);
        }

        if (commit.DrawerEntry is { } entry)
        {
            script.Add(DrawerSql.Lock).With(commit.TenantId).With(entry.StoreId);
            DrawerRow.Write(script.Add(DrawerSql.Insert), commit.TenantId, entry);
        }

        if (commit.Declaration is { } declaration)
        {
            DeclarationRow.Write(script.Add(KpiSql.InsertDeclaration), commit.TenantId, declaration);
        }

        if (commit.Capture is { } capture)
        {
            CaptureRow.Write(script.Add(CaptureSql.Insert), commit.TenantId, capture);
        }

        if (commit.Notification is { } mark)
        {
            var command = script.Add(NotificationSql.Mark).With(commit.TenantId).With(mark.NotificationId);
            command.Choice("outcome", mark.Outcome);
            command.With(mark.PaymentId).With(mark.Detail);
        }

        if (commit.Request is { } request)
        {
            var command = script.Add(request.ExpectedLock is null ? RequestSql.Insert : RequestSql.Update);
            RequestRow.Write(command, commit.TenantId, request.Record);
            if (request.ExpectedLock is { } expected)
            {
                command.With(expected);
            }
        }
    }

    private static void AddInquiry(Script script, string tenantId, InquiryWrite write)
    {
        if (write.Inquiry is { } inquiry)
        {
            InquiryRow.Write(script.Add(InquirySql.Put), tenantId, inquiry);
        }
        else
        {
            script.Add(InquirySql.Drop).With(tenantId).With(write.SubjectId);
        }
    }

    private static void AddCash(Script script, string tenantId, CashWrite write)
    {
        if (write.IsVoid)
        {
            script.Add(CashSql.Lock).With(tenantId).With([write.Record.Id]);
            script.Add(CashSql.Void).With(tenantId).With(write.Record.Id).With(write.Record.VoidedAt).With(write.Record.VoidReason);
        }
        else
        {
            CashRow.Write(script.Add(CashSql.Insert), tenantId, write.Record);
        }
    }

    private static void AddRefund(Script script, Commit commit)
    {
        if (commit.Refund is not { } write)
        {
            return;
        }

        var command = script.Add(write.ExpectedVersion is null ? RefundSql.Insert : RefundSql.Update);
        RefundRow.Write(command, commit.TenantId, write.Refund);
        if (write.ExpectedVersion is { } expected)
        {
            command.With(expected);
        }
    }
}
