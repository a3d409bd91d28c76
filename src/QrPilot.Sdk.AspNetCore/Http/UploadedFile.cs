using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>A body that is a file: on the disk while the request runs, so that memory does not grow with it.</summary>
internal sealed class UploadedFile : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private UploadedFile(Stream content, byte[] hash)
    {
        Content = content;
        Hash = hash;
    }

    public Stream Content { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public byte[] Hash { get; }

    /// <exception cref="InputException">It is larger than allowed (413), or empty.</exception>
    public static async Task<UploadedFile> ReceiveAsync(HttpContext http, long maxBytes)
    {
        if (http.Request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var limit = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = maxBytes + 1;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            return new UploadedFile(file, await CopyAsync(http, file, maxBytes));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static async Task<byte[]> CopyAsync(HttpContext http, FileStream file, long maxBytes)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        while (true)
        {
            var read = await JsonBody.ReadSomeAsync(http, buffer, maxBytes);
            if (read == 0)
            {
                return file.Length > 0 ? sha.GetHashAndReset() : throw InputException.Field("body", "The file is empty.");
            }

            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), http.RequestAborted);
            if (file.Length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }
    }

    private static InputException TooLarge(long maxBytes) => JsonBody.TooLarge(maxBytes);
}
