using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>A file as a handler's page shows it.</summary>
/// <param name="Sealing">Null: sealed with a key that this handler does not have.</param>
/// <param name="Name">A text in its place when there is none to show.</param>
/// <param name="With">The document it came with; null when this handler does not see that.</param>
internal sealed record FileLine(CaseFile File, FileSealing? Sealing, string Name, CaseDocument? With)
{
    public bool CanBeOpened => Sealing is not null && File.RemovedOn is null;

    public string? Hash => CanBeOpened ? SealedFiles.HashOf(Sealing!, File) : null;

    public static FileLine Of(OpenCase open, CaseFile file)
    {
        var sealing = open.KeyOf(file.KeyNo) is { } key ? FileSealing.Of(key) : null;
        var name = file.RemovedOn is not null ? "Borttagen fil" : sealing is null ? "Förseglad med en nyckel som du inte har" : SealedFiles.NameOf(sealing, file);
        return new(file, sealing, name, open.Documents.FirstOrDefault(d => d.Id == file.DocumentId));
    }
}
