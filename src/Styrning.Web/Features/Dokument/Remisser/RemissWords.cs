using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>What the pages and the file call things.</summary>
internal static class RemissWords
{
    public static string Of(RemissStage stage) => stage switch
    {
        RemissStage.Draft => "Inte skickad",
        RemissStage.Open => "Svarstiden pågår",
        RemissStage.Overdue => "Svarstiden är ute",
        RemissStage.Closed => "Stängd i förtid",
        RemissStage.Finished => "Sammanställd",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of a remiss."),
    };

    public static string Tone(RemissStage stage) => stage switch
    {
        RemissStage.Open => "active",
        RemissStage.Overdue => "warn",
        RemissStage.Finished => "done",
        _ => "plain",
    };

    /// <summary>Where one of them stands, in words and a tone.</summary>
    public static (string Text, string Tone) Of(Remiss remiss, RemissRecipient recipient, DateOnly today) => recipient switch
    {
        { Abstained: true } => ("Inget att erinra", "done"),
        { HasAnswered: true } => (SwedishText.Sentence(SwedishText.Count(recipient.Answers.Count, "synpunkt", "synpunkter")), "done"),
        _ when remiss.FinishedOn is not null || remiss.ClosedOn is not null => ("Svarade inte", "plain"),
        _ when remiss.LastDayOf(recipient) < today => ("Svar saknas", "late"),
        { ExtendedToOn: { } day } => ($"Anstånd till {SwedishText.Date(day)}", "warn"),
        _ => ("Väntar på svar", "plain"),
    };

    /// <summary>"socialchef, Tomas Ek"; "utanför kommunen".</summary>
    public static string WhoAnswers(RemissRecipient recipient, OrganisationChart chart, DateOnly today)
    {
        if (recipient.RoleKey is not { } role)
        {
            return "Utanför kommunen";
        }

        var person = chart.Person(chart.Resolve(role, today).PersonId)?.Name;
        return $"{SwedishText.Sentence(chart.TitleOf(role))}, {person ?? "vakant"}";
    }

    public static string Of(bool? heeded) => heeded switch { true => "Förslaget ändras", false => "Ingen ändring", null => "Inte bedömt" };

    /// <summary>"riktlinjen revideras": what the matter wants for a document.</summary>
    public static string Of(MatterAction action) => action switch
    {
        MatterAction.Adopt => "Förslag till nytt styrdokument",
        MatterAction.Revise => "Förslag till ny lydelse",
        MatterAction.ReAdopt => "Fastställs på nytt, oförändrat",
        MatterAction.Repeal => "Föreslås upphävas",
        MatterAction.Replace => "Föreslås ersättas",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action of a matter."),
    };
}
