using Styrning.Domain;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The pieces of a section with the proposals of secrecy that somebody other than the writer may change.</summary>
/// <param name="Secrecy">Provision by "part_key", as posted; empty is public.</param>
/// <param name="Versions">The revision of each part that was on the screen.</param>
internal sealed record MarkableParts(IReadOnlyDictionary<string, string?> Secrecy, IReadOnlyDictionary<Guid, int> Versions)
{
    /// <summary>Saves what was changed as a revision by this person. A part whose proposals stand as they were gets none.</summary>
    /// <returns>How many parts got a new revision.</returns>
    /// <exception cref="RuleBroken">RAP-143 when the text is another than the one on the screen; RAP-31.</exception>
    public int Save(ReportSection section, IReadOnlyCollection<Commitment> inherited, Guid person, DateTimeOffset at)
    {
        Rule.Require(
            section.Parts.TrueForAll(p => Versions.GetValueOrDefault(p.Id) == p.Version),
            "RAP-143",
            $"Avsnitt {section.Number} har ändrats sedan du öppnade sidan. Läs den nya texten nedan innan du bestämmer dig.");
        var saved = 0;
        foreach (var part in section.Parts)
        {
            var changed = Changed(part, inherited);
            if (changed.Count > 0)
            {
                Release(changed, inherited);
                part.Save(part.Content.Mark(changed), part.Version, person, at);
                saved++;
            }
        }

        return saved;
    }

    private Dictionary<string, string?> Changed(SectionPart part, IReadOnlyCollection<Commitment> inherited)
    {
        var now = SectionItems.Of(part.Content, inherited).Where(i => i.Markable).ToDictionary(i => i.Key, i => i.Secrecy);
        return Secrecy
            .Where(s => s.Key.StartsWith($"{part.Id}_", StringComparison.Ordinal))
            .Select(s => (Key: s.Key[(part.Id.ToString().Length + 1)..], Provision: SecrecyProvision.Check(s.Value)))
            .Where(s => now.TryGetValue(s.Key, out var held) && held != s.Provision)
            .ToDictionary(s => s.Key, s => s.Provision);
    }

    // An answer inherits its commitment's provision: whoever makes it public means the sentence as well.
    private static void Release(Dictionary<string, string?> changed, IReadOnlyCollection<Commitment> inherited)
    {
        foreach (var commitment in inherited.Where(c => changed.TryGetValue($"a-{c.Id}", out var provision) && provision is null))
        {
            commitment.Secrecy = null;
        }
    }
}
