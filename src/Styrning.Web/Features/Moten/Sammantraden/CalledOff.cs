using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>A meeting that is not held on its day, within the caller's transaction.</summary>
internal sealed class CalledOff(StyrningDb db, Processes<StyrningDb> processes, CurrentUser user)
{
    /// <summary>Not held at all: each matter on the agenda is as if tabled, and is to be put up anew.</summary>
    public async Task CancelAsync(Meeting meeting, DateOnly on, string? because, CancellationToken cancel)
    {
        meeting.Cancel(on, because);
        var tabled = new Dictionary<string, object?> { [MatterMessages.Outcome] = MatterMessages.WordOf(DecisionOutcome.Bordlaggning) };
        foreach (var item in meeting.InOrder().Where(i => i.TreatedAt is null && i.Treatment is Treatment.Beredning or Treatment.Yttrande or Treatment.Decision))
        {
            if (item.MatterId is { } matter && await processes.IsWaitingForAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(item.Treatment), cancel))
            {
                await processes.DeliverAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(item.Treatment), tabled, user.PersonId.ToString(), cancel);
            }
        }
    }

    /// <summary>Held on another day: the agenda goes along with its matters, which wait on as they did.</summary>
    public async Task<Meeting> MoveAsync(Meeting meeting, Organ organ, DateOnly to, DateOnly on, string? because, CancellationToken cancel)
    {
        var taken = await db.Set<Meeting>().Where(m => m.OrganKey == organ.Key).Select(m => m.MeetsOn).ToListAsync(cancel);
        var moved = Meeting.Plan(organ, to, meeting.StartsAt, meeting.Place, taken);
        meeting.Cancel(on, string.IsNullOrWhiteSpace(because) ? $"Flyttat till {SwedishText.Date(to)}." : because, to);
        foreach (var item in meeting.InOrder())
        {
            moved.Agenda.Add(new AgendaItem
            {
                MeetingId = moved.Id,
                OrganKey = organ.Key,
                Year = to.Year,
                Order = item.Order,
                Title = item.Title,
                MatterId = item.MatterId,
                Treatment = item.Treatment,
                Proposal = item.Proposal,
                IsSecret = item.IsSecret,
            });
        }

        db.Add(moved);
        return moved;
    }
}
