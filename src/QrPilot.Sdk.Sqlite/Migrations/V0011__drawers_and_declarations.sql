-- What is put into a store's drawer and taken out besides the cash of guests. Rows are only ever added.
create table drawer_entries (
    tenant_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    number integer not null check (number >= 1),
    kind text not null check (kind in ('opening_float', 'paid_in', 'paid_out')),
    amount integer not null check (amount >= 0),
    note text,
    entered_by text not null,
    entered_at integer not null,
    primary key (tenant_id, store_id, business_date, number),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
) strict, without rowid;

create trigger drawer_entries_are_kept_on_update before update on drawer_entries
begin
    select raise(abort, 'What was entered into a drawer is never changed; enter the opposite.');
end;

create trigger drawer_entries_are_kept_on_delete before delete on drawer_entries
begin
    select raise(abort, 'What was entered into a drawer is never changed; enter the opposite.');
end;

-- The drawer at the close; closes from before have none. What had to lie in it is the sum of its parts.
alter table day_closes add column cash_float integer check (cash_float >= 0);
alter table day_closes add column cash_taken integer check (cash_taken >= 0 and (cash_taken is null) = (cash_float is null));
alter table day_closes add column cash_paid_in integer check (cash_paid_in >= 0 and (cash_paid_in is null) = (cash_float is null));
alter table day_closes add column cash_paid_out integer check (cash_paid_out >= 0 and (cash_paid_out is null) = (cash_float is null));
alter table day_closes add column cash_counted integer check (cash_counted >= 0 and (cash_counted is null or cash_float is not null));
alter table day_closes add column cash_note text check (cash_note is null or cash_counted is not null);

-- Whether staff count the drawer without seeing what must lie in it.
alter table stores add column blind_cash_count integer not null default 0 check (blind_cash_count in (0, 1));

-- What sources say that a store sold in a day. Rows are only ever added.
create table declarations (
    tenant_id text not null,
    store_id text not null,
    business_date text not null check (length(business_date) = 10),
    number integer not null check (number >= 1),
    source text not null check (source in ('pos_count', 'einvoice_count', 'z_report', 'declared_revenue', 'tally')),
    orders integer check (orders >= 0),
    revenue integer check (revenue >= 0),
    note text,
    declared_by text not null,
    declared_at integer not null,
    primary key (tenant_id, store_id, business_date, number),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    check (orders is not null or revenue is not null or note is not null)
) strict, without rowid;

create trigger declarations_are_kept_on_update before update on declarations
begin
    select raise(abort, 'What was declared is never changed; declare again.');
end;

create trigger declarations_are_kept_on_delete before delete on declarations
begin
    select raise(abort, 'What was declared is never changed; declare again.');
end;
