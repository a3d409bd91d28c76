-- Row-level security may be on already: a migration works for all tenants.
set local qrpilot.tenant = '*';

-- What people decided about exceptions and matches. Rows are only ever added: it is the audit log of reconciliation.
create table resolutions (
    tenant_id word not null references tenants (id),
    id word not null,
    kind word not null check (kind in ('link', 'unlink', 'record_cash', 'write_off', 'accept', 'undo')),
    -- The day whose books it changes; that of the bill where money was linked to one.
    store_id word not null,
    business_date date not null,
    exception_id word,
    amount bigint not null check (amount >= 0),
    reason text,
    decided_by text not null,
    decided_at bigint not null,
    cash_id word,
    undoes word,
    -- The decision about the same money that stood before.
    replaces word,
    -- What a link or unlink is about: the money, the day it came on, and the bill.
    actual_id word,
    from_store_id word,
    from_date date,
    session_id word,
    expected_id word,
    primary key (tenant_id, id),
    foreign key (tenant_id, exception_id) references exceptions (tenant_id, id),
    foreign key (tenant_id, cash_id) references cash_records (tenant_id, id),
    foreign key (tenant_id, undoes) references resolutions (tenant_id, id),
    foreign key (tenant_id, replaces) references resolutions (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((kind = 'undo') = (undoes is not null)),
    check ((kind in ('link', 'unlink')) = (actual_id is not null)),
    check ((actual_id is null) = (from_date is null)),
    check ((kind = 'link') = (session_id is not null)),
    check ((kind = 'record_cash') = (cash_id is not null))
);

-- Commit: a decision is undone once.
create unique index resolutions_undoes on resolutions (tenant_id, undoes) where undoes is not null;

create function resolutions_are_kept() returns trigger
    language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = 'What was decided is never changed; undo it.';
end
$$;

create trigger resolutions_are_kept before update or delete on resolutions
    for each row execute function resolutions_are_kept();

-- What the decisions about money come to: linked to a bill, or kept from the rules (session_id is null). Money is linked once.
create table money_links (
    tenant_id word not null,
    actual_id word not null,
    resolution_id word not null,
    from_store_id word not null,
    from_date date not null,
    store_id word not null,
    business_date date not null,
    session_id word,
    expected_id word,
    primary key (tenant_id, actual_id),
    foreign key (tenant_id, resolution_id) references resolutions (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
);

-- ReadDay, the day of the bill.
create index money_links_day on money_links (tenant_id, business_date, store_id);
-- ReadDay, the day that the money came on.
create index money_links_from on money_links (tenant_id, from_date, from_store_id);

alter table exceptions add column stands boolean not null default false;
alter table exceptions add column resolution_id word;
alter table exceptions add column resolution_kind word
    check (resolution_kind in ('link', 'unlink', 'record_cash', 'write_off', 'accept', 'undo'));
update exceptions set stands = true where state = 'open';
alter table exceptions alter column stands drop default;
alter table exceptions drop constraint exceptions_state_check;
alter table exceptions add constraint exceptions_state_check check (state in ('open', 'resolved', 'superseded'));
alter table exceptions add check ((state = 'resolved') = (resolution_id is not null));
alter table exceptions add check ((resolution_id is null) = (resolution_kind is null));
alter table exceptions add check (stands or state <> 'open');
alter table exceptions add check (not stands or state <> 'superseded');
alter table exceptions drop constraint exceptions_action_check;
alter table exceptions add constraint exceptions_action_check
    check (action in ('record_cash_or_write_off', 'ask_gateway', 'link', 'refund', 'collect_or_write_off', 'void_cash'));

-- ReadDay: what the latest run lists, resolved or not.
drop index exceptions_open;
create index exceptions_standing on exceptions (tenant_id, business_date, store_id) where stands;

