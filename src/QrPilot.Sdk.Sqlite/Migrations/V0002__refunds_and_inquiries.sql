-- Payments are rebuilt because a check cannot be altered: there is a state more, and refunds reserve a part of a payment.
create table payments_new (
    tenant_id text not null,
    id text not null,
    session_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    gateway text not null,
    account text not null,
    amount integer not null check (amount >= 0),
    state text not null
        check (state in ('opening', 'pending', 'authorised', 'succeeded', 'failed', 'cancelled', 'expired', 'unknown')),
    requested_at integer not null,
    created_at integer not null,
    expires_at integer,
    pay_url text,
    deeplink text,
    qr_content text,
    transaction_id text,
    gateway_code text,
    paid_at integer,
    refunded integer not null check (refunded between 0 and amount),
    version integer not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

insert into payments_new (
    tenant_id, id, session_id, store_id, business_date, gateway, account, amount, state, requested_at, created_at, pay_url, deeplink,
    qr_content, transaction_id, gateway_code, paid_at, refunded, version)
select
    tenant_id, id, session_id, store_id, business_date, gateway, account, amount, state, requested_at, requested_at, pay_url, deeplink,
    qr_content, transaction_id, gateway_code, paid_at, 0, version
from payments;

drop table payments;
alter table payments_new rename to payments;

-- ReadSession and ReadDay, the payments of sessions.
create index payments_session on payments (tenant_id, session_id, id);

create table refunds (
    tenant_id text not null,
    id text not null,
    payment_id text not null,
    session_id text not null,
    amount integer not null check (amount > 0),
    reason text not null,
    requested_by text not null,
    state text not null check (state in ('opening', 'pending', 'refunded', 'failed', 'unknown')),
    created_at integer not null,
    transaction_id text,
    gateway_code text,
    finished_at integer,
    heard_at integer,
    version integer not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((state in ('refunded', 'failed')) = (finished_at is not null)),
    check ((finished_at is null) = (heard_at is null))
) strict, without rowid;

-- ListRefunds.
create index refunds_payment on refunds (tenant_id, payment_id, id);
-- ReadDay, the refunds of sessions.
create index refunds_session on refunds (tenant_id, session_id, id);

-- What gateways are still to be asked about: payments and refunds without an end.
create table inquiries (
    tenant_id text not null references tenants (id),
    subject_id text not null,
    due_at integer not null,
    asked integer not null check (asked >= 0),
    primary key (tenant_id, subject_id)
) strict, without rowid;

-- ClaimInquiries, the worker that asks, across tenants.
create index inquiries_due on inquiries (due_at);

-- Payments from before this table that may still move money.
insert into inquiries (tenant_id, subject_id, due_at, asked)
select tenant_id, id, created_at, 0
from payments
where state in ('opening', 'pending', 'unknown');

alter table notifications add column original_hash blob check (length(original_hash) = 32);
alter table notifications add column masked_at integer check ((masked_at is null) = (original_hash is null));

-- ListUnmaskedNotifications, the worker that erases personal data, across tenants.
create index notifications_unmasked on notifications (received_at) where masked_at is null and outcome <> 'received';
