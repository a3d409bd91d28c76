using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QrPilot.Packaging.Tests.Support;

/// <summary>The names and the texts of the sources that a portable PDB file holds.</summary>
internal sealed class Symbols : IDisposable
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    public Symbols(byte[] pdb)
    {
        _provider = MetadataReaderProvider.FromPortablePdbImage([.. pdb]);
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>What an assembly says its PDB is.</summary>
    public ImmutableArray<byte> Id => [.. _reader.DebugMetadataHeader!.Id];

    /// <summary>The sources by name; null where a source is not in the file.</summary>
    public IEnumerable<(string Name, byte[]? Text)> Sources =>
        _reader.Documents.Select(handle => (_reader.GetString(_reader.GetDocument(handle).Name), TextOf(handle)));

    /// <summary>Where an assembly says its PDB lies, and which one it is.</summary>
    public static (string Path, Guid Guid, uint Stamp) NamedBy(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var entry = file.ReadDebugDirectory().Single(item => item.Type == DebugDirectoryEntryType.CodeView);
        var data = file.ReadCodeViewDebugDirectoryData(entry);
        return (data.Path, data.Guid, entry.Stamp);
    }

    public void Dispose() => _provider.Dispose();

    private byte[]? TextOf(DocumentHandle document)
    {
        var blobs = _reader.GetCustomDebugInformation(document)
            .Select(_reader.GetCustomDebugInformation)
            .Where(item => _reader.GetGuid(item.Kind) == EmbeddedSource)
            .Select(item => _reader.GetBlobBytes(item.Value))
            .ToList();
        return blobs.Count == 0 ? null : Unpack(blobs.Single());
    }

    // Four bytes tell the length, or 0 where the text is not compressed.
    private static byte[] Unpack(byte[] blob)
    {
        if (BitConverter.ToInt32(blob) == 0)
        {
            return blob[sizeof(int)..];
        }

        using var packed = new DeflateStream(new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int)), CompressionMode.Decompress);
        using var text = new MemoryStream();
        packed.CopyTo(text);
        return text.ToArray();
    }
}
