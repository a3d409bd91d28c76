-- Row-level security may be on already: a migration works for all tenants.
set local qrpilot.tenant = '*';

-- The epochs of each tenant's feed; tenants.feed_epoch is the present one. Rows are only ever added.
create table feed_epochs (
    tenant_id word not null references tenants (id),
    epoch integer not null check (epoch >= 1),
    -- The last event that it shares with the epoch before it.
    after_seq bigint not null check (after_seq >= 0),
    begun_at bigint not null,
    primary key (tenant_id, epoch)
);

insert into feed_epochs (tenant_id, epoch, after_seq, begun_at)
select id, feed_epoch, 0, created_at
from tenants;
