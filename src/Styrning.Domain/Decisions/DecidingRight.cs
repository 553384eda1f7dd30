using Styrning.Domain.Documents;

namespace Styrning.Domain.Decisions;

/// <summary>Who may decide a styrdokument: what the kommun's own table says is told, what the law says is refused.</summary>
public static class DecidingRight
{
    /// <summary>The types whose row in the table names no organ as low as this one. A warning: the table is the kommun's own.</summary>
    /// <returns>A sentence, or null when the organ is high enough.</returns>
    public static string? Warning(OrganTyp organ, IEnumerable<DocumentType> types)
    {
        var lower = types.Where(t => t.DecidedBy.Count > 0 && organ > t.DecidedBy.Max()).ToList();
        return lower.Count == 0 ? null
            : $"Enligt kommunens tabell ska {SwedishText.Join(lower.Select(t => $"{t.Name} beslutas av {SwedishText.Join(t.DecidedBy.Select(Name), "eller")}"))}. Det här organet är lägre.";
    }

    /// <summary>An utskott decides only what its nämnd could delegate to it.</summary>
    /// <exception cref="RuleBroken">MOT-70 or MOT-71.</exception>
    public static void RequireOrgan(Organ organ, IReadOnlyCollection<DocumentType> types)
    {
        if (organ.Typ is OrganTyp.Utskott)
        {
            RequireNotReservedForKf(organ.Typ, types);
            RequireDelegable(types);
        }
    }

    /// <param name="onBehalfOf">The organ in whose place the delegate decides.</param>
    /// <exception cref="RuleBroken">MOT-70 or MOT-71.</exception>
    public static void RequireDelegate(OrganTyp onBehalfOf, DelegatedBy delegated, IReadOnlyCollection<DocumentType> types)
    {
        RequireNotReservedForKf(onBehalfOf, types);
        if (!delegated.IsUrgent) // the ban of 6:38 is not for what is so urgent that the nämnd cannot be waited for
        {
            RequireDelegable(types);
        }
    }

    /// <summary>Mål och riktlinjer and other matters of principle are fullmäktige's own; they cannot be handed down even to a nämnd.</summary>
    [ObeysLaw("KL 5:1")]
    [ObeysLaw("KL 5:2")]
    private static void RequireNotReservedForKf(OrganTyp onBehalfOf, IReadOnlyCollection<DocumentType> types)
    {
        Rule.Require(onBehalfOf is not OrganTyp.KF, "MOT-70", "Fullmäktige kan inte låta någon annan än en nämnd besluta i sitt ställe. Ta upp ärendet i fullmäktige.");
        var reserved = types.FirstOrDefault(t => t.DecidedBy is [OrganTyp.KF]);
        Rule.Require(reserved is null, "MOT-70", $"{SwedishText.Sentence(reserved?.Name ?? "")} är fullmäktiges att besluta och kan inte delegeras.");
    }

    /// <summary>What is översiktlig or allmän in the kommun's table is about mål, inriktning, omfattning or kvalitet.</summary>
    [ObeysLaw("KL 6:38")]
    private static void RequireDelegable(IReadOnlyCollection<DocumentType> types)
    {
        var barred = types.FirstOrDefault(t => t.Level is not DocumentLevel.Detailed);
        Rule.Require(barred is null, "MOT-71", $"{SwedishText.Sentence(barred?.Name ?? "")} rör verksamhetens mål, inriktning, omfattning eller kvalitet. Nämnden måste besluta själv.");
    }

    private static string Name(OrganTyp organ) => organ switch
    {
        OrganTyp.KF => "fullmäktige",
        OrganTyp.KS => "kommunstyrelsen",
        OrganTyp.Namnd => "en nämnd",
        _ => "ett utskott",
    };
}
