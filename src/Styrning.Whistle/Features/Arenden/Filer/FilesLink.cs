namespace Styrning.Whistle.Features.Arenden.Filer;

internal sealed class FilesLink : ICaseLink
{
    public string Label => "Filer";

    public string Path(Guid id) => CasePaths.Of(id, "filer");
}
