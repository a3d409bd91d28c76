using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class StaffSql
{
    public const string Find = $"""
        select {StaffRow.ReadColumns}
        from staff
        where tenant_id = $1 and id = $2
        """;

    public const string FindByLogin = $"""
        select {StaffRow.ReadColumns}
        from staff
        where login = $1
        """;

    public const string List = $"""
        select {StaffRow.ReadColumns}
        from staff
        where tenant_id = $1
        order by login
        """;

    public const string FindOwner = """
        select 1::bigint
        from staff
        where tenant_id = $1 and role = 'owner' and disabled_at is null
        limit 1
        """;

    /// <summary>Fails when the id is known, and by another key when the login is taken.</summary>
    public const string Insert = $"""
        insert into staff ({StaffRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    public const string Update = """
        with written as (
            update staff
            set login = $3, name = $4, role = $5, password_hash = $6, stamp = $7, failed_sign_ins = $8, locked_until = $9,
                last_sign_in_at = $10, created_at = $11, disabled_at = $12, version = $13
            where tenant_id = $1 and id = $2 and version = $14
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string DropStores = """
        delete from staff_stores
        where tenant_id = $1 and staff_id = $2 and store_id <> all($3)
        """;

    public const string AddStores = """
        insert into staff_stores (tenant_id, staff_id, store_id)
        select $1, $2, unnest($3)
        on conflict do nothing
        """;

    /// <summary>Goes before a write that ends an owner, so that of two at the same moment one sees what the other did.</summary>
    public const string LockOwners = """
        select 1
        from staff
        where tenant_id = $1 and role = 'owner' and disabled_at is null
        order by id
        for no key update
        """;

    /// <summary>A conflict when the tenant has no owner any more.</summary>
    public const string ExpectOwner = """
        select expect((
            select least(count(*), 1)
            from staff
            where tenant_id = $1 and role = 'owner' and disabled_at is null), 1)
        """;
}
