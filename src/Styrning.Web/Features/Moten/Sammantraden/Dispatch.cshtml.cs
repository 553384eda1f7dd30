using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>When the kallelse went out and KF was announced. Late is told and recorded as it was.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class DispatchModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public DateOnly? AnnouncedOn { get; set; }

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public DateOnly? UrgentOn { get; set; }

    /// <summary>In KF: what came after the announcement, or after the kallelse.</summary>
    public IReadOnlyList<AgendaItem> Urgent => Organ.Typ is OrganTyp.KF && (Meeting.KallelseSentOn ?? Meeting.AnnouncedOn) is not null
        ? [.. Meeting.InOrder().Where(item => item.TreatedAt is null && !Announcement.WasOrdinary(Meeting, item))]
        : [];

    public void OnGet() => (SentOn, AnnouncedOn, Version) = (Meeting.KallelseSentOn ?? Today, Meeting.AnnouncedOn ?? (Organ.Typ is OrganTyp.KF ? Today : null), Meeting.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (SentOn is null && AnnouncedOn is null)
        {
            return await BadInputAsync(nameof(SentOn), "Ange vilken dag det gick ut.");
        }

        await ChangeAsync(Record, cancel);
        return ToMeeting(SentOn is { } sent ? $"Kallelsen gick ut {SwedishText.Date(sent)}." : "Tillkännagivandet är antecknat.");
    }

    public async Task<IActionResult> OnPostAngraAsync(CancellationToken cancel)
    {
        await ChangeAsync(Meeting.TakeBackKallelse, cancel);
        return ToMeeting("Kallelsen står som inte skickad.");
    }

    public async Task<IActionResult> OnPostBradskandeAsync(CancellationToken cancel)
    {
        if (UrgentOn is not { } on || Meeting.Agenda.All(item => item.Id != ItemId))
        {
            return await BadInputAsync("", "Ange vilken dag ärendet tillkännagavs.");
        }

        await ChangeAsync(() => Meeting.AnnounceUrgent(ItemId, on, Today, Organ), cancel);
        return ToMeeting($"Tillkännagivandet av ”{Meeting.Item(ItemId).Title}” är antecknat.");
    }

    private void Record()
    {
        if (SentOn is { } sent && sent != Meeting.KallelseSentOn)
        {
            Meeting.RecordKallelse(sent, Today);
        }

        if (AnnouncedOn is { } announced)
        {
            Meeting.RecordAnnouncement(announced, Today, Organ);
        }
    }
}
