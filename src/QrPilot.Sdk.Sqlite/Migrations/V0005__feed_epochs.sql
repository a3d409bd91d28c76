-- The epochs of each tenant's feed; tenants.feed_epoch is the present one. Rows are only ever added.
create table feed_epochs (
    tenant_id text not null references tenants (id),
    epoch integer not null check (epoch >= 1),
    -- The last event that it shares with the epoch before it.
    after_seq integer not null check (after_seq >= 0),
    begun_at integer not null,
    primary key (tenant_id, epoch)
) strict, without rowid;

insert into feed_epochs (tenant_id, epoch, after_seq, begun_at)
select id, feed_epoch, 0, created_at
from tenants;
