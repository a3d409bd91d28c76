using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sqlite.Audit;
using QrPilot.Sdk.Sqlite.Books;
using QrPilot.Sdk.Sqlite.Catalog;
using QrPilot.Sdk.Sqlite.Drawers;
using QrPilot.Sdk.Sqlite.Feed;
using QrPilot.Sdk.Sqlite.GatewayAccounts;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Kpis;
using QrPilot.Sdk.Sqlite.Resolutions;
using QrPilot.Sdk.Sqlite.Payments;
using QrPilot.Sdk.Sqlite.Requests;
using QrPilot.Sdk.Sqlite.Sessions;
using QrPilot.Sdk.Sqlite.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Commits;

internal sealed class SqliteCommitStore(SqliteDatabase database) : ICommitStore
{
    private static readonly CommitResult CommittedWithoutEvents = new(CommitOutcome.Committed, []);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => database.WriteAsync(
        link => Apply(link, commit), static result => result.Outcome == CommitOutcome.Committed, cancellationToken);

    private static CommitResult Apply(Link link, Commit commit)
    {
        try
        {
            if (!PutCatalog(link, commit))
            {
                return CommitResult.NameTaken;
            }

            // A known refund goes first: where another host has finished it, the sums that hang on it would no longer be possible ones.
            // A new one needs the rows that it refers to.
            var isKnown = commit.Refund?.ExpectedVersion is not null;
            if (commit.ApiKey is { } key)
            {
                CatalogWriter.Put(link, commit.TenantId, key);
            }

            return (commit.Staff is null || StaffWriter.Write(link, commit.Staff))
                && (commit.GatewayAccount is null || GatewayAccountWriter.Write(link, commit.TenantId, commit.GatewayAccount))
                && (!isKnown || WriteRefund(link, commit))
                && WriteSessions(link, commit)
                && WriteMoney(link, commit)
                && (isKnown || WriteRefund(link, commit))
                && (commit.Resolution is null || ResolutionWriter.Write(link, commit.TenantId, commit.Resolution))
                ? WriteEvents(link, Noted(link, MarkedStale(link, commit)))
                : CommitResult.Conflict;
        }
        catch (SqliteException exception) when (SqliteFault.IsTaken(exception))
        {
            // An update can still meet a unique key: a session that opens again at a table that has an open one.
            return CommitResult.Conflict;
        }
    }

    private static Commit MarkedStale(Link link, Commit commit)
    {
        StaleDayWriter.Mark(link, commit.TenantId, StaleDays.Of(commit));
        if (commit.Capture is { } capture)
        {
            StaleDayWriter.MarkSettled(link, commit.TenantId, capture);
        }

        return commit;
    }

    private static Commit Noted(Link link, Commit commit)
    {
        AuditWriter.Write(link, commit.TenantId, commit.Audit);
        return commit;
    }

    private static bool PutCatalog(Link link, Commit commit) =>
        (commit.Store is null || CatalogWriter.Put(link, commit.TenantId, commit.Store))
        && (commit.Table is null || CatalogWriter.Put(link, commit.TenantId, commit.Table))
        && (commit.MenuItem is null || CatalogWriter.Put(link, commit.TenantId, commit.MenuItem))
        && (commit.Staff is null || !StaffWriter.IsLoginTaken(link, commit.Staff.Member));

    private static bool WriteRefund(Link link, Commit commit) =>
        commit.Refund is null || RefundWriter.Write(link, commit.TenantId, commit.Refund);

    private static bool WriteSessions(Link link, Commit commit)
    {
        for (var i = 0; i < commit.OpenSessions.Count; i++)
        {
            if (!SessionWriter.IsOpen(link, commit.TenantId, commit.OpenSessions[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < commit.Sessions.Count; i++)
        {
            if (!SessionWriter.Write(link, commit.TenantId, commit.Sessions[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < commit.Touches.Count; i++)
        {
            SessionWriter.Write(link, commit.TenantId, commit.Touches[i]);
        }

        return commit.Order is null || SessionWriter.Write(link, commit.TenantId, commit.Order);
    }

    private static bool WriteMoney(Link link, Commit commit)
    {
        for (var i = 0; i < commit.Payments.Count; i++)
        {
            if (!PaymentWriter.Write(link, commit.TenantId, commit.Payments[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < commit.Inquiries.Count; i++)
        {
            RefundWriter.Write(link, commit.TenantId, commit.Inquiries[i]);
        }

        return (commit.Cash is null || PaymentWriter.Write(link, commit.TenantId, commit.Cash))
            && (commit.DrawerEntry is null || DrawerWriter.Write(link, commit.TenantId, commit.DrawerEntry))
            && (commit.Declaration is null || DeclarationWriter.Write(link, commit.TenantId, commit.Declaration))
            && (commit.Capture is null || PaymentWriter.Write(link, commit.TenantId, commit.Capture))
            && (commit.Notification is null || PaymentWriter.Write(link, commit.TenantId, commit.Notification))
            && (commit.Request is null || RequestWriter.Write(link, commit.TenantId, commit.Request));
    }

    private static CommitResult WriteEvents(Link link, Commit commit)
    {
        if (commit.Events.Count == 0)
        {
            return CommittedWithoutEvents;
        }

        var events = EventWriter.Write(link, commit.TenantId, commit.Events);
        return events is null
            ? throw new ArgumentException($"There is no tenant '{commit.TenantId}'.", nameof(commit))
            : new CommitResult(CommitOutcome.Committed, events);
    }
}
