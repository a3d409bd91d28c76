-- A refund that is sent again may be on its way long after it was made.
alter table refunds add column sent_at integer not null default 0;

update refunds
set sent_at = created_at;
