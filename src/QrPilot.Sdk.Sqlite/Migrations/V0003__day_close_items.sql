-- What a close holds: captures, cash records and refunds. Whatever else its day has is late.
create table day_close_items (
    tenant_id text not null,
    item_id text not null,
    store_id text not null,
    business_date text not null,
    primary key (tenant_id, item_id),
    foreign key (tenant_id, store_id, business_date) references day_closes (tenant_id, store_id, business_date)
) strict, without rowid;

-- ReadDay.
create index day_close_items_day on day_close_items (tenant_id, store_id, business_date);

-- Until now the times told what a close holds.
insert into day_close_items (tenant_id, item_id, store_id, business_date)
select captures.tenant_id, captures.id, captures.store_id, captures.business_date
from captures
join day_closes on day_closes.tenant_id = captures.tenant_id
    and day_closes.store_id = captures.store_id
    and day_closes.business_date = captures.business_date
where captures.received_at <= day_closes.closed_at
union all
select cash_records.tenant_id, cash_records.id, cash_records.store_id, cash_records.business_date
from cash_records
join day_closes on day_closes.tenant_id = cash_records.tenant_id
    and day_closes.store_id = cash_records.store_id
    and day_closes.business_date = cash_records.business_date
where cash_records.received_at <= day_closes.closed_at and cash_records.voided_at is null
union all
select refunds.tenant_id, refunds.id, sessions.store_id, sessions.business_date
from refunds
join sessions on sessions.tenant_id = refunds.tenant_id and sessions.id = refunds.session_id
join day_closes on day_closes.tenant_id = sessions.tenant_id
    and day_closes.store_id = sessions.store_id
    and day_closes.business_date = sessions.business_date
where refunds.state = 'refunded' and refunds.heard_at <= day_closes.closed_at;
