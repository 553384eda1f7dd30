using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.AldreBeslut;

/// <summary>The facts of an old cover, for the page that types one in and the page that mends one. What they must be, the domain says.</summary>
internal abstract class OldDecisionForm(StyrningDb db, OrganisationReader organisation, CoverQuestions questions) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public DecisionEffect Effect { get; set; }

    [BindProperty]
    public string? OrganKey { get; set; }

    [BindProperty]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public int? Paragraf { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? AppliesFromOn { get; set; }

    [BindProperty]
    public Guid? VersionId { get; set; }

    [BindProperty]
    public bool KnownFinal { get; set; }

    [BindProperty]
    public Guid? ReplacedById { get; set; }

    [BindProperty]
    public string? Delegation { get; set; }

    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>As it is stored, whatever has been typed.</summary>
    public Styrdokument? Document { get; private set; }

    public RegisterTables Tables { get; private set; } = null!;

    public IReadOnlyList<FormWarning> Warnings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public string Expected => Diarienummer.Expected(Tables.Series, DecidedOn?.Year ?? Tables.Today.Year);

    public static IReadOnlyList<SelectListItem> Effects { get; } =
    [
        new("Antogs", nameof(DecisionEffect.Adopt)), new("Reviderades: en ny text", nameof(DecisionEffect.Revise)), new("Fastställdes på nytt: samma text", nameof(DecisionEffect.ReAdopt)),
        new("Upphävdes", nameof(DecisionEffect.Repeal)), new("Ersattes av ett annat dokument", nameof(DecisionEffect.Replace)), new("Redaktionell ändring, på delegation", nameof(DecisionEffect.Editorial)),
    ];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Document = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Include(d => d.Versions).AsSplitQuery().SingleOrDefaultAsync(d => d.Key == Key, cancel);
        Tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        if (Document is { } document)
        {
            Versions = [new("Ingen: texten finns inte här", ""), .. document.Versions.OrderByDescending(v => v.Number).ThenByDescending(v => v.Minor).Select(v => new SelectListItem($"{(v.IsDraft ? "Utkast" : "Version")} {v.Label}", $"{v.Id}"))];
            Others = [new("Välj dokument", ""), .. await db.Set<Styrdokument>().Where(d => d.Id != document.Id).OrderBy(d => d.SortKey).Select(d => new SelectListItem(d.Title, d.Id.ToString())).ToListAsync(cancel)];
        }
    }

    /// <returns>The cover as it is typed, its diarienummer as the registry writes it.</returns>
    protected OldDecision Typed() => new(Effect, OrganKey, DecidedOn, Paragraf, Diarienummer.Read(Number, Tables.Series) ?? (Number ?? "").Trim(), AppliesFromOn, VersionId, KnownFinal, ReplacedById, Delegation);

    protected async Task<bool> MustAskAsync(OldDecision typed, CancellationToken cancel)
    {
        Warnings = FormWarning.Unanswered(await questions.AboutAsync(Document!, typed, Tables, cancel), Confirmed);
        return Warnings.Count > 0;
    }
}
