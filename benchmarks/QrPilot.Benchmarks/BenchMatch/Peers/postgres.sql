create unlogged table pairs as
  select expected.id as expected, actual.id as actual from expected join actual using (store, reference, amount);
analyze pairs;
insert into pairs
  with bills as (select * from expected where not exists (select from pairs where pairs.expected = expected.id)),
  money as (select * from actual where not exists (select from pairs where pairs.actual = actual.id)),
  edges as (
    select bills.id as expected, money.id as actual, money.reference,
      count(*) over (partition by bills.id) as bill_degree, count(*) over (partition by money.id) as money_degree
    from bills join money using (store, amount)
    where bills.at - money.at between interval '-1800 seconds' and interval '1800 seconds')
  select expected, actual from edges where bill_degree = 1 and money_degree = 1 and reference is null;
