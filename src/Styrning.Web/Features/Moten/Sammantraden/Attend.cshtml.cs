using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Who was there, at which items, and who served in whose place.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class AttendModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    [BindProperty]
    public List<AttendanceInput> Rows { get; set; } = [];

    public IReadOnlyList<OrganMember> Ordinary => Organ.OrdinaryOn(Meeting.MeetsOn);

    /// <summary>Ledamöter, then ersättare in the order in which they serve: the rows of the form.</summary>
    public IReadOnlyList<OrganMember> Members => [.. Ordinary, .. Organ.SubstitutesOn(Meeting.MeetsOn)];

    public void OnGet() => (Rows, Version) = ([.. Members.Select(Saved)], Meeting.Version);

    /// <summary>Writes everybody down as present who has not been written down; it is looked through and saved afterwards.</summary>
    public IActionResult OnPostAlla()
    {
        Arrange();
        ModelState.Clear();
        foreach (var row in Rows.Where(row => string.IsNullOrEmpty(row.How) && Ordinary.Any(m => m.Id == row.MemberId)))
        {
            row.How = AttendanceInput.Here;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync("", "Punkterna skrivs som hela tal.");
        }

        await ChangeAsync(() =>
        {
            Meeting.RecordAttendance([.. Rows.Select(row => row.Read(Meeting.Id)).OfType<Attendance>()], Organ);
            foreach (var row in Meeting.Attendance.Where(row => Db.Entry(row).State is Microsoft.EntityFrameworkCore.EntityState.Detached))
            {
                Db.Add(row);
            }
        }, cancel);
        var quorum = Quorum.Lowest(Meeting, Organ);
        return ToMeeting(quorum is null ? "Ingen närvaro är antecknad." : $"Närvaron är sparad. {quorum.Sentence}.");
    }

    /// <summary>What is saved in a row, when somebody else saved it otherwise while this was written; else null.</summary>
    public string? SavedByOther(int row)
    {
        var saved = Saved(Members[row]).InWords(NameOf);
        return ViewData["RefusalCode"] is "SAM-01" && saved != Rows[row].InWords(NameOf) ? saved : null;
    }

    protected override Task ShowAsync(CancellationToken cancel)
    {
        Arrange();
        return Task.CompletedTask;
    }

    private AttendanceInput Saved(OrganMember member) => AttendanceInput.Of(member, Meeting.Attendance.FirstOrDefault(a => a.MemberId == member.Id));

    // The members may have changed since the form was opened: each row is found by its member.
    private void Arrange() => Rows = [.. Members.Select(member => Rows.FirstOrDefault(row => row.MemberId == member.Id) ?? Saved(member))];
}
