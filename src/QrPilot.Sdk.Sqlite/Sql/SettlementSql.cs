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

    /// <summary>The lines of a day's captures, the day's lines that no capture tells of, and those that were linked to its bills.</summary>
    public const string ListOfDay = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines
        where tenant_id = $tenant_id
            and id in (
                {IdsOfCapturesOfDay}
                union all
                select line.id
                from money_links indexed by money_links_day
                cross join captures on captures.tenant_id = $tenant_id and captures.id = money_links.actual_id
                cross join settlement_lines as line indexed by settlement_lines_key on {IsOfCapture}
                where money_links.tenant_id = $tenant_id and money_links.business_date = $business_date and money_links.store_id = $store_id
                union all
                select actual_id
                from money_links indexed by money_links_day
                where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
                union all
                select line.id
                from settlement_lines as line indexed by settlement_lines_day
                where line.tenant_id = $tenant_id and line.business_date = $business_date and line.store_id = $store_id
                    and (line.kind = 'refund' or not exists (
                        select 1
                        from captures indexed by captures_transaction
                        where captures.tenant_id = $tenant_id and captures.gateway = line.gateway and captures.account = line.account
                            and captures.transaction_id = line.transaction_id)))
        order by id
        """;

    /// <summary>What finished files tell of around a day.</summary>
    public const string ListSpans = $"""
        select distinct {SettledSpanRow.Columns}
        from settlement_files indexed by settlement_files_dates
        where tenant_id = $tenant_id and finished_at is not null and first_date <= date($business_date, '+1 day')
            and last_date >= date($business_date, '-1 day') and $store_id is not null
        order by gateway, account, first_date, last_date
        """;

    /// <summary>The ids of the lines of a day's captures.</summary>
    internal const string IdsOfCapturesOfDay = $"""
        select line.id
                from captures indexed by captures_day
                cross join settlement_lines as line indexed by settlement_lines_key on {IsOfCapture}
                where captures.tenant_id = $tenant_id and captures.business_date = $business_date and captures.store_id = $store_id
        """;

    private const string IsOfCapture = """
        line.tenant_id = $tenant_id and line.gateway = captures.gateway
                    and line.account = captures.account and line.kind = 'payment' and line.transaction_id = captures.transaction_id
                    and line.refund_id = ''
        """;
}
