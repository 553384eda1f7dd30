using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>The whole protocol as it reads, with what KL 5:66–67 asks of it. A copy: the justerade protocol is the original.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ProtocolModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    private readonly OrganisationReader _organisation = organisation;

    public IReadOnlyList<Protocol> Protocols { get; private set; } = [];

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public string Secretary { get; private set; } = "";

    public Quorum? Quorum => Domain.Decisions.Quorum.Lowest(Meeting, Organ);

    public string Times => (Meeting.OpenedAt, Meeting.ClosedAt) switch
    {
        ({ } from, { } to) => $"Kl. {SwedishText.Time(SwedishCalendar.TimeOf(from))}–{SwedishText.Time(SwedishCalendar.TimeOf(to))}",
        (null, { } to) => $"{(Meeting.StartsAt is { } at ? $"Kl. {SwedishText.Time(at)}–" : "Avslutat kl. ")}{SwedishText.Time(SwedishCalendar.TimeOf(to))}",
        _ => Meeting.StartsAt is { } at ? $"Kl. {SwedishText.Time(at)}, inte avslutat" : "Inte antecknad",
    };

    public IReadOnlyList<(string Title, IReadOnlyList<string> Lines)> Present => new (string Title, IReadOnlyList<string> Lines)[]
    {
        ("Tjänstgörande ledamöter", Lines(MemberKind.Ordinary, AttendanceKind.Serving)),
        ("Tjänstgörande ersättare", Lines(MemberKind.Substitute, AttendanceKind.Serving)),
        ("Ersättare som närvarar utan att tjänstgöra", Lines(MemberKind.Substitute, AttendanceKind.Present)),
        ("Frånvarande", Lines(MemberKind.Ordinary, AttendanceKind.Absent)),
    }.Where(group => group.Lines.Count > 0).ToList();

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var chart = await _organisation.ChartAsync(cancel);
        Secretary = chart.Person(chart.Resolve(Organ.SecretaryRoleKey, Meeting.MeetsOn).PersonId)?.Name ?? chart.TitleOf(Organ.SecretaryRoleKey);
        Protocols = [.. (await Db.Set<Protocol>().AsNoTracking().Where(p => p.MeetingId == Meeting.Id).ToListAsync(cancel)).OrderBy(p => p.Id)];
        var ids = Meeting.Agenda.Select(i => (Guid?)i.Id).ToList();
        var decisions = await Db.Set<Decision>().AsNoTracking().Where(d => ids.Contains(d.AgendaItemId)).ToListAsync(cancel);
        Sections = [.. Meeting.InOrder().Select(item => Of(item, decisions.FirstOrDefault(d => d.AgendaItemId == item.Id)))];
    }

    private Section Of(AgendaItem item, Decision? decision)
    {
        var number = item.Paragraf is { } paragraf ? $"§ {paragraf}" : $"Punkt {item.Order}";
        var taking = new TakingPart(Organ, Meeting, item).Deciding;
        var visible = MayManage || !item.IsSecret;
        return new($"{number} {MeetingWords.TitleOf(item, MayManage)}", item.Paragraf is { } p ? $"p{p}" : $"punkt-{item.Order}", visible ? item : null, visible ? decision : null, visible ? taking : [],
            !taking.ToHashSet().SetEquals(Meeting.Attendance.Where(a => a.Kind is AttendanceKind.Serving).Select(a => a.MemberId)));
    }

    private List<string> Lines(MemberKind kind, AttendanceKind how) =>
        [.. Organ.Members.Where(m => m.Kind == kind).OrderBy(m => m.Order).Select(m => (Member: m, There: Meeting.Attendance.FirstOrDefault(a => a.MemberId == m.Id && a.Kind == how))).Where(m => m.There is not null).Select(m => Line(m.Member, m.There!))];

    private string Line(OrganMember member, Attendance there) =>
        $"{MeetingWords.Name(member)}{(member.Office.Length > 0 ? $", {member.Office}" : "")}{(there.AtDistance ? ", på distans" : "")}{(there.InPlaceOf is { } place ? $", i stället för {NameOf(place)}" : "")}{Span(there)}";

    private string Span(Attendance there) => (Named(there.FromOrder), Named(there.ToOrder)) switch
    {
        (null, null) => "",
        ({ } from, null) => $", från och med {from}",
        (null, { } to) => $", till och med {to}",
        ({ } from, { } to) => $", {from}–{to}",
    };

    private string? Named(int? order) => order is null ? null : Meeting.Agenda.FirstOrDefault(i => i.Order == order)?.Paragraf is { } paragraf ? $"§ {paragraf}" : $"punkt {order}";

    /// <param name="Item">Null when it is secret to the reader: then nothing but its number is told.</param>
    /// <param name="Differs">Those who took part are not those who served at the meeting.</param>
    public sealed record Section(string Heading, string Anchor, AgendaItem? Item, Decision? Decision, IReadOnlyList<Guid> TakingPart, bool Differs);
}
