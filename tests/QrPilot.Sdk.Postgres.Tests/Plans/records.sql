-- What belongs to a million events: ten tenants of four stores, each tenant with ten thousand sessions in 180 days.
set session_replication_role = replica;

-- The rest of the two thousand tenants have nothing yet.
insert into tenants (id, name, created_at, feed_seq) select 't' || tenant, 'T', 0, 100000 from generate_series(0, 1999) tenant;

insert into api_keys
select 't' || tenant, 'key_' || tenant || '_' || n, 'K', 1, sha256('x'), 0, null from generate_series(0, 9) tenant, generate_series(1, 500) n;

insert into gateway_accounts
select 't' || tenant, 'momo', 'account_' || tenant || '_' || n, '{}', '{}', 0, 'key', 1
from generate_series(0, 9) tenant, generate_series(1, 500) n;

insert into stores
select 't' || tenant, 'sto_' || n, 'S' || n, 'S', 'restaurant', 'Asia/Ho_Chi_Minh', 4, 'main', 0
from generate_series(0, 9) tenant, generate_series(0, 3) n;

insert into staff
select 't' || tenant, 'stf_' || n, 'staff-' || tenant || '-' || n, 'N', 'cashier', null, 's', 0, null, null, 0, null, 1
from generate_series(0, 99) tenant, generate_series(1, 100) n;

insert into staff_stores
select tenant_id, id, 'sto_' || store from staff, generate_series(0, 1) store;

insert into dining_tables
select 't' || tenant, 'tbl_' || n, 'sto_' || n % 4, 'B' || n, 0 from generate_series(0, 9) tenant, generate_series(1, 400) n;

insert into menu_items
select 't' || tenant, 'itm_' || n, 'sto_' || n % 4, 'M' || n, 'M', 29000, true, 0
from generate_series(0, 9) tenant, generate_series(1, 1000) n;

-- The last forty of each tenant are open.
insert into sessions
select
    't' || tenant, 'ses_' || lpad(n::text, 8, '0'), 'sto_' || n % 4, 'tbl_' || 1 + n % 400, date '2026-01-01' + n * 180 / 10001,
    case when n > 9960 then 'open' else 'closed' end, n, n, n,
    case when n <= 9960 then n end, case when n <= 9960 then 'paid' end, null, 58000, 58000, 1, 1
from generate_series(0, 9) tenant, generate_series(1, 10000) n;

insert into audit_entries
select tenant_id, 'aud_' || substr(id, 5), opened_at, 'staff', 'stf_1', 'session.closed', id, store_id, 58000, null from sessions;

insert into orders
select tenant_id, 'ord_' || substr(id, 5), id, 1, 0, 58000 from sessions;

insert into order_lines
select tenant_id, 'ord_' || substr(id, 5), position, id, 'l' || position, 'itm_1', 'M', 29000, 1, null
from sessions, generate_series(0, 1) position;

insert into payments
    (tenant_id, id, session_id, store_id, business_date, gateway, account, amount, state, requested_at, created_at, refunded, version)
select tenant_id, 'pay_' || substr(id, 5), id, store_id, business_date, 'momo', 'main', 58000, 'succeeded', 0, 0, 0, 1 from sessions;

insert into refunds
    (tenant_id, id, payment_id, session_id, amount, reason, requested_by, state, created_at, sent_at, version)
select tenant_id, 'rfd_' || substr(id, 5), 'pay_' || substr(id, 5), id, 1000, 'R', 'key', 'pending', 0, 0, 1
from sessions
where opened_at % 10 = 0;

insert into inquiries select tenant_id, 'pay_' || substr(id, 5), opened_at, 0 from sessions where opened_at % 10 = 1;

insert into leases
select tenant_id, 'job-' || opened_at % 2, id, opened_at, null, 0 from sessions;

insert into cash_records
select tenant_id, 'csh_' || substr(id, 5), id, store_id, business_date, 1000, 1000, null, 0, 0, 'key', null, null
from sessions
where opened_at % 5 = 0;

insert into captures
select
    tenant_id, 'cap_' || substr(id, 5), 'momo', 'main', substr(id, 5), 'pay_' || substr(id, 5), 'pay_' || substr(id, 5),
    store_id, business_date, 58000, 0, 0
from sessions;

insert into settlement_files
select
    't' || tenant, 'stl_' || tenant || '_' || day, 'momo', 'main', '', encode(sha256(convert_to(tenant || '-' || day, 'UTF8')), 'hex'), 'key', 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, date '2026-01-01' + day, date '2026-01-01' + day
from generate_series(0, 9) tenant, generate_series(0, 179) day;

insert into settlement_lines
select
    tenant_id, 'stn_' || substr(id, 5), 'stl_' || substr(tenant_id, 2) || '_' || (business_date - date '2026-01-01'), opened_at + 1, 'payment',
    'momo', 'main', substr(id, 5), '', 'pay_' || substr(id, 5), 58000, 0, 58000, 0, null, 'pay_' || substr(id, 5), store_id, business_date
from sessions;

-- One in a hundred waits to be applied, another one to be masked.
insert into notifications
select
    tenant_id, 'ntf_' || substr(id, 5), 'momo', 'main',
    639028224000000000 + opened_at * 15552000000, '', 'body',
    case when opened_at % 100 = 0 then 'received' else 'applied' end, null, null,
    case when opened_at % 100 > 1 then sha256('x') end, case when opened_at % 100 > 1 then 0 end
from sessions;

insert into requests
select tenant_id, 'tenant', 'k' || id, sha256('x'), opened_at * 1000000, null, null, 200, 'ok' from sessions;

insert into runs
select
    't' || tenant, 'run_' || store || '_' || day || '_' || number, 'sto_' || store, date '2026-01-01' + day, number,
    0, 0, '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0
from generate_series(0, 9) tenant, generate_series(0, 3) store, generate_series(0, 179) day, generate_series(1, 2) number;

insert into matches
select
    tenant_id, 'mat_' || substr(id, 5), store_id, business_date, 'run_' || substr(store_id, 5) || '_01', 0,
    'pay_' || substr(id, 5), 'cap_' || substr(id, 5), id, 'momo', null, 58000, 'reference', '', 58000, 1000
from sessions;

insert into exceptions
select
    tenant_id, 'exc_' || substr(id, 5), store_id, business_date, 'missing_payment', null, null, id, 'momo', 0, 0, 0, 'link', '',
    case when opened_at % 2 = 0 then 'open' else 'superseded' end, 'run_001', 0, case when opened_at % 2 = 1 then 0 end, opened_at % 2 = 0
from sessions
where opened_at % 3 = 0;

insert into day_closes
select
    tenant_id, store_id, business_date, 1 + (business_date - date '2026-01-01'), 0, 'key', id,
    0, 0, 0, 0, 0, 0, 0, 0, 0
from runs
where number = 2;

insert into drawer_entries
select tenant_id, store_id, business_date, 1 + entry, 'paid_in', 1000, null, 'key', 0
from runs, generate_series(0, 9) entry
where number = 2;

insert into declarations
select tenant_id, store_id, business_date, 1 + entry, 'z_report', 100, 1000, null, 'key', 0
from runs, generate_series(0, 4) entry
where number = 2;

insert into day_close_items select tenant_id, id, store_id, business_date from captures;

insert into event_keys (tenant_id, idempotency_key, seq, business_date)
select 't' || tenant, 'key-' || lpad(seq::text, 8, '0'), seq, date '2026-01-01' + (seq * 180 / 100001)::integer
from generate_series(0, 9) tenant, generate_series(1::bigint, 100000) seq;

analyze
    tenants, api_keys, staff, staff_stores, audit_entries, gateway_accounts, stores, dining_tables, menu_items, sessions, orders, order_lines, payments, refunds,
    inquiries, leases, cash_records, captures, settlement_files, settlement_lines, notifications, requests, runs, matches, exceptions, day_closes, day_close_items,
    drawer_entries, declarations, event_keys;
