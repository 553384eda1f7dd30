using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>What the fields of an organ need of their page.</summary>
public interface IOrganForm
{
    OrganInput Input { get; }

    /// <summary>Null while it has not been chosen.</summary>
    OrganTyp? Typ { get; }

    /// <summary>Those that may stand above or before it.</summary>
    IEnumerable<Organ> Others { get; }

    OrganisationChart Chart { get; }
}
