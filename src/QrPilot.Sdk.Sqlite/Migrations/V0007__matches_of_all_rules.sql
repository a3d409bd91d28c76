-- Matches are rebuilt because a check cannot be altered. A line of a match holds what it takes of the part of a bill, and what it takes of
-- the money. Groups have several lines of one row.
create table matches_new (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    run_id text not null,
    matched_at integer not null,
    expected_id text not null,
    actual_id text not null,
    session_id text not null,
    tender text not null,
    transaction_id text,
    expected_amount integer not null check (expected_amount >= 0),
    rule text not null check (rule in (
        'reference', 'transaction_id', 'damaged_reference', 'bill_group', 'payment_group', 'time_window', 'assignment', 'manual')),
    reason text not null,
    actual_amount integer not null check (actual_amount >= 0),
    score integer not null check (score between 0 and 1000),
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) strict, without rowid;

insert into matches_new (
    tenant_id, id, store_id, business_date, run_id, matched_at, expected_id, actual_id, session_id, tender, transaction_id, expected_amount,
    rule, reason, actual_amount, score)
select
    tenant_id, id, store_id, business_date, run_id, matched_at, expected_id, actual_id, session_id, tender, transaction_id, amount,
    rule, reason, amount, 1000
from matches;

drop table matches;
alter table matches_new rename to matches;

-- WriteRun: a part of a bill and money stand together once; apart from groups and what people linked, each stands once.
create unique index matches_actual on matches (tenant_id, actual_id)
    where rule not in ('bill_group', 'payment_group', 'manual');
create unique index matches_expected on matches (tenant_id, expected_id)
    where rule not in ('bill_group', 'payment_group', 'manual');
create unique index matches_pair on matches (tenant_id, expected_id, actual_id)
    where rule in ('bill_group', 'payment_group', 'manual');
-- ReadDay.
create index matches_day on matches (tenant_id, business_date, store_id);
