using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>Letters about what has become of a matter, to whoever holds a role today. A step that is run again writes none twice.</summary>
internal sealed class MatterLetters(StyrningDb db, Outbox outbox, OrganisationReader organisation)
{
    /// <summary>To the owner of each document; one who owns several gets one letter.</summary>
    public async Task ToOwnersAsync(DocumentMatter matter, string key, string subject, string body, CancellationToken cancel)
    {
        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        var owners = await db.Set<Styrdokument>().Where(d => ids.Contains(d.Id)).Select(d => d.OwnerRoleKey).Distinct().ToListAsync(cancel);
        foreach (var role in owners)
        {
            await ToRoleAsync(matter, role, key, subject, body, cancel);
        }
    }

    public async Task ToRoleAsync(DocumentMatter matter, string role, string key, string subject, string body, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        if (chart.Person(chart.Resolve(role, organisation.Today).PersonId) is { } person)
        {
            await outbox.AddAsync($"{matter.Id}/{key}/{person.Id}", new(person.Id, person.Name, person.Email), subject, $"{body}\n\n{outbox.LinkTo(RecordPaths.OfMatter(matter.Id))}", cancel);
        }
    }
}
