using Microsoft.AspNetCore.Authorization;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>One organ: its rules, who sits in it, and its mandatperioder.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ShowModel(StyrningDb db, OrganisationReader organisation) : OrganPage(db, organisation)
{
    private readonly OrganisationReader _organisation = organisation;

    public string Secretary { get; private set; } = "";

    public IReadOnlyList<MemberGroup> Groups { get; private set; } = [];

    /// <summary>What the law or the record says is not as it should be. Told, not refused: it may be on its way.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public string TermRule => Organ.Typ switch
    {
        OrganTyp.KF => "Lagen ger fyra år från den 15 oktober valåret (KL 5 kap. 9 §). Ett omval förlänger.",
        OrganTyp.KS => "Lagen ger fyra år från den 1 januari efter valet, om fullmäktige inte har bestämt att mandattiden räknas från sammanträdet då styrelsen väljs (KL 6 kap. 18 §).",
        _ => "Fullmäktige bestämmer mandattiden (KL 6 kap. 19 §).",
    };

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    /// <summary>For the whole of the term that runs today, so that its days need not be said.</summary>
    public bool SitsTheTerm(OrganMember member) => Organ.TermOn(Today) is { } term && (member.FromOn, member.ToOn) == (term.FromOn, term.ToOn);

    public string NameOf(string key) => All.FirstOrDefault(o => o.Key == key)?.InSentence ?? key;

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Secretary = (await _organisation.ChartAsync(cancel)).TitleOf(Organ.SecretaryRoleKey);
        var coming = Organ.Members.Where(m => m.FromOn > Today).OrderBy(m => m.FromOn).ThenBy(m => m.Order).ToList();
        var gone = Organ.Members.Where(m => m.ToOn < Today).OrderByDescending(m => m.ToOn).ThenBy(m => m.Order).ToList();
        Groups = [.. new MemberGroup[] { new("Ledamöter", Organ.OrdinaryOn(Today)), new("Ersättare, i turordning", Organ.SubstitutesOn(Today)), new("Tillträder senare", coming), new("Har lämnat", gone) }.Where(g => g.Members.Count > 0)];
        Warnings = [.. Found()];
    }

    private IEnumerable<string> Found()
    {
        if (Organ.RetiredOn is not null)
        {
            yield break;
        }

        if (Organ.TermOn(Today) is null)
        {
            yield return "Ingen mandatperiod är inskriven för i dag.";
        }

        if (Organ.Seats == 0)
        {
            yield return "Antalet ledamöter är inte inskrivet. Det behövs för att räkna om organet är beslutsfört.";
        }
        else if (Organ.OrdinaryOn(Today).Count is var seated and > 0 && seated < Organ.Seats)
        {
            yield return $"{SwedishText.Sentence(SwedishText.Count(Organ.Seats - seated, "plats är", "platser är"))} tomma. Beslutsförheten räknas av alla {Organ.Seats}.";
        }

        if (Organ.Typ is OrganTyp.KS && Organ.SubstitutesOn(Today).Count is > 0 and < 5)
        {
            yield return "Kommunstyrelsen ska ha minst fem ersättare (KL 6 kap. 16 §).";
        }
    }

    public sealed record MemberGroup(string Title, IReadOnlyList<OrganMember> Members);
}
