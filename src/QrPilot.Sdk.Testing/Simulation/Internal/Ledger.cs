namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>One gateway's orders, the newest of them, in memory. Safe for all threads.</summary>
/// <param name="capacity">How many; asked at use, because options are read at first use.</param>
internal sealed class Ledger<TOrder>(Func<int> capacity)
    where TOrder : class, ISimulatedOrder
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LedgerOrder<TOrder>> _orders = new(StringComparer.Ordinal);
    private readonly Queue<string> _age = new();
    private readonly Dictionary<string, string> _byTransaction = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byRefund = new(StringComparer.Ordinal);

    /// <summary>Takes an order in, or gives what is known under its key, which need not be the same order.</summary>
    public LedgerOrder<TOrder> Open(TOrder order, out bool isNew)
    {
        lock (_gate)
        {
            isNew = !_orders.TryGetValue(order.Key, out var record);
            if (record is not null)
            {
                return record;
            }

            while (_age.Count >= capacity())
            {
                Forget(_age.Dequeue());
            }

            record = new LedgerOrder<TOrder> { Order = order, Dong = order.Asked, At = order.OpenedAt };
            _orders.Add(order.Key, record);
            _age.Enqueue(order.Key);
            return record;
        }
    }

    public LedgerOrder<TOrder>? Find(string key)
    {
        lock (_gate)
        {
            return _orders.GetValueOrDefault(key);
        }
    }

    public LedgerOrder<TOrder>? FindByTransaction(string merchant, string transactionId)
    {
        lock (_gate)
        {
            return _byTransaction.TryGetValue(Name(merchant, transactionId), out var key) ? _orders.GetValueOrDefault(key) : null;
        }
    }

    public LedgerOrder<TOrder>? FindByRefund(string merchant, string refundId)
    {
        lock (_gate)
        {
            return _byRefund.TryGetValue(Name(merchant, refundId), out var key) ? _orders.GetValueOrDefault(key) : null;
        }
    }

    /// <summary>Changes an order while nobody else does.</summary>
    /// <returns>How it was before and is after; null when it was forgotten.</returns>
    public (LedgerOrder<TOrder> Before, LedgerOrder<TOrder> After)? Change(string key, Func<LedgerOrder<TOrder>, LedgerOrder<TOrder>> change)
    {
        lock (_gate)
        {
            if (!_orders.TryGetValue(key, out var before))
            {
                return null;
            }

            var after = change(before);
            _orders[key] = after;
            if (after.TransactionId is not null)
            {
                _byTransaction[Name(after.Order.Merchant, after.TransactionId)] = key;
            }

            foreach (var refund in after.Refunds.Skip(before.Refunds.Count))
            {
                _byRefund[Name(after.Order.Merchant, refund.Id)] = key;
            }

            return (before, after);
        }
    }

    /// <summary>Tells from now on what was withheld.</summary>
    public void Release()
    {
        lock (_gate)
        {
            foreach (var (key, order) in _orders.Where(entry => entry.Value.Withheld).ToList())
            {
                _orders[key] = order with { Withheld = false };
            }
        }
    }

    /// <summary>All that are remembered, oldest first.</summary>
    public List<LedgerOrder<TOrder>> All()
    {
        lock (_gate)
        {
            return [.. _age.Select(key => _orders[key])];
        }
    }

    private void Forget(string key)
    {
        if (_orders.Remove(key, out var order))
        {
            _byTransaction.Remove(Name(order.Order.Merchant, order.TransactionId ?? ""));
            foreach (var refund in order.Refunds)
            {
                _byRefund.Remove(Name(order.Order.Merchant, refund.Id));
            }
        }
    }

    private static string Name(string merchant, string id) => $"{merchant}\n{id}";
}
