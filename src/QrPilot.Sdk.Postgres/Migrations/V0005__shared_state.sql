-- What the hosts of an installation share besides the data: who does which background work, and the ring of keys that protects cookies.

-- This server's time: hosts whose clocks differ agree on it.
create function now_ticks() returns bigint
    language sql stable parallel safe
    return 621355968000000000 + (extract(epoch from statement_timestamp()) * 10000000)::bigint;

create table leases (
    -- '*' is work that looks across tenants.
    tenant_id word not null,
    job word not null check (length(job) between 1 and 100),
    subject word not null,
    -- When it is to be done; while somebody does it, until when nobody else does.
    due_at bigint not null,
    -- Who does it, for operators; null while nobody does.
    holder text,
    -- The number of the last claim: whoever claimed before holds nothing any more.
    fence bigint not null check (fence >= 0),
    primary key (tenant_id, job, subject)
);

-- ClaimLeases, the workers of all hosts, across tenants.
create index leases_due on leases (job, due_at);

-- The numbers of claims. They go on when a unit is forgotten and put down again.
create sequence lease_fences;

-- Elements of the data protection key ring. Their text means nothing to the store.
create table key_ring (
    name word not null primary key check (length(name) between 1 and 500),
    element text not null
);
