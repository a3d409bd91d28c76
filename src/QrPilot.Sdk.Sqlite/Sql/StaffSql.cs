using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class StaffSql
{
    public const string Find = $"""
        select {StaffRow.ReadColumns}
        from staff
        where tenant_id = $tenant_id and id = $id
        """;

    public const string FindByLogin = $"""
        select {StaffRow.ReadColumns}
        from staff
        where login = $login
        """;

    public const string List = $"""
        select {StaffRow.ReadColumns}
        from staff
        where tenant_id = $tenant_id
        order by login
        """;

    public const string FindOwner = """
        select 1
        from staff
        where tenant_id = $tenant_id and role = 'owner' and disabled_at is null
        """;

    public const string IsLoginTaken = """
        select 1
        from staff
        where login = $login and (tenant_id, id) <> ($tenant_id, $id)
        """;

    public const string Insert = $"""
        insert into staff ({StaffRow.Columns})
        values (
            $tenant_id, $id, $login, $name, $role, $password_hash, $stamp, $failed_sign_ins, $locked_until, $last_sign_in_at, $created_at,
            $disabled_at, $version)
        """;

    public const string Update = """
        update staff
        set login = $login, name = $name, role = $role, password_hash = $password_hash, stamp = $stamp, failed_sign_ins = $failed_sign_ins,
            locked_until = $locked_until, last_sign_in_at = $last_sign_in_at, created_at = $created_at, disabled_at = $disabled_at,
            version = $version
        where tenant_id = $tenant_id and id = $id and version = $expected_version
        """;

    public const string DropStores = """
        delete from staff_stores
        where tenant_id = $tenant_id and staff_id = $staff_id and store_id not in (select value from json_each($store_ids))
        """;

    public const string AddStores = """
        insert into staff_stores (tenant_id, staff_id, store_id)
        select $tenant_id, $staff_id, value
        from json_each($store_ids)
        where true
        on conflict do nothing
        """;
}
