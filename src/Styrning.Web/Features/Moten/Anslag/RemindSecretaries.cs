using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Jobs;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>
/// Tells the secretary of an organ the day before a protocol must be justerat and the day after, that a justering must be announced today and that it is late, and
/// that a notice may come down. Each once: the letter's key names the protocol, what it is about, and the day.
/// </summary>
internal sealed class RemindSecretaries(StyrningDb db, ReadProtocols protocols, OrganisationReader organisation, Outbox outbox) : IDueWork
{
    private const int StillNews = 60;

    public string Name => "påminnelser om protokoll";

    public int Order => 90;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var written = 0;
        await db.InTransactionAsync(async () =>
        {
            var chart = await organisation.ChartAsync(cancel);
            foreach (var reminder in (await DueAsync(cancel)).OfType<Reminder>())
            {
                written += await WriteAsync(reminder, chart, cancel) ? 1 : 0;
            }
        }, cancel);
        return written;
    }

    private async Task<IEnumerable<Reminder?>> DueAsync(CancellationToken cancel)
    {
        var today = organisation.Today;
        var unmade = (await protocols.WithoutProtocolAsync(today, cancel)).Select(w =>
            Justering(w.Meeting.Id, w.Organ, $"{w.Organ.Name} {SwedishText.Date(w.Meeting.MeetsOn)}, {Protocol.Numbers(w.Items)}", $"{RecordPaths.Of(w.Meeting)}/justering", Deadlines.Justering(w.Meeting.MeetsOn).Due, today));
        return unmade.Concat((await protocols.OnTheWayAsync(cancel)).Select(f => Of(f, today)));
    }

    private static Reminder? Of(ProtocolFile file, DateOnly today)
    {
        var (id, about, path) = (file.Protocol.Id, $"{file.Where}, {file.Title}", file.Path);
        return file.Next switch
        {
            { Kind: ProtocolStepKind.Justera, On: var due } => Justering(id, file.Organ, about, path, due, today),
            { Kind: ProtocolStepKind.Announce, On: var due } when today > due =>
                new(file.Organ, $"{id}/anslag-sent/{due:yyyy-MM-dd}", $"Inte anslaget: {about}", $"Justeringen skulle ha anslagits senast {SwedishText.Date(due)}. Överklagandetiden börjar först när den är anslagen.", path),
            { Kind: ProtocolStepKind.Announce, On: var due } when today == due =>
                new(file.Organ, $"{id}/anslag/{due:yyyy-MM-dd}", $"Anslå i dag: {about}", $"Protokollet justerades {SwedishText.Date(file.Protocol.JusteradOn!.Value)} och ska anslås senast i dag.", path),
            { Kind: ProtocolStepKind.TakeDown, On: var from } when today >= from =>
                new(file.Organ, $"{id}/ned/{from:yyyy-MM-dd}", $"Får tas ned: {about}", $"Överklagandetiden har löpt ut. Anslaget får tas ned från {SwedishText.Date(from)}.", path),
            _ => null,
        };
    }

    private static Reminder? Justering(Guid id, Organ organ, string about, string path, DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < -StillNews => null, // typed in long afterwards: nobody is helped by a letter
        < 0 => new(organ, $"{id}/justering-sen/{due:yyyy-MM-dd}", $"Inte justerat: {about}", $"Protokollet skulle ha varit justerat senast {SwedishText.Date(due)}. En sen justering gäller ändå.", path),
        0 or 1 => new(organ, $"{id}/justering/{due:yyyy-MM-dd}", $"Justeras senast {SwedishText.Date(due)}: {about}", $"Protokollet ska vara justerat senast {SwedishText.DateWithWeekday(due)}.", path),
        _ => null,
    };

    private async Task<bool> WriteAsync(Reminder reminder, OrganisationChart chart, CancellationToken cancel) =>
        chart.Person(chart.Resolve(reminder.Organ.SecretaryRoleKey, organisation.Today).PersonId) is { } secretary
        && await outbox.AddAsync($"moten/{reminder.Key}", new(secretary.Id, secretary.Name, secretary.Email), reminder.Subject, $"Hej {secretary.Name},\n\n{reminder.Text}\n\n{outbox.LinkTo(reminder.Path)}\n", cancel);

    private sealed record Reminder(Organ Organ, string Key, string Subject, string Text, string Path);
}
