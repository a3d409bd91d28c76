-- The days whose books have changed since they were last reconciled. Whoever changes them says so in the same transaction; a run that has read
-- the change takes it away.
create table stale_days (
    tenant_id word not null references tenants (id),
    business_date date not null,
    store_id word not null,
    -- Another number with every change: a run takes away only what it has read.
    change bigint not null,
    primary key (tenant_id, business_date, store_id)
) with (fillfactor = 70);

-- ListStaleDays, the worker that reconciles, across tenants.
create index stale_days_date on stale_days (business_date);

create sequence day_changes;
