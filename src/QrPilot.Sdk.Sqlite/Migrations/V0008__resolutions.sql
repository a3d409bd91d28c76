-- Exceptions are rebuilt because a check cannot be altered.
create table exceptions_new (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    class text not null check (class in (
        'missing_payment', 'orphan_payment', 'amount_over', 'amount_under', 'duplicate_payment', 'late_payment',
        'paid_after_cancel', 'wrong_tender', 'refund_unmatched', 'refund_exceeds', 'settled_not_notified',
        'notified_not_settled', 'fee_mismatch', 'status_conflict', 'ambiguous', 'currency_mismatch', 'unknown_account')),
    expected_id text,
    actual_id text,
    session_id text,
    tender text not null,
    expected_amount integer not null check (expected_amount >= 0),
    actual_amount integer not null check (actual_amount >= 0),
    at_risk integer not null check (at_risk >= 0),
    action text not null
        check (action in ('record_cash_or_write_off', 'ask_gateway', 'link', 'refund', 'collect_or_write_off', 'void_cash')),
    reason text not null,
    state text not null check (state in ('open', 'resolved', 'superseded')),
    run_id text not null,
    opened_at integer not null,
    ended_at integer,
    stands integer not null check (stands in (0, 1)),
    resolution_id text,
    resolution_kind text check (resolution_kind in ('link', 'unlink', 'record_cash', 'write_off', 'accept', 'undo')),
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((state = 'open') = (ended_at is null)),
    check ((state = 'resolved') = (resolution_id is not null)),
    check ((resolution_id is null) = (resolution_kind is null)),
    check (stands or state <> 'open'),
    check (not stands or state <> 'superseded')
) strict, without rowid;

insert into exceptions_new (
    tenant_id, id, store_id, business_date, class, expected_id, actual_id, session_id, tender, expected_amount, actual_amount, at_risk,
    action, reason, state, run_id, opened_at, ended_at, stands)
select
    tenant_id, id, store_id, business_date, class, expected_id, actual_id, session_id, tender, expected_amount, actual_amount, at_risk,
    action, reason, state, run_id, opened_at, ended_at, state = 'open'
from exceptions;

drop table exceptions;
alter table exceptions_new rename to exceptions;

-- ReadDay: what the latest run lists, resolved or not.
create index exceptions_standing on exceptions (tenant_id, business_date, store_id) where stands;

-- What people decided about exceptions and matches. Rows are only ever added: it is the audit log of reconciliation.
create table resolutions (
    tenant_id text not null references tenants (id),
    id text not null,
    kind text not null check (kind in ('link', 'unlink', 'record_cash', 'write_off', 'accept', 'undo')),
    -- The day whose books it changes; that of the bill where money was linked to one.
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    exception_id text,
    amount integer not null check (amount >= 0),
    reason text,
    decided_by text not null,
    decided_at integer not null,
    cash_id text,
    undoes text,
    -- The decision about the same money that stood before.
    replaces text,
    -- What a link or unlink is about: the money, the day it came on, and the bill.
    actual_id text,
    from_store_id text,
    from_date text check (length(from_date) = 10),
    session_id text,
    expected_id text,
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
) strict, without rowid;

-- Commit: a decision is undone once.
create unique index resolutions_undoes on resolutions (tenant_id, undoes) where undoes is not null;

create trigger resolutions_are_kept_on_update before update on resolutions
begin
    select raise(abort, 'What was decided is never changed; undo it.');
end;

create trigger resolutions_are_kept_on_delete before delete on resolutions
begin
    select raise(abort, 'What was decided is never changed; undo it.');
end;

-- What the decisions about money come to: linked to a bill, or kept from the rules (session_id is null). Money is linked once.
create table money_links (
    tenant_id text not null,
    actual_id text not null,
    resolution_id text not null,
    from_store_id text not null,
    from_date text not null check (length(from_date) = 10),
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    session_id text,
    expected_id text,
    primary key (tenant_id, actual_id),
    foreign key (tenant_id, resolution_id) references resolutions (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) strict, without rowid;

-- ReadDay, the day of the bill.
create index money_links_day on money_links (tenant_id, business_date, store_id);
-- ReadDay, the day that the money came on.
create index money_links_from on money_links (tenant_id, from_date, from_store_id);
