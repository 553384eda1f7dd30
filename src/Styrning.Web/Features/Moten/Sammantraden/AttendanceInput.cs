using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>One member's row as it is posted.</summary>
public sealed class AttendanceInput
{
    public const string Here = "har";
    public const string Distance = "distans";
    public const string Away = "franvarande";
    public const string Listens = "ahor";

    public Guid MemberId { get; set; }

    /// <summary>One of the words above; null: not written down.</summary>
    public string? How { get; set; }

    public Guid? InPlaceOf { get; set; }

    public int? From { get; set; }

    public int? To { get; set; }

    public static IEnumerable<SelectListItem> Choices(MemberKind kind, bool distance) => kind is MemberKind.Ordinary
        ? [new("Inte antecknad", ""), new("Närvarande", Here), .. Maybe(distance, new("På distans", Distance)), new("Frånvarande", Away)]
        : [new("Inte där", ""), new("Tjänstgör", Here), .. Maybe(distance, new("Tjänstgör på distans", Distance)), new("Närvarar utan att tjänstgöra", Listens)];

    public static AttendanceInput Of(OrganMember member, Attendance? saved) => new()
    {
        MemberId = member.Id,
        InPlaceOf = saved?.InPlaceOf,
        From = saved?.FromOrder,
        To = saved?.ToOrder,
        How = saved switch
        {
            null => "",
            { Kind: AttendanceKind.Absent } => Away,
            { Kind: AttendanceKind.Present } => Listens,
            { AtDistance: true } => Distance,
            _ => Here,
        },
    };

    /// <returns>Null when nothing is to be written down.</returns>
    public Attendance? Read(Guid meeting) => How switch
    {
        Here or Distance => new() { MeetingId = meeting, MemberId = MemberId, Kind = AttendanceKind.Serving, AtDistance = How == Distance, InPlaceOf = InPlaceOf, FromOrder = From, ToOrder = To },
        Listens => new() { MeetingId = meeting, MemberId = MemberId, Kind = AttendanceKind.Present, FromOrder = From, ToOrder = To },
        Away => new() { MeetingId = meeting, MemberId = MemberId, Kind = AttendanceKind.Absent },
        _ => null,
    };

    /// <summary>How a row reads in words, to compare what is typed with what somebody else has saved.</summary>
    public string InWords(Func<Guid?, string> name) => (How switch
    {
        Here => "närvarande",
        Distance => "på distans",
        Away => "frånvarande",
        Listens => "närvarar utan att tjänstgöra",
        _ => "inte antecknad",
    }) + (InPlaceOf is null ? "" : $", i stället för {name(InPlaceOf)}") + (From is null ? "" : $", från punkt {From}") + (To is null ? "" : $", till punkt {To}");

    private static IEnumerable<SelectListItem> Maybe(bool holds, SelectListItem item) => holds ? [item] : [];
}
