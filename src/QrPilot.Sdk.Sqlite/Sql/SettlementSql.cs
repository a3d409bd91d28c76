using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class SettlementSql
{
    /// <summary>Changes nothing when the account has a file of this hash.</summary>
    public const string InsertFile = $"""
        insert into settlement_files (tenant_id, {SettlementFileRow.Columns})
        values (
            $tenant_id, $id, $gateway, $account, $name, $hash, $uploaded_by, $uploaded_at, $finished_at, $good, $repeated, $bad, $skipped,
            $gross, $refunds, $fee, $net, $first_date, $last_date)
        on conflict (tenant_id, gateway, account, hash) do nothing
        """;

    public const string FindFile = $"""
        select {SettlementFileRow.Columns}
        from settlement_files
        where tenant_id = $tenant_id and id = $id
        """;

    public const string FindFileByHash = $"""
        select {SettlementFileRow.Columns}
        from settlement_files indexed by settlement_files_hash
        where tenant_id = $tenant_id and gateway = $gateway and account = $account and hash = $hash
        """;

    public const string ListFiles = $"""
        select {SettlementFileRow.Columns}
        from settlement_files
        where tenant_id = $tenant_id and id > $after
        order by id
        limit $limit
        """;

    public const string EndFile = """
        update settlement_files
        set finished_at = $finished_at, good = $good, repeated = $repeated, bad = $bad, skipped = $skipped, gross = $gross,
            refunds = $refunds, fee = $fee, net = $net, first_date = $first_date, last_date = $last_date
        where tenant_id = $tenant_id and id = $id
        """;

    public const string DeleteErrors = """
        delete from settlement_errors
        where tenant_id = $tenant_id and file_id = $file_id
        """;

    public const string InsertError = $"""
        insert into settlement_errors (tenant_id, file_id, place, {SettlementErrorRow.Columns})
        values ($tenant_id, $file_id, $place, $line_number, $column_name, $code, $message)
        """;

    public const string ListErrors = $"""
        select {SettlementErrorRow.Columns}
        from settlement_errors
        where tenant_id = $tenant_id and file_id = $file_id
        order by place
        """;

    /// <summary>Changes nothing when the transaction is known, or the place in its file is taken.</summary>
    public const string InsertLine = $"""
        insert into settlement_lines (tenant_id, {SettlementLineRow.Columns})
        values (
            $tenant_id, $id, $file_id, $line_number, $kind, $gateway, $account, $transaction_id, $refund_id, $reference, $gross, $fee,
            $net, $paid_at, $settled_on, $payment_id, $store_id, $business_date)
        on conflict do nothing
        """;

    public const string FindLine = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines indexed by settlement_lines_key
        where tenant_id = $tenant_id and gateway = $gateway and account = $account
            and kind = $kind and transaction_id = $transaction_id and refund_id = $refund_id
        """;

    /// <summary>A reference names a payment, or a refund of one.</summary>
    public const string FindSubject = """
        select $reference, payments.id, sessions.store_id, sessions.business_date
        from payments
        join sessions on sessions.tenant_id = $tenant_id and sessions.id = payments.session_id
        where payments.tenant_id = $tenant_id and payments.gateway = $gateway and payments.account = $account
            and payments.id = coalesce((select payment_id from refunds where tenant_id = $tenant_id and id = $reference), $reference)
        """;

    public const string ListLines = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines indexed by settlement_lines_file
        where tenant_id = $tenant_id and file_id = $file_id and line_number > $after
        order by line_number
        limit $limit
        """;

    public const string ListDays = $"""
        select distinct {StoreDateRow.Columns}
        from settlement_lines indexed by settlement_lines_file
        where tenant_id = $tenant_id and file_id = $file_id
        order by business_date, store_id
        """;

    public const string ListOfDay = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines indexed by settlement_lines_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by id
        """;
}
