using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class SettlementSql
{
    /// <summary>Adds nothing when the account has a file of this hash.</summary>
    public const string InsertFile = $"""
        insert into settlement_files (tenant_id, {SettlementFileRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        on conflict (tenant_id, gateway, account, hash) do nothing
        """;

    public const string FindFile = $"""
        select {SettlementFileRow.Columns}
        from settlement_files
        where tenant_id = $1 and id = $2
        """;

    public const string FindFileByHash = $"""
        select {SettlementFileRow.Columns}
        from settlement_files
        where tenant_id = $1 and gateway = $2 and account = $3 and hash = $4
        """;

    public const string ListFiles = $"""
        select {SettlementFileRow.Columns}
        from settlement_files
        where tenant_id = $1 and id > $2
        order by id
        limit $3
        """;

    public const string EndFile = """
        update settlement_files
        set finished_at = $3, good = $4, repeated = $5, bad = $6, skipped = $7, gross = $8, refunds = $9, fee = $10, net = $11,
            first_date = $12, last_date = $13
        where tenant_id = $1 and id = $2
        """;

    public const string DeleteErrors = """
        delete from settlement_errors
        where tenant_id = $1 and file_id = $2
        """;

    public const string InsertError = $"""
        insert into settlement_errors (tenant_id, file_id, place, {SettlementErrorRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    public const string ListErrors = $"""
        select {SettlementErrorRow.Columns}
        from settlement_errors
        where tenant_id = $1 and file_id = $2
        order by place
        """;

    /// <summary>Adds nothing when the transaction is known, or the place in its file is taken. Naming one key would let a race for the
    /// other end as an error.</summary>
    public const string InsertLine = $"""
        insert into settlement_lines (tenant_id, {SettlementLineRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        on conflict do nothing
        """;

    /// <summary>The limit keeps the planner from reading all lines of the account.</summary>
    public const string FindLines = $"""
        select {SettlementLineRow.Columns}
        from unnest($4::text[], $5::text[], $6::text[]) as wanted (wanted_kind, wanted_transaction, wanted_refund)
        cross join lateral (
            select {SettlementLineRow.Columns}
            from settlement_lines
            where tenant_id = $1 and gateway = $2 and account = $3
                and kind = wanted_kind and transaction_id = wanted_transaction and refund_id = wanted_refund
            limit 1) line
        """;

    /// <summary>A reference names a payment, or a refund of one. Payments are looked up one by one, by an id that is known before.</summary>
    public const string FindSubjects = """
        select named.reference, found.id, found.store_id, found.business_date
        from (
            select wanted.reference, coalesce(refunds.payment_id::text, wanted.reference) as id
            from unnest($4::text[]) as wanted (reference)
            left join refunds on refunds.tenant_id = $1 and refunds.id = wanted.reference
            offset 0) named
        cross join lateral (
            select payments.id, sessions.store_id, sessions.business_date
            from payments
            join sessions on sessions.tenant_id = $1 and sessions.id = payments.session_id
            where payments.tenant_id = $1 and payments.id = named.id and payments.gateway = $2 and payments.account = $3
            limit 1) found
        """;

    public const string ListLines = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines
        where tenant_id = $1 and file_id = $2 and line_number > $3
        order by line_number
        limit $4
        """;

    public const string ListDays = $"""
        select distinct {StoreDateRow.Columns}
        from settlement_lines
        where tenant_id = $1 and file_id = $2
        order by business_date, store_id
        """;

    /// <summary>The lines of a day's captures, the day's lines that no capture tells of, and those that were linked to its bills.</summary>
    public const string ListOfDay = $"""
        select {SettlementLineRow.Columns}
        from settlement_lines
        where tenant_id = $1
            and id = any (array(
                {IdsOfCapturesOfDay}
                union all
                select line.id
                from money_links
                join captures on captures.tenant_id = $1 and captures.id = money_links.actual_id
                cross join lateral ({IdOfCapture}) as line
                where money_links.tenant_id = $1 and money_links.business_date = $2 and money_links.store_id = $3
                union all
                select actual_id
                from money_links
                where tenant_id = $1 and business_date = $2 and store_id = $3
                union all
                select line.id
                from settlement_lines as line
                where line.tenant_id = $1 and line.business_date = $2 and line.store_id = $3
                    and (line.kind = 'refund' or not exists (
                        select 1
                        from captures
                        where captures.tenant_id = $1 and captures.gateway = line.gateway and captures.account = line.account
                            and captures.transaction_id = line.transaction_id))))
        order by id
        """;

    /// <summary>What finished files tell of around a day.</summary>
    public const string ListSpans = $"""
        select distinct {SettledSpanRow.Columns}
        from settlement_files
        where tenant_id = $1 and finished_at is not null and first_date <= $2::date + 1 and last_date >= $2::date - 1
        order by gateway, account, first_date, last_date
        """;

    /// <summary>The ids of the lines of a day's captures.</summary>
    internal const string IdsOfCapturesOfDay = $"""
        select line.id
                from captures
                cross join lateral ({IdOfCapture}) as line
                where captures.tenant_id = $1 and captures.business_date = $2 and captures.store_id = $3
        """;

    /// <summary>The limit keeps the planner from reading all lines of the account.</summary>
    private const string IdOfCapture = """
        select id
                    from settlement_lines
                    where tenant_id = $1 and gateway = captures.gateway and account = captures.account and kind = 'payment'
                        and transaction_id = captures.transaction_id and refund_id = ''
                    limit 1
        """;
}
