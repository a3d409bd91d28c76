using System.Diagnostics.CodeAnalysis;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Remembers the newest keys; forgets the oldest when full. Safe for all threads.</summary>
internal sealed class BoundedMemory<T>(int capacity)
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

            if (_age.Count >= capacity)
            {
                _values.Remove(_age.Dequeue());
            }

            _values.Add(key, value);
            _age.Enqueue(key);
            return true;
        }
    }
}
