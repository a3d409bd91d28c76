-- Instants are bigint: ticks of 100 ns since 0001-01-01, UTC; instant() shows one as a timestamp. Money is bigint, whole dong. Enums are
-- snake_case text. In captures, runs, matches and exceptions, store_id '' means that nobody knows the store.
-- tenant_id leads every key; an index that does not begin with it serves a worker that looks across tenants, and says so.

-- Ids, codes and names: compared byte by byte, so that their order is the same whatever the database's collation.
create domain word as text collate "C";

-- For people and reports: timestamps keep microseconds, QrPilot keeps what it was told.
create function instant(ticks bigint) returns timestamptz
    language sql immutable strict parallel safe
    return timestamptz '0001-01-01 00:00:00+00' + (ticks / 10) * interval '1 microsecond';

-- Ends the transaction of a write that changed another number of rows than it must: somebody else was there first.
create function expect(actual bigint, expected bigint) returns void
    language plpgsql as $$
begin
    if actual <> expected then
        raise exception using errcode = 'QP001', message = 'conflict';
    end if;
end
$$;

create table tenants (
    id word not null primary key check (length(id) between 1 and 200),
    name word not null,
    created_at bigint not null,
    -- The number of the tenant's last event; it changes only as the last step of a commit that adds events, and its row is locked until
    -- that commit: the order of numbers is the order of commits, without a hole.
    feed_seq bigint not null default 0 check (feed_seq >= 0),
    -- Raised by whoever restores the database from a backup.
    feed_epoch integer not null default 1 check (feed_epoch >= 1)
) with (fillfactor = 50);

-- Waits for the commits that add events to the tenant's log, and holds off later ones.
create function lock_feed(tenant text) returns void
    language plpgsql as $$
begin
    perform from tenants where id = tenant for no key update;
    if not found then
        raise exception using errcode = 'QP002', message = 'There is no tenant ' || quote_literal(tenant) || '.';
    end if;
end
$$;

create table api_keys (
    tenant_id word not null references tenants (id),
    id word not null,
    name word not null,
    -- Bits: 1 ingest, 2 read, 4 ops, 8 admin.
    scopes integer not null check (scopes between 0 and 15),
    secret_hash bytea not null check (length(secret_hash) = 32),
    created_at bigint not null,
    revoked_at bigint,
    primary key (tenant_id, id)
);

-- FindApiKey: the tenant is not known before the key is.
create unique index api_keys_id on api_keys (id);

create table stores (
    tenant_id word not null references tenants (id),
    id word not null check (id <> ''),
    code word not null,
    name word not null,
    kind word not null check (kind in ('coffee_shop', 'restaurant', 'chain')),
    time_zone word not null,
    cut_over_hour integer not null check (cut_over_hour between 0 and 12),
    gateway_account word not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

-- ListStores in the order of codes; codes are unique in the tenant.
create unique index stores_code on stores (tenant_id, code);

create table dining_tables (
    tenant_id word not null,
    id word not null,
    store_id word not null,
    name word not null,
    created_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- ListTables in the order of names; names are unique in the store.
create unique index dining_tables_name on dining_tables (tenant_id, store_id, name);

create table menu_items (
    tenant_id word not null,
    id word not null,
    store_id word not null,
    code word not null,
    name word not null,
    price bigint not null check (price >= 0),
    available boolean not null,
    created_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- ListMenuItems in the order of codes; codes are unique in the store.
create unique index menu_items_code on menu_items (tenant_id, store_id, code);

create table sessions (
    tenant_id word not null,
    id word not null,
    store_id word not null,
    table_id word not null,
    business_date date not null,
    state word not null check (state in ('open', 'closed', 'expired', 'voided')),
    opened_at bigint not null,
    last_activity_at bigint not null,
    last_seen_at bigint not null,
    ended_at bigint,
    end_reason word check (end_reason in ('paid', 'staff', 'idle', 'voided')),
    end_note text,
    bill_total bigint not null check (bill_total >= 0),
    paid_total bigint not null check (paid_total >= 0),
    order_count integer not null check (order_count >= 0),
    version bigint not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    foreign key (tenant_id, table_id) references dining_tables (tenant_id, id),
    check ((state = 'open') = (ended_at is null)),
    check ((state = 'open') = (end_reason is null))
);

-- FindOpenSession; a table holds one open session.
create unique index sessions_open_table on sessions (tenant_id, table_id) where state = 'open';
-- ListSilentSessions, the worker that expires idle sessions, across tenants.
create index sessions_silent on sessions (last_seen_at) where state = 'open';
-- ReadDay and ListDays.
create index sessions_day on sessions (tenant_id, business_date, store_id) where order_count > 0;

create table orders (
    tenant_id word not null,
    id word not null,
    session_id word not null,
    number integer not null check (number >= 1),
    submitted_at bigint not null,
    client_total bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
);

-- ReadSession, orders by number; numbers are unique in the session.
create unique index orders_session on orders (tenant_id, session_id, number);

create table order_lines (
    tenant_id word not null,
    order_id word not null,
    position integer not null check (position >= 0),
    session_id word not null,
    line_id word not null,
    item_id word not null,
    name word not null,
    unit_price bigint not null check (unit_price >= 0),
    quantity integer not null check (quantity between 1 and 999),
    note text,
    primary key (tenant_id, order_id, position),
    foreign key (tenant_id, order_id) references orders (tenant_id, id),
    foreign key (tenant_id, item_id) references menu_items (tenant_id, id)
);

-- ReadSession, the lines of all orders; a cart line is ordered once.
create unique index order_lines_session on order_lines (tenant_id, session_id, line_id);

create table payments (
    tenant_id word not null,
    id word not null,
    session_id word not null,
    store_id word not null,
    business_date date not null,
    gateway word not null,
    account word not null,
    amount bigint not null check (amount >= 0),
    state word not null
        check (state in ('opening', 'pending', 'authorised', 'succeeded', 'failed', 'cancelled', 'expired', 'unknown')),
    requested_at bigint not null,
    created_at bigint not null,
    expires_at bigint,
    pay_url text,
    deeplink text,
    qr_content text,
    transaction_id word,
    gateway_code text,
    paid_at bigint,
    refunded bigint not null check (refunded between 0 and amount),
    version bigint not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- ReadSession and ReadDay, the payments of sessions.
create index payments_session on payments (tenant_id, session_id, id);

create table refunds (
    tenant_id word not null,
    id word not null,
    payment_id word not null,
    session_id word not null,
    amount bigint not null check (amount > 0),
    reason text not null,
    requested_by text not null,
    state word not null check (state in ('opening', 'pending', 'refunded', 'failed', 'unknown')),
    created_at bigint not null,
    sent_at bigint not null,
    transaction_id word,
    gateway_code text,
    finished_at bigint,
    heard_at bigint,
    version bigint not null check (version >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((state in ('refunded', 'failed')) = (finished_at is not null)),
    check ((finished_at is null) = (heard_at is null))
);

-- ListRefunds.
create index refunds_payment on refunds (tenant_id, payment_id, id);
-- ReadDay, the refunds of sessions.
create index refunds_session on refunds (tenant_id, session_id, id);

-- What gateways are still to be asked about: payments and refunds without an end.
create table inquiries (
    tenant_id word not null references tenants (id),
    subject_id word not null,
    due_at bigint not null,
    asked integer not null check (asked >= 0),
    primary key (tenant_id, subject_id)
);

-- ClaimInquiries, the worker that asks, across tenants.
create index inquiries_due on inquiries (due_at);

create table cash_records (
    tenant_id word not null,
    id word not null,
    session_id word not null,
    store_id word not null,
    business_date date not null,
    amount bigint not null check (amount >= 0),
    tendered bigint check (tendered >= amount),
    note text,
    taken_at bigint not null,
    received_at bigint not null,
    recorded_by text not null,
    voided_at bigint,
    void_reason text check (void_reason is null or voided_at is not null),
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

-- ReadSession and ReadDay, the cash of sessions.
create index cash_records_session on cash_records (tenant_id, session_id, id);

create table captures (
    tenant_id word not null references tenants (id),
    id word not null,
    gateway word not null,
    account word not null,
    transaction_id word not null,
    reference word not null,
    payment_id word,
    store_id word not null,
    business_date date not null,
    amount bigint not null check (amount >= 0),
    paid_at bigint not null,
    received_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id)
);

-- FindCapture; money moves once a transaction.
create unique index captures_transaction on captures (tenant_id, gateway, account, transaction_id);
-- ReadDay and ListDays.
create index captures_day on captures (tenant_id, business_date, store_id);

-- Notifications, events and matches are partitioned by the month: old ones go by dropping a partition. The default partitions take what
-- belongs to no month that was made.
create table notifications (
    tenant_id word not null references tenants (id),
    id word not null,
    gateway word not null,
    account word not null,
    received_at bigint not null,
    headers text not null,
    body bytea not null,
    outcome word not null default 'received' check (outcome in ('received', 'applied', 'repeated', 'rejected')),
    payment_id word,
    detail text,
    original_hash bytea check (length(original_hash) = 32),
    masked_at bigint check ((masked_at is null) = (original_hash is null)),
    primary key (tenant_id, id, received_at),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id)
) partition by range (received_at);

create table notifications_default partition of notifications default;

-- ListUnappliedNotifications, the worker that applies what was only stored, across tenants.
create index notifications_unapplied on notifications (received_at) where outcome = 'received';
-- ListUnmaskedNotifications, the worker that erases personal data, across tenants.
create index notifications_unmasked on notifications (received_at) where masked_at is null and outcome <> 'received';

create table events (
    tenant_id word not null,
    seq bigint not null check (seq >= 1),
    idempotency_key word not null,
    type word not null,
    session_id word not null,
    store_id word not null,
    business_date date not null,
    occurred_at bigint not null,
    received_at bigint not null,
    skew_ms bigint,
    device_seq bigint,
    late boolean not null,
    data text not null,
    primary key (tenant_id, seq, business_date),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) partition by range (business_date);

create table events_default partition of events default;

-- ReadSession, the events that change the cart.
create index events_cart on events (tenant_id, session_id, seq)
    where type in ('item.added', 'item.removed', 'item.quantity_changed', 'cart.cleared');

-- Commit: the permanent key of every event there ever was, and where that event stands. A key of the partitioned table would have to
-- contain its date.
create table event_keys (
    tenant_id word not null,
    idempotency_key word not null,
    seq bigint not null,
    business_date date not null,
    primary key (tenant_id, idempotency_key)
);

create table requests (
    tenant_id word not null references tenants (id),
    scope word not null,
    key word not null,
    fingerprint bytea not null check (length(fingerprint) = 32),
    created_at bigint not null,
    locked_until bigint,
    resource_id word,
    answer_status integer,
    answer_body bytea,
    primary key (tenant_id, scope, key),
    check ((answer_status is null) = (answer_body is null))
);

-- PurgeRequests, the worker that forgets old answers, across tenants.
create index requests_answered on requests (created_at) where answer_status is not null;

create table runs (
    tenant_id word not null references tenants (id),
    id word not null,
    store_id word not null,
    business_date date not null,
    number integer not null check (number >= 1),
    started_at bigint not null,
    finished_at bigint not null,
    input_hash text not null,
    output_hash text not null,
    money_recorded bigint not null check (money_recorded >= 0),
    money_matched bigint not null check (money_matched >= 0),
    money_listed bigint not null check (money_listed >= 0),
    billed_recorded bigint not null check (billed_recorded >= 0),
    billed_matched bigint not null check (billed_matched >= 0),
    billed_listed bigint not null check (billed_listed >= 0),
    match_count integer not null check (match_count >= 0),
    exception_count integer not null check (exception_count >= 0),
    at_risk bigint not null check (at_risk >= 0),
    primary key (tenant_id, id),
    check (money_recorded = money_matched + money_listed),
    check (billed_recorded = billed_matched + billed_listed)
);

-- ReadDay and WriteRun, the latest run; numbers are unique in the store and date.
create unique index runs_number on runs (tenant_id, business_date, store_id, number);

create table matches (
    tenant_id word not null,
    id word not null,
    store_id word not null,
    business_date date not null,
    run_id word not null,
    matched_at bigint not null,
    expected_id word not null,
    actual_id word not null,
    session_id word not null,
    tender word not null,
    transaction_id word,
    amount bigint not null check (amount >= 0),
    rule word not null check (rule in ('reference', 'transaction_id')),
    reason text not null,
    primary key (tenant_id, id, business_date),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id)
) partition by range (business_date);

create table matches_default partition of matches default;

-- WriteRun: money pays one part of one bill. Money and bills belong to one business date for ever.
create unique index matches_actual on matches (tenant_id, actual_id, business_date);
-- WriteRun: a part of a bill is paid once.
create unique index matches_expected on matches (tenant_id, expected_id, business_date);
-- ReadDay.
create index matches_day on matches (tenant_id, business_date, store_id);

create table exceptions (
    tenant_id word not null,
    id word not null,
    store_id word not null,
    business_date date not null,
    class word not null check (class in (
        'missing_payment', 'orphan_payment', 'amount_over', 'amount_under', 'duplicate_payment', 'late_payment',
        'paid_after_cancel', 'wrong_tender', 'refund_unmatched', 'refund_exceeds', 'settled_not_notified',
        'notified_not_settled', 'fee_mismatch', 'status_conflict', 'ambiguous', 'currency_mismatch', 'unknown_account')),
    expected_id word,
    actual_id word,
    session_id word,
    tender word not null,
    expected_amount bigint not null check (expected_amount >= 0),
    actual_amount bigint not null check (actual_amount >= 0),
    at_risk bigint not null check (at_risk >= 0),
    action word not null
        check (action in ('record_cash_or_write_off', 'ask_gateway', 'link', 'refund', 'collect_or_write_off')),
    reason text not null,
    state word not null check (state in ('open', 'superseded')),
    run_id word not null,
    opened_at bigint not null,
    ended_at bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id),
    check ((state = 'open') = (ended_at is null))
);

-- ReadDay, the exceptions that are open.
create index exceptions_open on exceptions (tenant_id, business_date, store_id) where state = 'open';

create table day_closes (
    tenant_id word not null,
    store_id word not null,
    business_date date not null,
    number integer not null check (number >= 1),
    closed_at bigint not null,
    closed_by text not null,
    run_id word not null,
    money_recorded bigint not null check (money_recorded >= 0),
    money_matched bigint not null check (money_matched >= 0),
    money_listed bigint not null check (money_listed >= 0),
    billed_recorded bigint not null check (billed_recorded >= 0),
    billed_matched bigint not null check (billed_matched >= 0),
    billed_listed bigint not null check (billed_listed >= 0),
    match_count integer not null check (match_count >= 0),
    exception_count integer not null check (exception_count >= 0),
    at_risk bigint not null check (at_risk >= 0),
    primary key (tenant_id, store_id, business_date),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    foreign key (tenant_id, run_id) references runs (tenant_id, id),
    check (money_recorded = money_matched + money_listed),
    check (billed_recorded = billed_matched + billed_listed)
);

-- CountCloses; numbers are unique in the store.
create unique index day_closes_number on day_closes (tenant_id, store_id, number);

-- What a close holds: captures, cash records and refunds. Whatever else its day has is late.
create table day_close_items (
    tenant_id word not null,
    item_id word not null,
    store_id word not null,
    business_date date not null,
    primary key (tenant_id, item_id),
    foreign key (tenant_id, store_id, business_date) references day_closes (tenant_id, store_id, business_date)
);

-- ReadDay.
create index day_close_items_day on day_close_items (tenant_id, store_id, business_date);
