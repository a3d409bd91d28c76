// match.mjs EXPECTED ACTUAL OUT: the rule of the comparison with Maps.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const windowMs = 1_800_000;

// Rows of five columns without quotes, block by block.
function forEachRow(path, take) {
  const file = openSync(path, 'r');
  const block = Buffer.allocUnsafe(1 << 20);
  let rest = '';
  let isHeader = true;
  for (let read; (read = readSync(file, block)) > 0;) {
    const text = rest + block.latin1Slice(0, read);
    let at = 0;
    for (let end; (end = text.indexOf('\n', at)) >= 0; at = end + 1) {
      if (isHeader) {
        isHeader = false;
      } else {
        take(text.slice(at, end).split(','));
      }
    }
    rest = text.slice(at);
  }
  closeSync(file);
}

const [expected, actual, out] = process.argv.slice(2);
const openBills = new Map();
forEachRow(expected, row => openBills.set(`${row[1]},${row[2]},${row[3]}`, row));

const pairs = ['expected,actual\n'];
const openMoney = [];
forEachRow(actual, row => {
  const key = `${row[1]},${row[2]},${row[3]}`;
  const bill = row[2] === '' ? undefined : openBills.get(key);
  if (bill === undefined) {
    openMoney.push(row);
  } else {
    openBills.delete(key);
    pairs.push(`${bill[0]},${row[0]}\n`);
  }
});

const near = new Map();
for (const [id, store, , amount, at] of openBills.values()) {
  const key = `${store},${amount}`;
  const bill = { id, at: Date.parse(at), money: 0 };
  const bills = near.get(key);
  if (bills === undefined) {
    near.set(key, [bill]);
  } else {
    bills.push(bill);
  }
}
const edges = [];
for (const [id, store, reference, amount, at] of openMoney) {
  const moved = Date.parse(at);
  const bills = (near.get(`${store},${amount}`) ?? []).filter(bill => Math.abs(bill.at - moved) <= windowMs);
  for (const bill of bills) {
    bill.money++;
  }
  if (bills.length === 1 && reference === '') {
    edges.push([bills[0], id]);
  }
}
for (const [bill, id] of edges) {
  if (bill.money === 1) {
    pairs.push(`${bill.id},${id}\n`);
  }
}

const file = openSync(out, 'w');
for (let i = 0; i < pairs.length; i += 10_000) {
  writeSync(file, pairs.slice(i, i + 10_000).join(''), null, 'latin1');
}
closeSync(file);
