using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>A page from which something leaves the case, so that the reporter may have to be told.</summary>
internal interface IToldPage
{
    Guid Id { get; }

    ReporterNotice Notice { get; }

    /// <summary>Whether the reporter has a code, and so reads what is written here.</summary>
    bool CanReadHere { get; }

    /// <summary>The notices that have been given, in order.</summary>
    IReadOnlyList<CaseDocument> Given { get; }
}
