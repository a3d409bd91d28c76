-- Instants are integers: ticks of 100 ns since 0001-01-01, UTC. Dates are text, yyyy-MM-dd. Money is an integer of whole dong.
-- Enums are snake_case text. In captures, runs, matches and exceptions, store_id '' means that nobody knows the store.
-- tenant_id leads every key; an index that does not begin with it serves a worker that looks across tenants, and says so.
-- Queries name their index (indexed by): without statistics SQLite takes the prefix tenant_id for ten rows and would read a whole
-- tenant by the primary key.

create table tenants (
    id text not null primary key check (length(id) between 1 and 200),
    name text not null,
    created_at integer not null,
    -- The number of the tenant's last event; it changes only as the last step of a commit that adds events.
    feed_seq integer not null default 0 check (feed_seq >= 0),
    -- Raised by whoever restores the database from a backup.
    feed_epoch integer not null default 1 check (feed_epoch >= 1)
) strict, without rowid;

create table api_keys (
    tenant_id text not null references tenants (id),
    id text not null,
    name text not null,
    -- Bits: 1 ingest, 2 read, 4 ops, 8 admin.
    scopes integer not null check (scopes between 0 and 15),
    secret_hash blob not null check (length(secret_hash) = 32),
    created_at integer not null,
    revoked_at integer,
    primary key (tenant_id, id)
) strict, without rowid;

-- FindApiKey: the tenant is not known before the key is.
create unique index api_keys_id on api_keys (id);

create table stores (
    tenant_id text not null references tenants (id),
    id text not null,
    code text not null,
    name text not null,
    kind text not null check (kind in ('coffee_shop', 'restaurant', 'chain')),
    time_zone text not null,
    cut_over_hour integer not null check (cut_over_hour between 0 and 12),
    gateway_account text not null,
    created_at integer not null,
    primary key (tenant_id, id),
    check (id <> '')
) strict, without rowid;

-- ListStores in the order of codes; codes are unique in the tenant.
create unique index stores_code on stores (tenant_id, code);

create table dining_tables (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    name text not null,
    created_at integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- ListTables in the order of names; names are unique in the store.
create unique index dining_tables_name on dining_tables (tenant_id, store_id, name);

create table menu_items (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    code text not null,
    name text not null,
    price integer not null check (price >= 0),
    available integer not null check (available in (0, 1)),
    created_at integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- ListMenuItems in the order of codes; codes are unique in the store.
create unique index menu_items_code on menu_items (tenant_id, store_id, code);

create table sessions (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    table_id text not null,
    business_date text not null check (length(business_date) = 10),
    state text not null check (state in ('open', 'closed', 'expired', 'voided')),
    opened_at integer not null,
    last_activity_at integer not null,
    last_seen_at integer not null,
    ended_at integer,
    end_reason text check (end_reason in ('paid', 'staff', 'idle', 'voided')),
    end_note text,
    bill_total integer not null check (bill_total >= 0),
    paid_total integer not null check (paid_total >= 0),
    order_count integer not null check (order_count >= 0),
    version integer not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    foreign key (tenant_id, table_id) references dining_tables (tenant_id, id),
    check ((state = 'open') = (ended_at is null)),
    check ((state = 'open') = (end_reason is null))
) strict, without rowid;

-- FindOpenSession; a table holds one open session.
create unique index sessions_open_table on sessions (tenant_id, table_id) where state = 'open';
-- ListSilentSessions, the worker that expires idle sessions, across tenants.
create index sessions_silent on sessions (last_seen_at) where state = 'open';
-- ReadDay and ListDays.
create index sessions_day on sessions (tenant_id, business_date, store_id) where order_count > 0;

create table orders (
    tenant_id text not null,
    id text not null,
    session_id text not null,
    number integer not null check (number >= 1),
    submitted_at integer not null,
    client_total integer,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) strict, without rowid;

-- ReadSession, orders by number; numbers are unique in the session.
create unique index orders_session on orders (tenant_id, session_id, number);

create table order_lines (
    tenant_id text not null,
    order_id text not null,
    position integer not null check (position >= 0),
    session_id text not null,
    line_id text not null,
    item_id text not null,
    name text not null,
    unit_price integer not null check (unit_price >= 0),
    quantity integer not null check (quantity between 1 and 999),
    note text,
    primary key (tenant_id, order_id, position),
    foreign key (tenant_id, order_id) references orders (tenant_id, id),
    foreign key (tenant_id, item_id) references menu_items (tenant_id, id)
) strict, without rowid;

-- ReadSession, the lines of all orders; a cart line is ordered once.
create unique index order_lines_session on order_lines (tenant_id, session_id, line_id);

create table payments (
    tenant_id text not null,
    id text not null,
    session_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    gateway text not null,
    account text not null,
    amount integer not null check (amount >= 0),
    state text not null
        check (state in ('opening', 'pending', 'succeeded', 'failed', 'cancelled', 'expired', 'unknown')),
    requested_at integer not null,
    pay_url text,
    deeplink text,
    qr_content text,
    transaction_id text,
    gateway_code text,
    paid_at integer,
    version integer not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- ReadSession and ReadDay, the payments of sessions.
create index payments_session on payments (tenant_id, session_id, id);

create table cash_records (
    tenant_id text not null,
    id text not null,
    session_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    amount integer not null check (amount >= 0),
    tendered integer check (tendered >= amount),
    note text,
    taken_at integer not null,
    received_at integer not null,
    recorded_by text not null,
    voided_at integer,
    void_reason text check (void_reason is null or voided_at is not null),
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

-- ReadSession and ReadDay, the cash of sessions.
create index cash_records_session on cash_records (tenant_id, session_id, id);

create table captures (
    tenant_id text not null references tenants (id),
    id text not null,
    gateway text not null,
    account text not null,
    transaction_id text not null,
    reference text not null,
    payment_id text,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    amount integer not null check (amount >= 0),
    paid_at integer not null,
    received_at integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id)
) strict, without rowid;

-- FindCapture; money moves once a transaction.
create unique index captures_transaction on captures (tenant_id, gateway, account, transaction_id);
-- ReadDay and ListDays.
create index captures_day on captures (tenant_id, business_date, store_id);

create table notifications (
    tenant_id text not null references tenants (id),
    id text not null,
    gateway text not null,
    account text not null,
    received_at integer not null,
    headers text not null,
    body blob not null,
    outcome text not null default 'received' check (outcome in ('received', 'applied', 'repeated', 'rejected')),
    payment_id text,
    detail text,
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id)
) strict;

-- ListUnappliedNotifications, the worker that applies what was only stored, across tenants.
create index notifications_unapplied on notifications (received_at) where outcome = 'received';

create table events (
    tenant_id text not null,
    seq integer not null check (seq >= 1),
    idempotency_key text not null,
    type text not null,
    session_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    occurred_at integer not null,
    received_at integer not null,
    skew_ms integer,
    device_seq integer,
    late integer not null check (late in (0, 1)),
    data text not null,
    primary key (tenant_id, seq),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) strict, without rowid;

-- Commit: the permanent key of an event, and the look-up of the one that was there first.
create unique index events_key on events (tenant_id, idempotency_key);
-- ReadSession, the events that change the cart.
create index events_cart on events (tenant_id, session_id, seq)
    where type in ('item.added', 'item.removed', 'item.quantity_changed', 'cart.cleared');

create table requests (
    tenant_id text not null references tenants (id),
    scope text not null,
    key text not null,
    fingerprint blob not null check (length(fingerprint) = 32),
    created_at integer not null,
    locked_until integer,
    resource_id text,
    answer_status integer,
    answer_body blob,
    primary key (tenant_id, scope, key),
    check ((answer_status is null) = (answer_body is null))
) strict;

-- PurgeRequests, the worker that forgets old answers, across tenants.
create index requests_answered on requests (created_at) where answer_status is not null;

create table runs (
    tenant_id text not null references tenants (id),
    id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    number integer not null check (number >= 1),
    started_at integer not null,
    finished_at integer not null,
    input_hash text not null,
    output_hash text not null,
    money_recorded integer not null check (money_recorded >= 0),
    money_matched integer not null check (money_matched >= 0),
    money_listed integer not null check (money_listed >= 0),
    billed_recorded integer not null check (billed_recorded >= 0),
    billed_matched integer not null check (billed_matched >= 0),
    billed_listed integer not null check (billed_listed >= 0),
    match_count integer not null check (match_count >= 0),
    exception_count integer not null check (exception_count >= 0),
    at_risk integer not null check (at_risk >= 0),
    primary key (tenant_id, id),
    check (money_recorded = money_matched + money_listed),
    check (billed_recorded = billed_matched + billed_listed)
) strict, without rowid;

-- ReadDay and WriteRun, the latest run; numbers are unique in the store and date.
create unique index runs_number on runs (tenant_id, business_date, store_id, number);

create table matches (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    run_id text not null,
    matched_at integer not null,
    expected_id text not null,
    actual_id text not null,
    session_id text not null,
    tender text not null,
    transaction_id text,
    amount integer not null check (amount >= 0),
    rule text not null check (rule in ('reference', 'transaction_id')),
    reason text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) strict, without rowid;

-- WriteRun: money pays one part of one bill.
create unique index matches_actual on matches (tenant_id, actual_id);
-- WriteRun: a part of a bill is paid once.
create unique index matches_expected on matches (tenant_id, expected_id);
-- ReadDay.
create index matches_day on matches (tenant_id, business_date, store_id);

create table exceptions (
    tenant_id text not null,
    id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    class text not null check (class in (
        'missing_payment', 'orphan_payment', 'amount_over', 'amount_under', 'duplicate_payment', 'late_payment',
        'paid_after_cancel', 'wrong_tender', 'refund_unmatched', 'refund_exceeds', 'settled_not_notified',
        'notified_not_settled', 'fee_mismatch', 'status_conflict', 'ambiguous', 'currency_mismatch', 'unknown_account')),
    expected_id text,
    actual_id text,
    session_id text,
    tender text not null,
    expected_amount integer not null check (expected_amount >= 0),
    actual_amount integer not null check (actual_amount >= 0),
    at_risk integer not null check (at_risk >= 0),
    action text not null
        check (action in ('record_cash_or_write_off', 'ask_gateway', 'link', 'refund', 'collect_or_write_off')),
    reason text not null,
    state text not null check (state in ('open', 'superseded')),
    run_id text not null,
    opened_at integer not null,
    ended_at integer,
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((state = 'open') = (ended_at is null))
) strict, without rowid;

-- ReadDay, the exceptions that are open.
create index exceptions_open on exceptions (tenant_id, business_date, store_id) where state = 'open';

create table day_closes (
    tenant_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    number integer not null check (number >= 1),
    closed_at integer not null,
    closed_by text not null,
    run_id text not null,
    money_recorded integer not null check (money_recorded >= 0),
    money_matched integer not null check (money_matched >= 0),
    money_listed integer not null check (money_listed >= 0),
    billed_recorded integer not null check (billed_recorded >= 0),
    billed_matched integer not null check (billed_matched >= 0),
    billed_listed integer not null check (billed_listed >= 0),
    match_count integer not null check (match_count >= 0),
    exception_count integer not null check (exception_count >= 0),
    at_risk integer not null check (at_risk >= 0),
    primary key (tenant_id, store_id, business_date),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    check (money_recorded = money_matched + money_listed),
    check (billed_recorded = billed_matched + billed_listed)
) strict, without rowid;

-- CountCloses; numbers are unique in the store.
create unique index day_closes_number on day_closes (tenant_id, store_id, number);
