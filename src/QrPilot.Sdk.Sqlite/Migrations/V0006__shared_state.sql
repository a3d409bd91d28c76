-- What the hosts of an installation share besides the data: who does which background work, and the ring of keys that protects cookies.

create table leases (
    -- '*' is work that looks across tenants.
    tenant_id text not null,
    job text not null check (length(job) between 1 and 100),
    subject text not null,
    -- When it is to be done; while somebody does it, until when nobody else does.
    due_at integer not null,
    -- Who does it, for operators; null while nobody does.
    holder text,
    -- The number of the last claim: whoever claimed before holds nothing any more.
    fence integer not null check (fence >= 0),
    primary key (tenant_id, job, subject)
) strict, without rowid;

-- ClaimLeases, the workers of all hosts, across tenants.
create index leases_due on leases (job, due_at);

-- The number of the last claim of all. It goes on when a unit is forgotten and put down again.
create table lease_fences (
    last integer not null
) strict;

insert into lease_fences (last) values (0);

-- Elements of the data protection key ring. Their text means nothing to the store.
create table key_ring (
    name text not null primary key check (length(name) between 1 and 500),
    element text not null
) strict, without rowid;
