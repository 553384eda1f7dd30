using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The letters of a round to those of the kommun whom it asks. Where a post is empty all the way up, the handler hears instead: a letter to nobody is no letter.</summary>
internal sealed class RemissLetters(StyrningDb db, OrganisationReader organisation, Outbox outbox)
{
    /// <summary>"Yttra er": the question, the last day and the way in.</summary>
    public async Task AskAsync(Remiss remiss, RemissRecipient recipient, CancellationToken cancel)
    {
        var (title, to, isHandler) = await AddresseeAsync(remiss, recipient, cancel);
        if (to is not null)
        {
            var whom = isHandler ? $"{recipient.Name} är tillfrågad, men ingen har funktionen i dag." : $"{recipient.Name} är tillfrågad om att yttra sig över ett förslag.";
            await outbox.AddAsync($"remiss/{recipient.Id}/fraga", to, $"Remiss: {title}",
                $"Hej {to.Name},\n\n{whom}\n\nÄrende: {title}\nSista svarsdag: {SwedishText.DateWithWeekday(remiss.LastDayOf(recipient)!.Value)}\n\nDet här är frågan:\n{remiss.Question}\n\nLäs förslaget och svara här:\n{LinkTo(remiss, isHandler)}\n\nHar ni inget att erinra svarar ni det på samma sida. Behöver ni längre tid, be handläggaren om anstånd i god tid.\n", cancel);
        }
    }

    /// <summary>"Svaret saknas", or that the day is near.</summary>
    public async Task RemindAsync(Remiss remiss, RemissRecipient recipient, DateOnly today, CancellationToken cancel)
    {
        var (title, to, isHandler) = await AddresseeAsync(remiss, recipient, cancel);
        if (to is not null)
        {
            var last = remiss.LastDayOf(recipient)!.Value;
            var when = (last.DayNumber - today.DayNumber) switch
            {
                > 1 and var days => $"Sista svarsdag är {SwedishText.Date(last)}, om {days} dagar.",
                1 => "Sista svarsdag är i morgon.",
                0 => "Sista svarsdag är i dag.",
                _ => $"Sista svarsdag var {SwedishText.Date(last)}. Svaret tas emot tills synpunkterna är sammanställda.",
            };
            await outbox.AddAsync($"remiss/{recipient.Id}/paminn/{SwedishText.ShortDate(today)}", to, last < today ? $"Remissvar saknas: {title}" : $"Påminnelse om remiss: {title}",
                $"Hej {to.Name},\n\n{recipient.Name} har inte svarat på remissen {title}. {when}\n\n{LinkTo(remiss, isHandler)}\n", cancel);
        }
    }

    /// <summary>That anstånd has been given.</summary>
    public async Task TellExtensionAsync(Remiss remiss, RemissRecipient recipient, CancellationToken cancel)
    {
        var (title, to, isHandler) = await AddresseeAsync(remiss, recipient, cancel);
        if (to is not null && !isHandler && !recipient.IsExternal)
        {
            await outbox.AddAsync($"remiss/{recipient.Id}/anstand/{SwedishText.ShortDate(recipient.ExtendedToOn!.Value)}", to, $"Anstånd med remissvar: {title}",
                $"Hej {to.Name},\n\n{recipient.Name} har fått anstånd med svaret på remissen {title}.\nNy sista svarsdag: {SwedishText.DateWithWeekday(recipient.ExtendedToOn.Value)}\n\n{LinkTo(remiss, isHandler)}\n", cancel);
        }
    }

    private string LinkTo(Remiss remiss, bool isHandler) => outbox.LinkTo(RecordPaths.OfRemiss(remiss.MatterId, remiss.Round) + (isHandler ? "" : "/svar"));

    private async Task<(string Title, Addressee? To, bool IsHandler)> AddresseeAsync(Remiss remiss, RemissRecipient recipient, CancellationToken cancel)
    {
        var matter = await db.Set<DocumentMatter>().AsNoTracking().Where(m => m.Id == remiss.MatterId).Select(m => new { m.Title, m.HandlerRoleKey }).SingleAsync(cancel);
        var chart = await organisation.ChartAsync(cancel);
        if (recipient.RoleKey is { } role && Find(chart, role) is { } person)
        {
            return (matter.Title, new(person.Id, person.Name, person.Email), false);
        }

        return (matter.Title, Find(chart, matter.HandlerRoleKey) is { } handler ? new(handler.Id, handler.Name, handler.Email) : null, true);
    }

    private Person? Find(OrganisationChart chart, string role) => chart.Person(Assignee.Resolve(role, chart, organisation.Today));
}
