using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class OrganisationModel(Drafts drafts, ChannelCookie cookie, ChannelStatus status) : QuestionPage(drafts, cookie)
{
    public override string Path => Steps.Organisation;

    [BindProperty]
    public string? Organisation { get; set; }

    public IReadOnlyList<Verksamhetsutovare> Open { get; private set; } = [];

    public string? Error => ModelState.TryGetValue(nameof(Organisation), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public override async Task LoadAsync(CancellationToken cancel) => Open = await status.OpenAsync(cancel);

    protected override void Show(DraftContent draft) => Organisation = draft.Organisation;

    protected override void Check()
    {
        if (!Open.Any(o => o.Key == Organisation))
        {
            ModelState.AddModelError(nameof(Organisation), T("Välj den verksamhet som det gäller.", "Choose the organisation that it is about."));
        }
    }

    // Those who were ticked read for another organisation.
    protected override DraftContent Answer(DraftContent draft) => draft.Organisation == Organisation
        ? draft
        : With(draft with { Organisation = Organisation! }, report => report with { ConcernsAppointments = [], ShutOut = [] });
}
