-- People who sign in. A password's hash is opaque; the stamp ends what was signed with an older one.
create table staff (
    tenant_id word not null references tenants (id),
    id word not null,
    login word not null check (length(login) between 3 and 100),
    name word not null,
    role word not null check (role in ('cashier', 'manager', 'owner')),
    password_hash text,
    stamp text not null,
    failed_sign_ins integer not null check (failed_sign_ins >= 0),
    locked_until bigint,
    last_sign_in_at bigint,
    created_at bigint not null,
    disabled_at bigint,
    version bigint not null check (version >= 1),
    primary key (tenant_id, id)
);

-- FindStaffByLogin: the tenant is not known before the person is.
create unique index staff_login on staff (login);

-- Where people work; owners work everywhere and have no rows.
create table staff_stores (
    tenant_id word not null,
    staff_id word not null,
    store_id word not null,
    primary key (tenant_id, staff_id, store_id),
    foreign key (tenant_id, staff_id) references staff (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- Who did what when. Rows are only ever added.
create table audit_entries (
    tenant_id word not null references tenants (id),
    id word not null,
    at bigint not null,
    by_kind word not null check (by_kind in ('staff', 'api_key', 'host')),
    by_id word not null,
    action word not null,
    subject word not null,
    store_id word,
    amount bigint,
    detail text,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- ListAudit: newest first, of the tenant and of a store.
create index audit_entries_time on audit_entries (tenant_id, at, id);
create index audit_entries_store on audit_entries (tenant_id, store_id, at, id) where store_id is not null;

create function audit_entries_are_kept() returns trigger
    language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = 'What somebody did is never changed.';
end
$$;

create trigger audit_entries_are_kept before update or delete on audit_entries
    for each row execute function audit_entries_are_kept();
