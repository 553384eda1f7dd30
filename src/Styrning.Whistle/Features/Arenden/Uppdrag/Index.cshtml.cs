using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

/// <summary>Who is appointed, per organisation. Handlers may look: whose key reports are sealed to is theirs to watch.</summary>
[Authorize(WhistlePolicies.HavePart)]
internal sealed class IndexModel(WhistleDb db, ChannelStatus status, IWhistlePersons persons, Appointing appointing) : PageModel
{
    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    public bool MayChange => WhistlePolicies.MayKeepAppointments(persons);

    public DateOnly Today => appointing.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (today, year) = (Today, Today.Year);
        var appointments = await db.Appointments.AsNoTracking().ToListAsync(cancel);
        var checkedThisYear = await db.YearlyChecks.Where(c => c.Year == year).Select(c => c.Organisation).ToListAsync(cancel);
        var channels = new List<Channel>();
        foreach (var organisation in await db.Organisations.AsNoTracking().OrderByDescending(o => o.Key == "kommunen").ThenBy(o => o.Key).ToListAsync(cancel))
        {
            var its = appointments.Where(a => a.Organisation == organisation.Key).OrderBy(a => a.Kind).ThenBy(a => SwedishText.SortKey(a.Name), StringComparer.Ordinal).ToList();
            channels.Add(new(organisation, await status.WhyClosedAsync(organisation.Key, cancel), [.. its.Where(a => !a.IsOver(today))], [.. its.Where(a => a.IsOver(today))], !checkedThisYear.Contains(organisation.Key)));
        }

        Channels = channels;
    }
}

/// <param name="WhyClosed">Nothing: it is open.</param>
internal sealed record Channel(Verksamhetsutovare Organisation, IReadOnlyList<ClosedBecause> WhyClosed, IReadOnlyList<Appointment> Now, IReadOnlyList<Appointment> Ended, bool CheckMissing);
