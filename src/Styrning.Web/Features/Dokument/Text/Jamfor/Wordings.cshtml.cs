using Microsoft.AspNetCore.Authorization;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text.Jamfor;

/// <summary>Nuvarande och föreslagen lydelse beside each other, as it is laid before those who decide.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class WordingsModel(TextDesk desk) : ComparePage(desk)
{
    /// <summary>"Nuvarande lydelse" of what applies, "Föreslagen lydelse" of a draft, else the version by its label.</summary>
    public string NameOf(Domain.Documents.DocumentVersion version) =>
        version.Id == InForce?.Id && To!.IsDraft ? "Nuvarande lydelse" : version.IsDraft ? "Föreslagen lydelse" : $"Lydelse enligt version {version.Label}";
}
