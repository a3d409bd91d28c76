-- ReadBoard, the sessions that ended unpaid.
create index sessions_unpaid on sessions (tenant_id, store_id, business_date)
    where state in ('closed', 'expired') and paid_total < bill_total;

-- Gateway accounts that are not in configuration. The store never sees a secret: it keeps what a host has encrypted.
create table gateway_accounts (
    tenant_id text not null references tenants (id),
    gateway text not null,
    name text not null check (length(name) between 1 and 64),
    -- JSON objects of texts by the names of settings.
    settings text not null,
    secrets text not null,
    changed_at integer not null,
    changed_by text not null,
    version integer not null check (version >= 1),
    primary key (tenant_id, gateway, name)
) strict, without rowid;

-- FindGatewayAccount: a notification names its account, and the tenant is not known before; so a name is taken in the whole deployment.
create unique index gateway_accounts_name on gateway_accounts (gateway, name);
