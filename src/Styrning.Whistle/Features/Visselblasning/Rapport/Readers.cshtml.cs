using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>Tick boxes for those to whom the report would be sealed: the reporter shuts out whom it is about.</summary>
internal sealed class ReadersModel(Drafts drafts, ChannelCookie cookie, ChannelStatus status) : QuestionPage(drafts, cookie)
{
    private IReadOnlyList<Appointment> _all = [];

    public override string Path => Steps.Readers;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    /// <summary>Each person once, also when they are appointed for two things.</summary>
    public IReadOnlyList<Appointment> Readers => [.. _all.OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal).DistinctBy(a => a.Name)];

    public bool IsTicked(Appointment reader) => _all.Any(a => a.Name == reader.Name && Ticked.Contains(a.Id));

    public override async Task LoadAsync(CancellationToken cancel) => _all = Draft.Organisation.Length == 0 ? [] : await status.CurrentAsync(Draft.Organisation, cancel);

    protected override void Show(DraftContent draft) => Ticked = [.. draft.Report.ConcernsAppointments];

    protected override void Check()
    {
        if (Ticked.Exists(id => _all.All(a => a.Id != id)))
        {
            ModelState.AddModelError("", T("Någon av dem läser inte rapporter längre. Kryssa i igen.", "One of them does not read reports any more. Tick again."));
        }
    }

    protected override DraftContent Answer(DraftContent draft)
    {
        var shutOut = _all.Where(IsTicked).ToList();
        return With(draft, report => report with { ConcernsAppointments = [.. shutOut.Select(a => a.Id)], ShutOut = [.. shutOut.Select(a => a.Name).Distinct()] });
    }
}
