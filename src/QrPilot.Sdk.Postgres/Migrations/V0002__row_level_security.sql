-- A second wall between tenants, behind the tenant_id that every statement names: rows are read and written only by a transaction that
-- says in qrpilot.tenant whose they are. '*' are all tenants, for workers; whoever says nothing finds nothing. The option RowLevelSecurity
-- of the store decides whether the wall stands.

alter table tenants add constraint tenants_not_all check (id <> '*');

-- Puts a table behind the wall or takes it out. A partition that is read past its parent has a policy of its own. The setting is read once
-- a statement, hence the selects; and the case hides from the planner that statements say the tenant twice: it would take a page of a tenant
-- for a few rows, and sort them.
create function guard(guarded regclass, tenant_column text, enabled boolean) returns void
    language plpgsql as $$
begin
    if not exists (select from pg_policy where polrelid = guarded) then
        execute format(
            'create policy of_tenant on %1$s using (
                case (select current_setting(''qrpilot.tenant'', true))
                    when ''*'' then true
                    else %2$I = (select current_setting(''qrpilot.tenant'', true))
                end)',
            guarded, tenant_column);
    end if;
    -- A table that is as it should be is not locked.
    if enabled is distinct from (select relforcerowsecurity from pg_class where oid = guarded) then
        execute format(
            case when enabled
                then 'alter table %1$s enable row level security, force row level security'
                else 'alter table %1$s disable row level security, no force row level security'
            end,
            guarded);
    end if;
end
$$;

-- Forced, since the owner of the tables is who connects.
create function guard_tenants(enabled boolean) returns void
    language plpgsql as $$
begin
    perform guard('tenants', 'id', enabled);
    perform guard(attrelid, 'tenant_id', enabled)
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and attname = 'tenant_id'
    order by relname;
end
$$;

select guard_tenants(false);
