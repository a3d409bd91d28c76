set preserve_insertion_order = false;
create table expected as from read_csv($expected, header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {id: 'varchar', store: 'varchar', reference: 'varchar', amount: 'bigint', moment: 'timestamp'}, timestampformat = '%Y-%m-%dT%H:%M:%SZ');
create table actual as from read_csv($actual, header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {id: 'varchar', store: 'varchar', reference: 'varchar', amount: 'bigint', moment: 'timestamp'}, timestampformat = '%Y-%m-%dT%H:%M:%SZ');
create table pairs as
  select expected.id as expected, actual.id as actual from expected join actual using (store, reference, amount);
copy (
  with bills as (from expected anti join pairs on pairs.expected = expected.id),
  money as (from actual anti join pairs on pairs.actual = actual.id),
  edges as (
    select bills.id as expected, money.id as actual, money.reference,
      count(*) over (partition by bills.id) as bill_degree, count(*) over (partition by money.id) as money_degree
    from bills join money using (store, amount)
    where abs(date_diff('second', bills.moment, money.moment)) <= 1800)
  select expected, actual from pairs
  union all
  select expected, actual from edges where bill_degree = 1 and money_degree = 1 and reference is null
) to $out (header true);
