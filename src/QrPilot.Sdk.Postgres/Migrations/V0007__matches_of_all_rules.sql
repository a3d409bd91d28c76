-- Row-level security may be on already: a migration works for all tenants.
set local qrpilot.tenant = '*';

-- A line of a match: what it takes of the part of a bill, and what it takes of the money. Groups have several lines of one row.
alter table matches rename column amount to expected_amount;
alter table matches add column actual_amount bigint not null default 0 check (actual_amount >= 0);
alter table matches add column score integer not null default 1000 check (score between 0 and 1000);
update matches set actual_amount = expected_amount;
alter table matches alter column actual_amount drop default;
alter table matches alter column score drop default;

alter table matches drop constraint matches_rule_check;
alter table matches add constraint matches_rule_check check (rule in (
    'reference', 'transaction_id', 'damaged_reference', 'bill_group', 'payment_group', 'time_window', 'assignment', 'manual'));

-- WriteRun: a part of a bill and money stand together once; apart from groups and what people linked, each stands once.
drop index matches_actual;
create unique index matches_actual on matches (tenant_id, actual_id, business_date)
    where rule not in ('bill_group', 'payment_group', 'manual');
drop index matches_expected;
create unique index matches_expected on matches (tenant_id, expected_id, business_date)
    where rule not in ('bill_group', 'payment_group', 'manual');
create unique index matches_pair on matches (tenant_id, expected_id, actual_id, business_date)
    where rule in ('bill_group', 'payment_group', 'manual');
