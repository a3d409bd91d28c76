-- What is put into a store's drawer and taken out besides the cash of guests. Rows are only ever added.
create table drawer_entries (
    tenant_id word not null,
    store_id word not null,
    business_date date not null,
    number integer not null check (number >= 1),
    kind word not null check (kind in ('opening_float', 'paid_in', 'paid_out')),
    amount bigint not null check (amount >= 0),
    note text,
    entered_by word not null,
    entered_at bigint not null,
    primary key (tenant_id, store_id, business_date, number),
    foreign key (tenant_id, store_id) references stores (tenant_id, id)
);

create function drawer_entries_are_kept() returns trigger
    language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = 'What was entered into a drawer is never changed; enter the opposite.';
end
$$;

create trigger drawer_entries_are_kept before update or delete on drawer_entries
    for each row execute function drawer_entries_are_kept();

-- The drawer at the close; closes from before have none. What had to lie in it is the sum of its parts.
alter table day_closes
    add column cash_float bigint check (cash_float >= 0),
    add column cash_taken bigint check (cash_taken >= 0 and (cash_taken is null) = (cash_float is null)),
    add column cash_paid_in bigint check (cash_paid_in >= 0 and (cash_paid_in is null) = (cash_float is null)),
    add column cash_paid_out bigint check (cash_paid_out >= 0 and (cash_paid_out is null) = (cash_float is null)),
    add column cash_counted bigint check (cash_counted >= 0 and (cash_counted is null or cash_float is not null)),
    add column cash_note text check (cash_note is null or cash_counted is not null);

-- Whether staff count the drawer without seeing what must lie in it.
alter table stores add column blind_cash_count boolean not null default false;

-- What sources say that a store sold in a day. Rows are only ever added.
create table declarations (
    tenant_id word not null,
    store_id word not null,
    business_date date not null,
    number integer not null check (number >= 1),
    source word not null check (source in ('pos_count', 'einvoice_count', 'z_report', 'declared_revenue', 'tally')),
    orders bigint check (orders >= 0),
    revenue bigint check (revenue >= 0),
    note text,
    declared_by word not null,
    declared_at bigint not null,
    primary key (tenant_id, store_id, business_date, number),
    foreign key (tenant_id, store_id) references stores (tenant_id, id),
    check (orders is not null or revenue is not null or note is not null)
);

create function declarations_are_kept() returns trigger
    language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = 'What was declared is never changed; declare again.';
end
$$;

create trigger declarations_are_kept before update or delete on declarations
    for each row execute function declarations_are_kept();
