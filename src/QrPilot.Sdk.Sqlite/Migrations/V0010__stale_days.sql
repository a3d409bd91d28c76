-- The days whose books have changed since they were last reconciled. Whoever changes them says so in the same transaction; a run that has read
-- the change takes it away.
create table stale_days (
    tenant_id text not null references tenants (id),
    business_date text not null check (length(business_date) = 10),
    store_id text not null,
    -- Another number with every change: a run takes away only what it has read.
    change integer not null,
    primary key (tenant_id, business_date, store_id)
) strict, without rowid;

-- ListStaleDays, the worker that reconciles, across tenants.
create index stale_days_date on stale_days (business_date);

-- The number of the last change of all.
create table day_changes (
    last integer not null
) strict;

insert into day_changes (last) values (0);
