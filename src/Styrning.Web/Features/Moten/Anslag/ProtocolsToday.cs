using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>What waits for the secretary of an organ: protocols to make, to have justerade, to announce, and notices to take down or put up again.</summary>
internal sealed class ProtocolsToday(ReadProtocols protocols, OrganisationReader organisation) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var mine = (await organisation.ChartAsync(cancel)).RolesOf(personId, organisation.Today).ToHashSet(StringComparer.Ordinal);
        if (mine.Count == 0)
        {
            return [];
        }

        var today = organisation.Today;
        return
        [
            .. (await protocols.WithoutProtocolAsync(today, cancel)).Where(w => mine.Contains(w.Organ.SecretaryRoleKey)).Select(w => new TodayItem(
                $"Gör protokollet: {w.Organ.Name} {SwedishText.Date(w.Meeting.MeetsOn)}", $"{RecordPaths.Of(w.Meeting)}/justering", $"{Protocol.Numbers(w.Items)} har inget protokoll", Deadlines.Justering(w.Meeting.MeetsOn).Due)),
            .. (await protocols.OnTheWayAsync(cancel)).Where(f => mine.Contains(f.Organ.SecretaryRoleKey)).Select(f => ItemFor(f, today)).OfType<TodayItem>(),
        ];
    }

    private static TodayItem? ItemFor(ProtocolFile file, DateOnly today) => file.Next switch
    {
        { Kind: ProtocolStepKind.Justera, On: var due } => new($"Få protokollet justerat: {file.Where}, {file.Title}", $"{file.Path}/justera", ProtocolWords.Of(file.Protocol.Manner), due),
        { Kind: ProtocolStepKind.Announce, On: var due } => new($"Anslå justeringen: {file.Where}, {file.Title}", $"{file.Path}/anslag/upp", $"Justerat {SwedishText.Date(file.Protocol.JusteradOn!.Value)}", due),
        { Kind: ProtocolStepKind.AnnounceAgain, On: var down } => new($"Sätt upp anslaget på nytt: {file.Where}, {file.Title}", $"{file.Path}/anslag/upp", $"Kom ned {SwedishText.Date(down)}. Överklagandetiden löper inte ut", down),
        { Kind: ProtocolStepKind.TakeDown, On: var from } when from <= today => new($"Ta ned anslaget: {file.Where}, {file.Title}", $"{file.Path}/anslag/ned", $"Överklagandetiden har löpt ut. Får tas ned från {SwedishText.Date(from)}"),
        _ => null,
    };
}
