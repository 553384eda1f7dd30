namespace Styrning.Whistle.Features.Arenden.Jav;

internal sealed class ConflictLink : ICaseLink
{
    public string Label => "Jäv";

    public string Path(Guid id) => CasePaths.Of(id, "jav");
}

internal sealed class HoldersLink : ICaseLink
{
    public string Label => "Vilka som har ärendet";

    public string Path(Guid id) => CasePaths.Of(id, "behoriga");
}
