using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Dokument.Remisser;

/// <summary>A matter about one policy whose process has come to its remiss. The kanslichef handles it.</summary>
internal sealed class AMatterOnRemiss(StyrningHost host, Guid matter)
{
    public const string Text = "# Syfte\n\nPolicyn gäller alla.\n\n# Gåvor\n\nTa **inte** emot gåvor.";

    public string Path => $"/dokument/arenden/{matter}/remiss/1";

    public Guid Id => matter;

    public static async Task<AMatterOnRemiss> StartedAsync(StyrningHost host)
    {
        var document = await host.DraftDocument("Policy mot korruption", markdown: Text);
        var id = await host.WithDb(async db =>
        {
            var matter = new DocumentMatter
            {
                Title = "Revidering av policy mot korruption",
                ArrivedOn = new(2026, 11, 2),
                DecidingOrganKey = "kf",
                HandlerRoleKey = "kanslichef",
                ReviewerRoleKey = "kommunjurist",
                CreatedAt = host.Clock.GetUtcNow(),
                CreatedBy = Guid.Empty,
            };
            matter.Items.Add(new MatterItem { MatterId = matter.Id, DocumentId = document.Id, Action = MatterAction.Revise, VersionId = document.Versions[0].Id });
            db.Add(matter);
            await db.SaveChangesAsync();
            return matter.Id;
        });
        await host.InScope(services => services.GetRequiredService<StyrningDb>().InTransactionAsync(() =>
            services.GetRequiredService<Processes<StyrningDb>>().StartAsync(DocumentTasks.RemissProcess, id, new Dictionary<string, object?> { ["handlaggare"] = "kanslichef" })));
        return new(host, id);
    }

    /// <summary>Sends it to the säkerhetschef, the HR-strateg and the Länsstyrelse, through the pages.</summary>
    public static async Task<AMatterOnRemiss> SentAsync(StyrningHost host, string lastDay = "2027-01-08")
    {
        var matter = await StartedAsync(host);
        var handler = await host.SignInAs("kanslichef");
        var page = await handler.PressAsync(
            await handler.OpenAsync($"{matter.Path}/skicka"), "Lägg till", ("Question", "Är reglerna tydliga?"), ("LastDay", lastDay), ("Lines", "Säkerhetsrådet: säkerhetschef\nFackliga samverkan: HR-strateg\nLänsstyrelsen"));
        Assert.True(page.Errors.Length == 0, page.Errors);
        page = await handler.PressAsync(page, "Läs igenom");
        Assert.True(page.HasButton("Skicka till tre"), page.Text);
        page = await handler.PressAsync(page, "Skicka till tre remissinstanser");
        Assert.True(page.Address.AbsolutePath == matter.Path, page.Errors);
        return matter;
    }

    public Task<Remiss> RecordAsync() => host.WithDb(db => db.Set<Remiss>().Include(r => r.Recipients).ThenInclude(r => r.Answers).AsNoTracking().SingleAsync(r => r.MatterId == matter));

    /// <summary>Names of the forms that wait for somebody, in order.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var forms = new List<string>();
        await host.InScope(async services => forms.AddRange(await services.GetRequiredService<Processes<StyrningDb>>().OpenTasks.Where(t => t.Subject == matter).Select(t => t.Form!).ToListAsync()));
        return [.. forms.Order(StringComparer.Ordinal)];
    }

    public async Task<bool> HasEndedAsync()
    {
        var over = false;
        await host.InScope(async services => over = Assert.Single(await services.GetRequiredService<Processes<StyrningDb>>().WhereIsAsync(matter)).EndedAt is not null);
        return over;
    }

    public async Task MoveToAsync(DateOnly day, string time = "00:00")
    {
        host.Clock.Advance(SwedishCalendar.At(day, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)) - host.Clock.GetUtcNow());
        await host.RunDueWork();
    }
}
