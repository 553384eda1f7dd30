using Styrning.Domain;
using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>What the pages say of an outcome: its name, what follows, and the words it begins with.</summary>
internal static class OutcomeWords
{
    public static string Name(DecisionOutcome outcome, Treatment treatment) => SwedishText.Sentence(outcome.InWords(treatment));

    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Beredning => "Beredning",
        Treatment.Yttrande => "Yttrande till fullmäktige",
        Treatment.Decision => "Beslut",
        Treatment.Election => "Val",
        _ => "Information och anmälningar",
    };

    /// <param name="next">Where a tabled matter comes back; null while no meeting is in the calendar.</param>
    public static string WhatFollows(ItemFile file, DecisionOutcome outcome, Meeting? next)
    {
        if (file.Matter is null || file.Item.Treatment is Treatment.Information or Treatment.Election)
        {
            return outcome is DecisionOutcome.Bordlaggning ? $"Punkten tas upp igen{At(next)}." : "Utfallet antecknas i protokollet.";
        }

        return outcome switch
        {
            DecisionOutcome.Noted => "Punkten utgår. Ärendet påverkas inte.",
            DecisionOutcome.Aterremiss => "Ärendet går tillbaka till Skriv förslaget. Det bereds på nytt innan det kan avgöras.",
            DecisionOutcome.Bordlaggning => $"Ärendet kommer tillbaka{At(next)}. Sekreteraren för upp det igen.",
            _ when file.Item.Treatment is Treatment.Beredning => "Ärendet är berett och går vidare.",
            _ when file.Item.Treatment is Treatment.Yttrande => "Kommunstyrelsen har yttrat sig. Ärendet kan föras upp för beslut i fullmäktige.",
            DecisionOutcome.Rejected => "Ärendet avslutas. Det som gäller i dag fortsätter att gälla.",
            _ => "Beslutet skrivs in i registret. När protokollet är justerat publiceras det, och när det har anslagits kan det överklagas i tre veckor.",
        };
    }

    /// <summary>What was typed; when nothing was, or only words that were proposed for another outcome, those that fit this one.</summary>
    public static string TypedOrProposed(ItemFile file, OutcomeForm form)
    {
        var typed = form.Text?.Trim().ReplaceLineEndings("\n") ?? "";
        var isProposal = file.Law.Outcomes.Any(o => Proposed(file, o, true).ReplaceLineEndings("\n") == typed || Proposed(file, o, false).ReplaceLineEndings("\n") == typed);
        return typed.Length == 0 || isProposal ? Proposed(file, form.Outcome!.Value, form.ByMinority) : form.Text!;
    }

    /// <summary>The words that are proposed when none were typed.</summary>
    public static string Proposed(ItemFile file, DecisionOutcome outcome, bool byMinority)
    {
        var what = file.Item.Proposal.Trim();
        var organ = file.Organ.Name;
        return outcome switch
        {
            DecisionOutcome.Aterremiss => byMinority ? "Ärendet återremitteras på begäran av minst en tredjedel av de närvarande ledamöterna." : $"{organ} beslutar att återremittera ärendet.",
            DecisionOutcome.Bordlaggning => byMinority ? "Ärendet bordläggs på begäran av minst en tredjedel av de närvarande ledamöterna." : $"{organ} beslutar att bordlägga ärendet.",
            DecisionOutcome.Rejected => file.Item.IsPreparatory ? $"{organ} avstyrker förslaget." : $"{organ} avslår förslaget.",
            DecisionOutcome.Noted when file.Law.IsGone => "Punkten utgår.",
            DecisionOutcome.Noted => $"{organ} noterar informationen.",
            DecisionOutcome.AdoptedWithChange => $"{organ} beslutar enligt förslaget med ändring. {what}".TrimEnd(),
            _ => what.Length > 0 ? what : file.Item.IsPreparatory ? $"{organ} tillstyrker förslaget." : $"{organ} antar förslaget.",
        };
    }

    private static string At(Meeting? next) => next is null ? " vid nästa sammanträde, som inte finns i kalendern än" : $" den {SwedishText.Date(next.MeetsOn)}";
}
