using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>The names behind ids and keys.</summary>
internal sealed record FactNames(OrganisationChart Chart, IReadOnlyDictionary<string, string> Organs)
{
    /// <summary>Null for what no person did: the program itself, or a typed-in fact.</summary>
    public string? Person(Guid? id) => Chart.Person(id)?.Name;

    public string Organ(string key) => Organs.GetValueOrDefault(key, key);

    public string Role(string? key) => key is null ? "" : Chart.TitleOf(key);
}
