namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>A page from which something leaves the case, so that the reporter may have to be told.</summary>
internal interface IToldPage
{
    ReporterNotice Notice { get; }

    /// <summary>Whether the reporter has a code, and so reads what is written here.</summary>
    bool CanReadHere { get; }
}
