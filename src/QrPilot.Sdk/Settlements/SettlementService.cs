using Microsoft.Extensions.Options;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Settlements.Internal;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Settlements;

/// <summary>Imports the settlement reports of gateways.</summary>
public sealed class SettlementService
{
    private readonly CommandRunner _runner;
    private readonly ISettlementStore _store;
    private readonly ICatalogStore _catalog;
    private readonly GatewayDirectory _gateways;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly IOptionsMonitor<SettlementOptions> _options;
    private readonly SettlementTelemetry _told;
    private readonly AuditTrail _audit;

    internal SettlementService(
        CommandRunner runner,
        ISettlementStore store,
        ICatalogStore catalog,
        GatewayDirectory gateways,
        IIdSource ids,
        TimeProvider clock,
        IOptionsMonitor<SettlementOptions> options,
        SettlementTelemetry told,
        AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _store = store;
        _catalog = catalog;
        _gateways = gateways;
        _ids = ids;
        _clock = clock;
        _options = options;
        _told = told;
    }

    /// <summary>Imports a report: good rows are stored, bad ones reported. One that was cut off goes on when the same bytes come again,
    /// and so does one that had bad rows, in case the map was mended; one that was good as a whole changes nothing.</summary>
    /// <param name="caller">Who uploads.</param>
    /// <param name="upload">The report.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <returns>What became of it. A row counts as repeated where an earlier row or file told the same of its transaction.</returns>
    /// <exception cref="CommandException">The role does not allow it, there is no such gateway or account for the caller, or no map for it, or the header does not fit the map.</exception>
    public Task<SettlementImport> ImportAsync(Caller caller, SettlementUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(upload);
        return _told.RunAsync(caller.TenantId, upload.Gateway, () => ReadAsync(caller, upload, cancellationToken));
    }

    /// <summary>Imports as <see cref="ImportAsync(Caller, SettlementUpload, CancellationToken)"/> and answers an idempotent request once.
    /// The answer is stored after the import; a request that is repeated in between finds the file imported. Of a preview nothing is
    /// stored, its answer neither.</summary>
    public Task<Reply> ImportAsync(
        Caller caller, SettlementUpload upload, ReplyPlan<SettlementImport> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(plan);
        return upload.IsPreview ? PreviewAsync() : _runner.RunAsync(
            caller.TenantId,
            plan,
            async ct => new Decision<SettlementImport>(new Commit { TenantId = caller.TenantId }, await ImportAsync(caller, upload, ct)),
            cancellationToken);

        async Task<Reply> PreviewAsync() => new(plan.Write(await ImportAsync(caller, upload, cancellationToken)), Replayed: false);
    }

    /// <summary>Whether the caller may see the reports of an account. A report tells of every store that is paid into its account, so whoever
    /// works in certain stores must work in all of these.</summary>
    public async Task<bool> MayReachAsync(Caller caller, string account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.StoreIds is null)
        {
            return true;
        }

        var paid = (await _catalog.ListStoresAsync(caller.TenantId, cancellationToken)).Where(store => store.GatewayAccount == account).ToList();
        return paid.Count > 0 && paid.TrueForAll(store => caller.MayReach(store.Id));
    }

    private async Task<SettlementImport> ReadAsync(Caller caller, SettlementUpload upload, CancellationToken cancellationToken)
    {
        caller.Require(StaffRight.ImportSettlements);
        if (!await MayReachAsync(caller, upload.Account, cancellationToken))
        {
            throw GatewayDirectory.NoAccount(upload.Gateway, upload.Account);
        }

        var route = await _gateways.RequireAsync(upload.Gateway, upload.Account, caller.TenantId, cancellationToken);
        var options = _options.CurrentValue;
        if (!options.Maps.TryGetValue(SettlementOptions.NameOf(upload.Gateway, upload.Account), out var map))
        {
            throw new CommandException(
                RefusalKind.Contradiction,
                ErrorCodes.SettlementMapMissing,
                $"Nothing says how to read the reports of this account: set {SettlementOptions.Section}:Maps:{upload.Gateway}:{upload.Account}.",
                "account");
        }

        var hash = Convert.ToHexStringLower(upload.Hash.Span);
        var known = await _store.FindFileAsync(caller.TenantId, upload.Gateway, upload.Account, hash, cancellationToken);
        if (known is { FinishedAt: not null, Figures.Bad: 0 })
        {
            var days = await _store.ListDaysAsync(caller.TenantId, known.Id, cancellationToken);
            return new SettlementImport(known, [], days, IsRepeated: true, upload.IsPreview);
        }

        var reader = await ReportReader.OpenAsync(upload.Content, map, cancellationToken);
        var file = known ?? Draft(caller, upload, hash);
        if (known is null && !upload.IsPreview)
        {
            file = await _store.BeginFileAsync(caller.TenantId, file, cancellationToken);
        }

        var tally = new SettlementTally(options.MaxErrors);
        var importer = new SettlementImporter(
            _store, _ids, caller.TenantId, file, route.Gateway.ToPaymentId, upload.IsPreview, tally);
        await importer.RunAsync(reader, cancellationToken);
        var isRepeated = known is { FinishedAt: not null } && known.Figures == tally.Figures;
        var read = file with { FinishedAt = isRepeated || upload.IsPreview ? file.FinishedAt : _clock.GetUtcNow(), Figures = tally.Figures };
        if (!isRepeated && !upload.IsPreview)
        {
            var audit = _audit.Note(
                caller, AuditActions.SettlementImported, file.Id, amount: tally.Figures.Gross, detail: $"{file.Gateway} {file.Account} {file.Name}");
            await _store.FinishFileAsync(caller.TenantId, read, tally.Errors, audit, cancellationToken);
        }

        return new SettlementImport(read, tally.Errors, tally.Days, isRepeated, upload.IsPreview);
    }

    private SettlementFile Draft(Caller caller, SettlementUpload upload, string hash) => new()
    {
        Id = upload.IsPreview ? "" : _ids.Next(IdPrefix.SettlementFile),
        Gateway = upload.Gateway,
        Account = upload.Account,
        Name = upload.FileName,
        Hash = hash,
        UploadedBy = caller.Id,
        UploadedAt = _clock.GetUtcNow(),
        Figures = new SettlementFigures(),
    };
}
