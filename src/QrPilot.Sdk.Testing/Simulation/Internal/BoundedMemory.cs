using System.Diagnostics.CodeAnalysis;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Remembers the newest keys; forgets the oldest when full. Safe for all threads.</summary>
/// <param name="capacity">How many; asked at use, because options are read at first use.</param>
internal sealed class BoundedMemory<T>(Func<int> capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Queue<string> _age = new();

    /// <summary>Adds a key, or gives what is known for it.</summary>
    /// <returns>Whether it was new.</returns>
    public bool TryAdd(string key, T value, [NotNullWhen(false)] out T? known)
    {
        lock (_gate)
        {
            if (_values.TryGetValue(key, out known!))
            {
                return false;
            }

            Add(key, value);
            return true;
        }
    }

    public bool TryGet(string key, [NotNullWhen(true)] out T? value)
    {
        lock (_gate)
        {
            return _values.TryGetValue(key, out value!);
        }
    }

    /// <summary>Remembers a new value for a key, known or not.</summary>
    public void Set(string key, T value)
    {
        lock (_gate)
        {
            if (!_values.ContainsKey(key))
            {
                Add(key, value);
            }
            else
            {
                _values[key] = value;
            }
        }
    }

    private void Add(string key, T value)
    {
        while (_age.Count >= capacity())
        {
            _values.Remove(_age.Dequeue());
        }

        _values.Add(key, value);
        _age.Enqueue(key);
    }
}
