using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>One item: what is proposed, what the law demands before it can be decided, and what was decided.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ItemModel(StyrningDb db, OrganisationReader organisation, Delegations delegations, TimeProvider clock) : ItemPage
{
    public IReadOnlyList<LegalDemand> Demands { get; private set; } = [];

    public IReadOnlyList<EarlierDecision> Earlier { get; private set; } = [];

    /// <summary>Decisions by delegation that are laid before the organ in this item.</summary>
    public IReadOnlyList<DelegationLine> Reported { get; private set; } = [];

    public bool HasBegun => Dossier.Law.BeginsAt <= clock.GetUtcNow();

    public string RecordedBy { get; private set; } = "";

    public bool IsJusterad => Dossier.Law.JusteradOn is not null;

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<string> NameAsync(Guid person) => (await organisation.ChartAsync()).NameOf(person);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Demands = Dossier.Law.Demands(Dossier.Item.Jav, Dossier.Item.AllAgreedToTreat, Dossier.Item.AllAgreedOnDecision, HasBegun ? null : organisation.Today);
        Reported = Dossier.Item is { Treatment: Treatment.Information, MatterId: null } ? await delegations.ReportedInAsync(Id, cancel) : [];
        RecordedBy = Dossier.Decision is { } decision ? await NameAsync(decision.RecordedBy) : "";
        Earlier = Dossier.Matter is { } matter ? await EarlierDecision.OfAsync(db, matter.Id, Dossier.Item.Id, MayRecord, cancel) : [];
    }
}
