using System.Security.Cryptography;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>Keeps the report of a preview until it is imported, one a person and few at all, for half an hour. Sent again, a phone would have to
/// pick and upload the file twice. It is kept on this host alone and may vanish at any time: then the file is asked for again.</summary>
internal sealed class ReportShelf(TimeProvider clock) : IDisposable
{
    private const int Most = 16;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Lock _lock = new();
    private readonly List<KeptReport> _kept = [];
    private string? _folder;

    /// <summary>Keeps the bytes of a report.</summary>
    public async Task<KeptReport> KeepAsync(string staffId, Stream content, ReadOnlyMemory<byte> hash, SettlementImport found, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var report = new KeptReport(id, staffId, Path.Combine(Folder(), id), hash, found, clock.GetUtcNow());
        content.Position = 0;
        await using (var file = new FileStream(report.Path, FileMode.CreateNew, FileAccess.Write))
        {
            await content.CopyToAsync(file, cancellationToken);
        }

        lock (_lock)
        {
            Drop(kept => kept.StaffId == staffId || kept.KeptAt + Life < report.KeptAt);
            _kept.Add(report);
            Drop(kept => _kept.Count > Most && kept == _kept[0]);
        }

        return report;
    }

    /// <summary>The report of this id that this person has uploaded, or null.</summary>
    public KeptReport? Find(string staffId, string id)
    {
        lock (_lock)
        {
            return _kept.Find(kept => kept.Id == id && kept.StaffId == staffId && kept.KeptAt + Life >= clock.GetUtcNow());
        }
    }

    /// <summary>Forgets a report that was imported.</summary>
    public void Remove(KeptReport report)
    {
        lock (_lock)
        {
            Drop(kept => kept == report);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_folder is not null)
            {
                Directory.Delete(_folder, recursive: true);
                _folder = null;
            }
        }
    }

    private void Drop(Predicate<KeptReport> which)
    {
        foreach (var report in _kept.FindAll(which))
        {
            _kept.Remove(report);
            File.Delete(report.Path);
        }
    }

    private string Folder()
    {
        lock (_lock)
        {
            return _folder ??= Directory.CreateTempSubdirectory("qrpilot-reports-").FullName;
        }
    }
}
