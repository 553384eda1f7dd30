using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>"7 dokument hänvisar hit": before the document goes, each reference is re-pointed, struck or accepted, and each child gets a place of its own.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class BeforeRepealModel(StyrningDb db, LinkBoard board, RepealReadiness readiness, CurrentUser user, OrganisationReader organisation) : LinkPage(db, board)
{
    [BindProperty]
    public Dictionary<Guid, RepealChoice> Rows { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, RepealChoice> Children { get; set; } = [];

    public RepealBurden Burden { get; private set; } = null!;

    /// <summary>The running matter that takes the document away; null when none does.</summary>
    public DocumentMatter? Matter { get; private set; }

    /// <summary>Living documents to point at instead.</summary>
    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    private IReadOnlyList<Guid> Going { get; set; } = [];

    protected override bool MayChange => Links.MayKeep || (Matter is not null && user.Holds(Matter.HandlerRoleKey));

    public bool MayDecide => MayChange;

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(() =>
        {
            foreach (var reference in Burden.References.Where(r => Rows.ContainsKey(r.Id)))
            {
                Rows[reference.Id].Decide(reference);
            }

            foreach (var child in Burden.Children.Where(c => Children.ContainsKey(c.Id)))
            {
                DecideChild(child, Children[child.Id]);
            }

            return Task.CompletedTask;
        }, cancel);
        Burden = await readiness.BurdenAsync(Document, Going, cancel);
        Say(Burden.IsReady ? "Allt är bestämt. Dokumentet kan gå till beslut om att upphävas eller ersättas." : "Det du har bestämt är sparat.");
        return Redirect($"/dokument/{Key}/upphavande");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        (Matter, Going) = await readiness.MatterOfAsync(Document.Id, cancel);
        Burden = await readiness.BurdenAsync(Document, Going, cancel);
        var all = await Db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).OrderBy(d => d.SortKey).ToListAsync(cancel);
        Targets = [.. all.Where(d => !Going.Contains(d.Id) && RepealRules.IsLiving(d, organisation.Today)).Select(d => new SelectListItem(d.Title, d.Id.ToString()))];
        return true;
    }

    private void DecideChild(Styrdokument child, RepealChoice choice)
    {
        if (choice.Kind is not (RepealChoice.Repoint or RepealChoice.Keep))
        {
            return;
        }

        var decision = Burden.Choices.FirstOrDefault(c => c.ChildId == child.Id);
        if (decision is not null && choice.IsSameAs(RepealChoice.Of(decision, null)))
        {
            return;
        }

        if (decision is null)
        {
            decision = new ChildOfRepealed { ChildId = child.Id, ParentId = Document.Id };
            Db.Add(decision);
        }

        var to = choice.Kind == RepealChoice.Repoint ? choice.To : null;
        Rule.Require(choice.Kind == RepealChoice.Keep || to is not null, "DOK-167", $"Välj vilket dokument som blir överordnat {child.Title}.");
        RepealChoice.RequireSame(choice.Version, decision.Version);
        decision.Decide(to, choice.Note ?? "", user.PersonId, organisation.Today);
    }

    // What is decided already stands in the fields; a replacement is what most are re-pointed to.
    private void Show()
    {
        var instead = Matter?.Items.Find(i => i.DocumentId == Document.Id)?.ReplacedById;
        Rows = Burden.References.ToDictionary(r => r.Id, r => RepealChoice.Of(r, instead));
        Children = Burden.Children.ToDictionary(c => c.Id, c => RepealChoice.Of(Burden.Choices.FirstOrDefault(d => d.ChildId == c.Id), instead));
    }
}
