using FsCheck.Fluent;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Events;

public sealed class FeedHistoryTests
{
    /// <summary>A database that is written, read, backed up and set back to any of its backups, as often as one likes.</summary>
    [Fact]
    public void CommonSeq_AnyBackupsAndRestores_IsWhatReaderAndLogShare() => Rule.HoldsForAll(
        Gen.Choose(0, 9),
        steps =>
        {
            var world = new World();
            foreach (var step in steps)
            {
                world.Do(step);
            }
        });

    [Fact]
    public void CommonSeq_EpochThatARestoreTookBack_IsNothing() =>
        Assert.Equal(0, FeedHistory.CommonSeq(2, 7, [new FeedEpoch(1, 0), new FeedEpoch(3, 5)]));

    private sealed record Log(FeedEpoch[] Epochs, int[] Events)
    {
        public int Epoch => Epochs[^1].Number;
    }

    private sealed class World
    {
        private readonly List<Log> _backups = [];
        private readonly List<(int Epoch, int[] Read)> _readers = [];
        private Log _log = new([new FeedEpoch(1, 0)], []);
        private int _time = 1;

        public void Do(int step)
        {
            _time++;
            switch (step)
            {
                case < 5:
                    _log = _log with { Events = [.. _log.Events, _time] };
                    break;
                case < 7:
                    _readers.Add((_log.Epoch, _log.Events));
                    break;
                case 7:
                    _backups.Add(_log);
                    break;
                default:
                    Restore(_backups.Count == 0 ? _log : _backups[_time % _backups.Count]);
                    break;
            }

            foreach (var reader in _readers)
            {
                Check(reader);
            }
        }

        private void Restore(Log backup) =>
            _log = backup with { Epochs = [.. backup.Epochs, new FeedEpoch(_time, backup.Events.Length)] };

        private void Check((int Epoch, int[] Read) reader)
        {
            var shared = reader.Read.Zip(_log.Events).TakeWhile(pair => pair.First == pair.Second).Count();
            if (reader.Epoch == _log.Epoch)
            {
                Assert.Equal(reader.Read.Length, shared);
                return;
            }

            var isKnown = _log.Epochs.Any(epoch => epoch.Number == reader.Epoch);
            Assert.Equal(isKnown ? shared : 0, FeedHistory.CommonSeq(reader.Epoch, reader.Read.Length, _log.Epochs));
        }
    }
}
