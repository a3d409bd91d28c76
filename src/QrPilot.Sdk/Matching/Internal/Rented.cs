using System.Buffers;
using System.Runtime.CompilerServices;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>An array of the shared pool, given back when it is disposed of.</summary>
internal readonly struct Rented<T>(int length) : IDisposable
    where T : unmanaged
{
    private readonly T[] _array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _array.AsSpan(0, length);
    }

    public int Length => length;

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
