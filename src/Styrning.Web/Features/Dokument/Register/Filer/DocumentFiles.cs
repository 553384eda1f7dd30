using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Register.Filer;

/// <summary>
/// The files of the documents, in chunks in the database, so that one commit holds a file and what belongs to it. What is added is saved with the
/// caller's own save.
/// </summary>
internal sealed class DocumentFiles(StyrningDb db, CurrentUser user, TimeProvider clock)
{
    /// <param name="note">What it is, for the reader: "original till version 2".</param>
    /// <exception cref="RuleBroken">DOK-30 too large, DOK-31 a kind that is not kept, DOK-33 empty.</exception>
    public async Task<StoredFile> SaveAsync(Guid documentId, string? name, Stream content, string note = "", CancellationToken cancel = default) =>
        Save(documentId, await GivenFile.ReadAsync(name, content, cancel), note);

    /// <exception cref="RuleBroken">DOK-30 too large, DOK-31 a kind that is not kept, DOK-33 empty.</exception>
    public StoredFile Save(Guid documentId, GivenFile given, string note)
    {
        var kind = given.RequireKind();
        var file = new StoredFile
        {
            DocumentId = documentId,
            Name = given.Name,
            ContentType = kind.ContentType,
            Length = given.Length,
            Sha256 = ContentHash.Of(given.Chunks.Select(chunk => new ReadOnlyMemory<byte>(chunk))),
            AddedAt = clock.GetUtcNow(),
            AddedBy = user.PersonId,
            Note = note,
        };
        db.Add(file);
        db.AddRange(given.Chunks.Select((bytes, number) => new StoredFileChunk { FileId = file.Id, Number = number, Bytes = bytes }));
        return file;
    }

    /// <summary>The bytes as they were given, read a chunk at a time as they are asked for. Read once, forwards.</summary>
    /// <returns>Null when there is no such file, or its bytes have been removed.</returns>
    public async Task<Stream?> OpenAsync(Guid fileId, CancellationToken cancel = default) =>
        await db.Set<StoredFile>().AnyAsync(f => f.Id == fileId && f.RemovedOn == null, cancel) ? new ChunkStream(db, fileId) : null;

    /// <summary>The same, whole: for what must go back and forth in it, as a DOCX.</summary>
    public async Task<byte[]?> ReadAsync(Guid fileId, CancellationToken cancel = default)
    {
        if (await OpenAsync(fileId, cancel) is not { } stream)
        {
            return null;
        }

        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, cancel);
        return whole.ToArray();
    }

    /// <summary>The line about the file stays, its bytes go.</summary>
    /// <exception cref="RuleBroken">DOK-32, DOK-33 or DOK-12.</exception>
    public async Task RemoveAsync(StoredFile file, string? because, DateOnly on, CancellationToken cancel)
    {
        file.Remove(because, await db.Set<DocumentVersion>().AnyAsync(v => v.FileId == file.Id, cancel), on, user.PersonId);
        await db.Set<StoredFileChunk>().Where(c => c.FileId == file.Id).ExecuteDeleteAsync(cancel);
    }
}
