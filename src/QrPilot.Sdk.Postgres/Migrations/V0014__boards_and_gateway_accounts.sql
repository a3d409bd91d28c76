-- ReadBoard, the sessions that ended unpaid.
create index sessions_unpaid on sessions (tenant_id, store_id, business_date)
    where state in ('closed', 'expired') and paid_total < bill_total;

-- Gateway accounts that are not in configuration. The store never sees a secret: it keeps what a host has encrypted.
create table gateway_accounts (
    tenant_id word not null references tenants (id),
    gateway word not null,
    name word not null check (length(name) between 1 and 64),
    -- JSON objects of texts by the names of settings.
    settings text not null,
    secrets text not null,
    changed_at bigint not null,
    changed_by text not null,
    version bigint not null check (version >= 1),
    primary key (tenant_id, gateway, name)
);

-- FindGatewayAccount: a notification names its account, and the tenant is not known before; so a name is taken in the whole deployment.
create unique index gateway_accounts_name on gateway_accounts (gateway, name);
