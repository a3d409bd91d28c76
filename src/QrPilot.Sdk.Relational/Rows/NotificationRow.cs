using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of notifications.</summary>
public static class NotificationRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, gateway, account, received_at, headers, body
        """;

    /// <summary><see cref="Columns"/>, then what became of it.</summary>
    public const string StoredColumns = $"{Columns}, outcome, payment_id, detail, masked_at is not null";

    /// <summary>Reads <see cref="StoredColumns"/>.</summary>
    public static StoredNotification ReadStored(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoredNotification(Read(row), row.Choice<NotificationOutcome>(), row.TextOrNull(), row.TextOrNull(), row.Flag());
    }

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ReceivedNotification Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ReceivedNotification
        {
            Id = row.Text(),
            Gateway = row.Text(),
            Account = row.Text(),
            ReceivedAt = row.Instant(),
            Headers = row.Text(),
            Body = row.Bytes(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, ReceivedNotification notification)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(notification);
        row.Text("tenant_id", tenantId);
        row.Text("id", notification.Id);
        row.Text("gateway", notification.Gateway);
        row.Text("account", notification.Account);
        row.Instant("received_at", notification.ReceivedAt);
        row.Text("headers", notification.Headers);
        row.Bytes("body", notification.Body);
    }
}
