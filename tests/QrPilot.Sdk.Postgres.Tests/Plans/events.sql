-- A million events of ten tenants: ten of each session, in the order of the days.
set session_replication_role = replica;

insert into events
    (tenant_id, seq, idempotency_key, type, session_id, store_id, business_date, occurred_at, received_at, late, data)
select
    't' || tenant,
    seq,
    'key-' || lpad(seq::text, 8, '0'),
    case when seq % 4 = 0 then 'item.added' else 'menu.viewed' end,
    'ses_' || lpad(((seq + 9) / 10)::text, 8, '0'),
    'sto_' || ((seq + 9) / 10) % 4,
    date '2026-01-01' + (seq * 180 / 100001)::integer,
    639028224000000000 + seq * 1555000000,
    639028224000000000 + seq * 1555000000,
    false,
    '{"itemId":"itm_1","quantity":1}'
from generate_series(0, 9) tenant, generate_series(1::bigint, 100000) seq;

analyze events;
