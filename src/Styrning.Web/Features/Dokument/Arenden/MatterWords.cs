using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>What the values of a matter are called on a page.</summary>
internal static class MatterWords
{
    public static string Of(MatterAction action) => action switch
    {
        MatterAction.Adopt => "Anta",
        MatterAction.Revise => "Revidera",
        MatterAction.ReAdopt => "Fastställa på nytt",
        MatterAction.Repeal => "Upphäva",
        _ => "Ersätta",
    };

    public static string Means(MatterAction action) => action switch
    {
        MatterAction.Adopt => "Dokumentet antas för första gången, eller efter att ha upphävts.",
        MatterAction.Revise => "Texten ändras: en ny version beslutas.",
        MatterAction.ReAdopt => "Samma text beslutas på nytt, till exempel för en ny mandatperiod.",
        MatterAction.Repeal => "Dokumentet slutar att gälla, och inget tar dess plats.",
        _ => "Ett annat dokument tar dess plats.",
    };

    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Beredning => "beredning",
        Treatment.Yttrande => "yttrande",
        Treatment.Decision => "beslut",
        Treatment.Election => "val",
        _ => "information",
    };

    public static string Of(DecisionOutcome outcome, Treatment treatment) => (outcome, treatment) switch
    {
        (DecisionOutcome.Adopted, Treatment.Beredning) => "berett och fört vidare",
        (DecisionOutcome.Adopted, Treatment.Yttrande) => "tillstyrkte förslaget",
        (DecisionOutcome.AdoptedWithChange, Treatment.Beredning or Treatment.Yttrande) => "fört vidare med ändring",
        (DecisionOutcome.Rejected, Treatment.Beredning or Treatment.Yttrande) => "föreslår avslag",
        (DecisionOutcome.Adopted, _) => "antas",
        (DecisionOutcome.AdoptedWithChange, _) => "antas med ändring",
        (DecisionOutcome.Rejected, _) => "avslås",
        (DecisionOutcome.Aterremiss, _) => "återremiss",
        (DecisionOutcome.Bordlaggning, _) => "bordläggs",
        _ => "noteras",
    };

    public static string Of(MatterEventKind kind) => kind switch
    {
        MatterEventKind.Started => "Ärendet påbörjades",
        MatterEventKind.Registered => "Registrerades",
        MatterEventKind.RoleReplaced => "En annan funktion tog över",
        MatterEventKind.HandedOn => "Förslaget lämnades vidare",
        MatterEventKind.Approved => "Förslaget godkändes för beslut",
        MatterEventKind.Returned => "Förslaget återlämnades",
        MatterEventKind.PreparedOtherwise => "Beredningen",
        MatterEventKind.TakenOut => "Togs ut till ett eget ärende",
        MatterEventKind.ChangeEntered => "Ändringen i beslutet fördes in i texten",
        MatterEventKind.Withdrawn => "Ärendet skrevs av",
        _ => "Efter domen",
    };

    public static string Day(DateOnly? day, string none = "–") => day is { } known ? SwedishText.Date(known) : none;
}
