"""match.py EXPECTED ACTUAL OUT: the rule of the comparison with dicts."""
import csv
import sys
from datetime import datetime

WINDOW = 1800


def seconds(text):
    return datetime.fromisoformat(text).timestamp()


def main(expected, actual, out):
    open_bills = {}
    with open(expected, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for id, store, reference, amount, at in rows:
            open_bills[store, reference, amount] = id, at

    pairs = []
    open_money = []
    with open(actual, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for id, store, reference, amount, at in rows:
            bill = open_bills.pop((store, reference, amount), None) if reference else None
            if bill:
                pairs.append((bill[0], id))
            else:
                open_money.append((id, store, reference, amount, at))

    near = {}
    for (store, _, amount), (id, at) in open_bills.items():
        near.setdefault((store, amount), []).append((id, seconds(at)))
    bills_of = {}
    money_of = {}
    for id, store, reference, amount, at in open_money:
        bills = near.get((store, amount))
        if bills:
            moved = seconds(at)
            for bill, asked in bills:
                if abs(asked - moved) <= WINDOW:
                    bills_of.setdefault((id, reference), []).append(bill)
                    money_of[bill] = money_of.get(bill, 0) + 1
    for (id, reference), bills in bills_of.items():
        if not reference and len(bills) == 1 and money_of[bills[0]] == 1:
            pairs.append((bills[0], id))

    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("expected", "actual"))
        writer.writerows(pairs)


main(*sys.argv[1:])
