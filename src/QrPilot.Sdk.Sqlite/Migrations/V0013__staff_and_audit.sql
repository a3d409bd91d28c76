-- People who sign in. A password's hash is opaque; the stamp ends what was signed with an older one.
create table staff (
    tenant_id text not null references tenants (id),
    id text not null,
    login text not null check (length(login) between 3 and 100),
    name text not null,
    role text not null check (role in ('cashier', 'manager', 'owner')),
    password_hash text,
    stamp text not null,
    failed_sign_ins integer not null check (failed_sign_ins >= 0),
    locked_until integer,
    last_sign_in_at integer,
    created_at integer not null,
    disabled_at integer,
    version integer not null check (version >= 1),
    primary key (tenant_id, id)
) strict, without rowid;

-- FindStaffByLogin: the tenant is not known before the person is.
create unique index staff_login on staff (login);

-- Where people work; owners work everywhere and have no rows.
create table staff_stores (
    tenant_id text not null,
    staff_id text not null,
    store_id text not null,
    primary key (tenant_id, staff_id, store_id),
    foreign key (tenant_id, staff_id) references staff (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- Who did what when. Rows are only ever added.
create table audit_entries (
    tenant_id text not null references tenants (id),
    id text not null,
    at integer not null,
    by_kind text not null check (by_kind in ('staff', 'api_key', 'host')),
    by_id text not null,
    action text not null,
    subject text not null,
    store_id text,
    amount integer,
    detail text,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- ListAudit: newest first, of the tenant and of a store.
create index audit_entries_time on audit_entries (tenant_id, at, id);
create index audit_entries_store on audit_entries (tenant_id, store_id, at, id) where store_id is not null;

create trigger audit_entries_are_kept_on_update before update on audit_entries
begin
    select raise(abort, 'What somebody did is never changed.');
end;

create trigger audit_entries_are_kept_on_delete before delete on audit_entries
begin
    select raise(abort, 'What somebody did is never changed.');
end;
