-- What gateways report to have settled. In lines, store_id '' means that nobody knows the store; refund_id '' that there is no number of
-- its own. Amounts have the sign that they have for the merchant.
create table settlement_files (
    tenant_id word not null references tenants (id),
    id word not null,
    gateway word not null,
    account word not null,
    name text not null,
    -- SHA-256 of the bytes.
    hash word not null check (length(hash) = 64),
    uploaded_by text not null,
    uploaded_at bigint not null,
    -- Null until an import has come to its end.
    finished_at bigint,
    good integer not null check (good >= 0),
    repeated integer not null check (repeated >= 0),
    bad integer not null check (bad >= 0),
    skipped integer not null check (skipped >= 0),
    gross bigint not null check (gross >= 0),
    refunds bigint not null check (refunds >= 0),
    fee bigint not null,
    net bigint not null,
    first_date date,
    last_date date,
    primary key (tenant_id, id),
    check (net = gross - refunds - fee)
);

-- BeginFile and FindFile: the same bytes of an account are one file.
create unique index settlement_files_hash on settlement_files (tenant_id, gateway, account, hash);

create table settlement_errors (
    tenant_id word not null,
    file_id word not null,
    place integer not null check (place >= 1),
    line_number integer not null check (line_number >= 1),
    column_name text,
    code word not null,
    message text not null,
    primary key (tenant_id, file_id, place),
    foreign key (tenant_id, file_id) references settlement_files (tenant_id, id)
);

create table settlement_lines (
    tenant_id word not null,
    id word not null,
    file_id word not null,
    line_number integer not null check (line_number >= 1),
    kind word not null check (kind in ('payment', 'refund')),
    gateway word not null,
    account word not null,
    transaction_id word not null check (transaction_id <> ''),
    refund_id word not null,
    reference word not null,
    gross bigint not null,
    fee bigint not null,
    net bigint not null,
    paid_at bigint not null,
    settled_on date,
    payment_id word,
    store_id word not null,
    business_date date not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, file_id) references settlement_files (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    check (net = gross - fee),
    check ((kind = 'payment' and gross > 0) or (kind = 'refund' and gross < 0))
);

-- AddLines and FindLines: a transaction is settled once, whatever the number of files that tell of it.
create unique index settlement_lines_key on settlement_lines (tenant_id, gateway, account, kind, transaction_id, refund_id);
-- ListLines: a row of a file is one line.
create unique index settlement_lines_file on settlement_lines (tenant_id, file_id, line_number);
-- ReadDay and ListDays.
create index settlement_lines_day on settlement_lines (tenant_id, business_date, store_id);
