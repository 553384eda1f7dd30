using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>The bytes of a stored file, opened a chunk at a time. Reads forward only.</summary>
internal sealed class SealedStream(WhistleDb db, CaseFile file, FileKey key, string hash) : Stream
{
    private readonly FileHash _read = new();
    private ReadOnlyMemory<byte> _chunk;
    private int _next;
    private bool _checked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_chunk.IsEmpty && _next < file.Chunks)
        {
            var (id, no) = (file.Id, _next++);
            var sealedBytes = await db.Chunks.AsNoTracking().Where(c => c.FileId == id && c.No == no).Select(c => c.Sealed).SingleOrDefaultAsync(cancellationToken)
                ?? throw new SealBroken($"chunk/{no}");
            var plain = key.OpenChunk(no, sealedBytes);
            _read.Add(plain);
            _chunk = plain;
        }

        if (_chunk.IsEmpty)
        {
            CheckWhole();
            return 0;
        }

        var count = Math.Min(buffer.Length, _chunk.Length);
        _chunk[..count].CopyTo(buffer);
        _chunk = _chunk[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stored file is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        key.Dispose();
        _read.Dispose();
        base.Dispose(disposing);
    }

    private void CheckWhole()
    {
        if (!_checked && _read.Finish() != hash)
        {
            throw new SealBroken("the whole file");
        }

        _checked = true;
    }
}
