using QrPilot.Sdk.Postgres.Partitions;

namespace QrPilot.Sdk.Postgres.Sql;

/// <summary>Makes and drops partitions. Names and values are our own, never a caller's.</summary>
internal static class PartitionSql
{
    /// <summary>One host at a time; false when another one is at it.</summary>
    public const string TryLock = "select 1 where pg_try_advisory_xact_lock(hashtextextended('qrpilot partitions of ' || current_setting('search_path'), 0))";

    /// <summary>For all tenants, and without waiting long for anybody.</summary>
    public const string Begin = "set local qrpilot.tenant = '*'; set local lock_timeout = '2s'";

    /// <summary>What making and dropping partitions needs, in the order in which commits and runs take the same tables, so that none of them
    /// waits in a circle. A row that came into the default partition between moving a month and attaching it would stop both, so nothing may
    /// come. Where somebody else's work takes long, it goes first, and this is tried again later.</summary>
    public const string LockTables = """
        lock table sessions, payments in share row exclusive mode;
        lock table notifications in access exclusive mode;
        lock table tenants in share row exclusive mode;
        lock table events in access exclusive mode;
        lock table runs in share row exclusive mode;
        lock table matches in access exclusive mode;
        """;

    public const string List = """
        select partition.relname
        from pg_inherits
        join pg_class partition on partition.oid = pg_inherits.inhrelid
        where pg_inherits.inhparent = to_regclass($1)
        order by partition.relname
        """;

    /// <summary>Makes a month's partition and moves into it what the default one holds of that month, of all tenants.</summary>
    public static string Create(PartitionedTable table, Month month) => $"""
        create table {table.PartitionOf(month)} (like {table.Name} including all);
        with moved as (
            delete from {table.Default}
            where {table.Column} >= {table.From(month.First)} and {table.Column} < {table.From(month.End)}
            returning *)
        insert into {table.PartitionOf(month)}
        select *
        from moved;
        alter table {table.Name} attach partition {table.PartitionOf(month)}
            for values from ({table.From(month.First)}) to ({table.From(month.End)});
        select guard('{table.PartitionOf(month)}', 'tenant_id', relforcerowsecurity)
        from pg_class
        where oid = '{table.Name}'::regclass;
        """;

    public static string Count(string partition) => $"select count(*) from {partition}";

    public static string CountBefore(PartitionedTable table, Month month) => $"{Count(table.Default)} {Before(table, month)}";

    public static string DeleteBefore(PartitionedTable table, Month month) => $"delete from {table.Default} {Before(table, month)}";

    public static string Drop(PartitionedTable table, Month month) => $"drop table {table.PartitionOf(month)}";

    private static string Before(PartitionedTable table, Month month) => $"where {table.Column} < {table.From(month.First)}";
}
