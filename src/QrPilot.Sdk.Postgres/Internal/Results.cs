using Npgsql;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Reads the results of a script, one after the other, and in each row by row.</summary>
internal sealed class Results(NpgsqlDataReader reader, CancellationToken cancellationToken) : RowReader
{
    private bool _began;
    private int _column;

    /// <summary>The rows of the next statement that gives any.</summary>
    public async Task<List<T>> ListAsync<T>(Func<RowReader, T> map)
    {
        await NextStatementAsync().ConfigureAwait(false);
        var list = new List<T>();
        while (await NextAsync().ConfigureAwait(false))
        {
            list.Add(map(this));
        }

        return list;
    }

    /// <summary>The one row of the next statement, or null.</summary>
    public async Task<T?> OneAsync<T>(Func<RowReader, T> map)
        where T : class
    {
        await NextStatementAsync().ConfigureAwait(false);
        return await NextAsync().ConfigureAwait(false) ? map(this) : null;
    }

    /// <summary>The number in the one row of the next statement, or null.</summary>
    public async Task<long?> NumberAsync()
    {
        await NextStatementAsync().ConfigureAwait(false);
        return await NextAsync().ConfigureAwait(false) ? NumberOrNull() : null;
    }

    /// <summary>Goes to the results of the next statement.</summary>
    public async Task NextStatementAsync()
    {
        if (_began)
        {
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }

        _began = true;
    }

    /// <summary>Passes over the results of statements that give fewer columns, such as what <c>expect</c> returns.</summary>
    public async Task NextStatementOfAsync(int columns)
    {
        do
        {
            await NextStatementAsync().ConfigureAwait(false);
        }
        while (reader.FieldCount < columns);
    }

    /// <summary>Goes to the next row; false behind the last one.</summary>
    public Task<bool> NextAsync()
    {
        _column = 0;
        return reader.ReadAsync(cancellationToken);
    }

    /// <summary>Reads on to the end of all results: an error of a later statement shows only then.</summary>
    public async Task EndAsync()
    {
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }
    }

    public bool NextIsNull() => reader.IsDBNull(_column);

    public override string Text() => reader.GetString(_column++);

    public override long Number() => reader.GetInt64(_column++);

    public override int Count() => reader.GetInt32(_column++);

    public override bool Flag() => reader.GetBoolean(_column++);

    public override DateOnly Date() => reader.GetFieldValue<DateOnly>(_column++);

    public override byte[] Bytes() => reader.GetFieldValue<byte[]>(_column++);

    protected override bool SkipsNull()
    {
        if (!NextIsNull())
        {
            return false;
        }

        _column++;
        return true;
    }
}
