-- What settlement reports say beside bills and money.
alter table exceptions add column settled_amount bigint not null default 0;

-- The settled side of a run and of a close, refunds less; and of the settled payments those that rules and people matched.
alter table runs add column settled_recorded bigint not null default 0;
alter table runs add column settled_matched bigint not null default 0;
alter table runs add column settled_listed bigint not null default 0 check (settled_recorded = settled_matched + settled_listed);
alter table runs add column settled_count bigint not null default 0 check (settled_count >= 0);
alter table runs add column settled_value bigint not null default 0 check (settled_value >= 0);
alter table runs add column automatic_count bigint not null default 0 check (automatic_count >= 0);
alter table runs add column automatic_value bigint not null default 0 check (automatic_value >= 0);
alter table runs add column manual_count bigint not null default 0 check (automatic_count + manual_count between 0 and settled_count);
alter table runs add column manual_value bigint not null default 0 check (automatic_value + manual_value between 0 and settled_value);

alter table day_closes add column settled_recorded bigint not null default 0;
alter table day_closes add column settled_matched bigint not null default 0;
alter table day_closes add column settled_listed bigint not null default 0 check (settled_recorded = settled_matched + settled_listed);
alter table day_closes add column settled_count bigint not null default 0 check (settled_count >= 0);
alter table day_closes add column settled_value bigint not null default 0 check (settled_value >= 0);
alter table day_closes add column automatic_count bigint not null default 0 check (automatic_count >= 0);
alter table day_closes add column automatic_value bigint not null default 0 check (automatic_value >= 0);
alter table day_closes add column manual_count bigint not null default 0 check (automatic_count + manual_count between 0 and settled_count);
alter table day_closes add column manual_value bigint not null default 0 check (automatic_value + manual_value between 0 and settled_value);

-- ReadDay: what finished files tell of around a date.
create index settlement_files_dates on settlement_files (tenant_id, last_date) where finished_at is not null;
