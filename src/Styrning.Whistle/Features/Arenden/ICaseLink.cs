namespace Styrning.Whistle.Features.Arenden;

/// <summary>A page that belongs to a case. The case's own page shows the links of all that are registered.</summary>
internal interface ICaseLink
{
    string Label { get; }

    string Path(Guid id);

    /// <summary>False where the page would only refuse.</summary>
    bool IsFor(Domain.CaseState state) => true;
}
