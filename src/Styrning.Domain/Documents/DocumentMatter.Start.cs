using Styrning.Domain.Decisions;

namespace Styrning.Domain.Documents;

public sealed partial class DocumentMatter
{
    /// <summary>Begins a matter. Nothing is left behind when a rule refuses.</summary>
    /// <param name="documents">Those of the plan, with their decisions, by id.</param>
    /// <param name="running">Titles of the matters that already run about these documents, by document.</param>
    public static DocumentMatter Start(NewMatter plan, IReadOnlyDictionary<Guid, Styrdokument> documents, Organ? organ, IReadOnlyDictionary<Guid, string> running, Guid by, DateTimeOffset at, DateOnly today)
    {
        Rule.Require(plan.Items.Count > 0, "DOK-60", "Välj minst ett dokument som ärendet ska gälla.");
        Rule.Require(plan.Items.Select(i => i.DocumentId).Distinct().Count() == plan.Items.Count, "DOK-60", "Varje dokument kan bara vara med en gång i ärendet.");
        Rule.Require(organ is { RetiredOn: null }, "DOK-68", "Välj ett organ som finns och kan besluta.");
        Rule.Require(plan.HandlerRoleKey != plan.ReviewerRoleKey, "DOK-66", "Den som godkänner förslaget måste vara en annan än den som handlägger det. Välj en annan funktion.");
        foreach (var item in plan.Items)
        {
            RequireItem(item, documents[item.DocumentId], running, today);
        }

        RequireDays(plan.ArrivedOn, plan.RegisteredOn, plan.Diarienummer, today);
        var matter = new DocumentMatter
        {
            Title = plan.Title.Length > 0 ? plan.Title : TitleOf(plan, documents),
            Diarienummer = plan.Diarienummer,
            ArrivedOn = plan.ArrivedOn,
            RegisteredOn = plan.RegisteredOn,
            DecidingOrganKey = plan.DecidingOrganKey,
            HandlerRoleKey = plan.HandlerRoleKey,
            ReviewerRoleKey = plan.ReviewerRoleKey,
            PreparerRoleKeys = [.. plan.PreparerRoleKeys.Except([plan.HandlerRoleKey, plan.ReviewerRoleKey]).Distinct()],
            IsBatch = plan.IsBatch,
            TakenOutOfId = plan.TakenOutOfId,
            CreatedAt = at,
            CreatedBy = by,
        };
        matter.Items.AddRange(plan.Items.Select(i => new MatterItem { MatterId = matter.Id, DocumentId = i.DocumentId, Action = i.Action, RenewalId = i.RenewalId, ReplacedById = i.ReplacedById, AppliesFromOn = i.AppliesFromOn }));
        matter.Note(MatterEventKind.Started, by, at);
        if (plan.Diarienummer.Length > 0)
        {
            matter.Note(MatterEventKind.Registered, by, at, plan.Diarienummer);
        }

        return matter;
    }

    /// <summary>"Revidering av Policy mot korruption".</summary>
    public static string TitleOf(MatterAction action, string document) => action switch
    {
        MatterAction.Adopt => $"Antagande av {document}",
        MatterAction.Revise => $"Revidering av {document}",
        MatterAction.ReAdopt => $"Fastställande på nytt av {document}",
        MatterAction.Repeal => $"Upphävande av {document}",
        _ => $"Ersättande av {document}",
    };

    private static string TitleOf(NewMatter plan, IReadOnlyDictionary<Guid, Styrdokument> documents) => plan.IsBatch
        ? $"Översyn av {SwedishText.Count(plan.Items.Count, "styrdokument", "styrdokument", neuter: true)}"
        : TitleOf((plan.Items.FirstOrDefault(i => i.Action is MatterAction.Replace) ?? plan.Items[0]).Action, documents[(plan.Items.FirstOrDefault(i => i.Action is MatterAction.Replace) ?? plan.Items[0]).DocumentId].Title);

    private static void RequireItem(NewMatterItem item, Styrdokument document, IReadOnlyDictionary<Guid, string> running, DateOnly today)
    {
        Rule.Require(!running.TryGetValue(item.DocumentId, out var other), "DOK-61", $"{document.Title} har redan ett ärende som pågår: {other}. Avsluta det först, eller fortsätt i det.");
        var applies = DocumentState.On(document, today).Stage is DocumentStage.InForce or DocumentStage.Expired or DocumentStage.Coming;
        if (item.Action is MatterAction.Adopt)
        {
            Rule.Require(!applies, "DOK-62", $"{document.Title} är redan antaget. Välj att revidera det eller fastställa det på nytt.");
        }
        else
        {
            Rule.Require(applies, "DOK-62", $"{document.Title} gäller inte. Det kan bara antas.");
        }

        Rule.Require(item.Action is MatterAction.Replace == item.ReplacedById is not null && item.ReplacedById != item.DocumentId, "DOK-67", $"Välj vilket annat dokument som ska ersätta {document.Title}.");
    }

    private static void RequireDays(DateOnly arrived, DateOnly? registered, string diarienummer, DateOnly today)
    {
        Rule.Require(arrived <= today && !(registered > today), "DOK-65", "Ankomstdagen och registreringsdagen kan inte ligga i framtiden.");
        Rule.Require(!(registered < arrived), "DOK-65", "Ärendet kan inte ha registrerats innan det kom in eller upprättades.");
        Rule.Require(diarienummer.Length > 0 == registered is not null, "DOK-65", "Diarienumret och registreringsdagen hör ihop: ange båda eller ingen.");
    }

    private void Note(MatterEventKind kind, Guid by, DateTimeOffset at, string text = "", string? role = null) =>
        Events.Add(new MatterEvent { MatterId = Id, Kind = kind, At = at, By = by, Text = text, RoleKey = role });
}
