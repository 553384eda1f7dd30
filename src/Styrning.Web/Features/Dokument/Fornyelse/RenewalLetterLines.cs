using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>Turns the notices of renewals into lines of letters. What no longer holds is told to nobody.</summary>
internal sealed class RenewalLetterLines(StyrningDb db, OrganisationReader organisation) : ILetterSource
{
    public async Task<IReadOnlyList<LetterLine>> TakeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var notices = await db.Set<RenewalNotice>().Where(n => n.ToldAt == null).OrderBy(n => n.Id).ToListAsync(cancel);
        if (notices.Count == 0)
        {
            return [];
        }

        var ids = notices.Select(n => n.DocumentId).Distinct().ToList();
        var documents = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var renewals = await db.Set<Renewal>().AsNoTracking().Where(r => ids.Contains(r.DocumentId)).ToDictionaryAsync(r => r.Id, cancel);
        var chart = await organisation.ChartAsync(cancel);
        var lines = new List<LetterLine>();
        foreach (var notice in notices)
        {
            var document = documents[notice.DocumentId];
            var text = notice.RenewalId is { } id ? OfRenewal(document, renewals[id]) : OfValidity(document);
            var person = PersonFor(notice.To, document.OwnerRoleKey, chart);
            if (text is not null && person is null)
            {
                continue; // nobody could be told: it waits until somebody can
            }

            (notice.ToldAt, notice.ToldPersonId) = (now, text is null ? null : person);
            if (text is not null)
            {
                lines.Add(text with { Person = person!.Value });
            }
        }

        return lines;
    }

    // Where the post is empty all the way up, the kanslichef hears in its place: a reminder to nobody is no reminder.
    private Guid? PersonFor(RenewalNoticeTo to, string role, OrganisationChart chart) =>
        (to is RenewalNoticeTo.Manager ? chart.ManagerOf(role, organisation.Today)?.PersonId : chart.Resolve(role, organisation.Today).PersonId)
        ?? chart.Resolve(Roles.Kanslichef, organisation.Today).PersonId;

    private LetterLine? OfRenewal(Styrdokument document, Renewal renewal)
    {
        if (!renewal.IsOpen)
        {
            return null;
        }

        var days = renewal.DueOn.DayNumber - organisation.Today.DayNumber;
        var when = days switch
        {
            > 0 => $"ska förnyas senast {SwedishText.Date(renewal.DueOn)}, om {SwedishText.Count(days, "dag", "dagar")}",
            0 => "ska förnyas senast i dag",
            _ => $"skulle ha förnyats senast {SwedishText.Date(renewal.DueOn)}, för {SwedishText.Count(-days, "dag", "dagar")} sedan",
        };
        return new(Guid.Empty, days <= 0 ? 0 : 10, days < 0 ? "Försenade förnyelser" : "Styrdokument att förnya", $"{document.Title} {when}", RecordPaths.OfRenewal(renewal.Id));
    }

    private LetterLine? OfValidity(Styrdokument document)
    {
        if (ValidityEnd.Of(document, organisation.Today) is not { } end)
        {
            return null;
        }

        var days = end.LastOn.DayNumber - organisation.Today.DayNumber;
        var gap = end.HasGap ? ". Inget tar över efter det" : "";
        var when = days switch
        {
            > 0 => $"gäller till och med {SwedishText.Date(end.LastOn)}, {SwedishText.Count(days, "dag", "dagar")} till{gap}",
            0 => $"gäller till och med i dag{gap}",
            _ => $"slutade gälla efter {SwedishText.Date(end.LastOn)}, och inget har tagit över",
        };
        return new(Guid.Empty, days < 0 ? 0 : 10, "Giltighetstid som går ut", $"{document.Title} {when}", RecordPaths.Of(document));
    }
}
