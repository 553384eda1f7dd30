using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Sammantraden;

internal static class MeetingWords
{
    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Beredning => "Beredning",
        Treatment.Yttrande => "Yttrande",
        Treatment.Decision => "Beslut",
        Treatment.Election => "Val",
        _ => "Information",
    };

    /// <summary>Of an item that is no matter of the system.</summary>
    public static IEnumerable<SelectListItem> FreeTreatments { get; } =
    [
        new("Information eller anmälan", nameof(Treatment.Information)),
        new("Val", nameof(Treatment.Election)),
        new("Beslut", nameof(Treatment.Decision)),
    ];

    public static string ToneOf(MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => "plain",
        MeetingStage.Summoned => "active",
        MeetingStage.Announced => "done",
        MeetingStage.Cancelled => "plain",
        _ => "warn",
    };

    /// <summary>"Anna Ek (S)", as a protocol has it.</summary>
    public static string Name(OrganMember member) => member.Group.Length == 0 ? member.Name : $"{member.Name} ({member.Group})";

    /// <summary>What a reader sees of an item: a secret one is a secret in its title as well.</summary>
    public static string TitleOf(AgendaItem item, bool maySeeSecrets) => item.IsSecret && !maySeeSecrets ? "Sekretess" : item.Title;
}
