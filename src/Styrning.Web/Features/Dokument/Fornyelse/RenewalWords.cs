using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class RenewalWords
{
    public static (string Text, string Tone) Of(RenewalStage stage) => stage switch
    {
        RenewalStage.Done => ("Klar", "done"),
        RenewalStage.Late => ("Försenad", "late"),
        RenewalStage.Missed => ("Hanns inte med", "late"),
        RenewalStage.NotAskedFor => ("Behövs inte", "plain"),
        _ => ("Kvar", "active"),
    };

    /// <summary>How it was answered; null while it is not.</summary>
    public static string? Answer(Renewal renewal, Styrdokument document)
    {
        if (renewal.FulfilledById is { } id && document.Decisions.Find(d => d.Id == id) is { } decision)
        {
            var paragraf = decision.Paragraf is { } number ? $" § {number}" : "";
            return $"{Of(decision.Effect)} {SwedishText.Date(decision.DecidedOn)}{paragraf}";
        }

        return renewal is { Review: { } review, FulfilledOn: not null } ? $"Prövat {SwedishText.Date(review.On)}, kvarstår" : null;
    }

    public static string Of(DecisionEffect effect) => effect switch
    {
        DecisionEffect.Adopt => "Antaget",
        DecisionEffect.Revise => "Reviderat",
        DecisionEffect.ReAdopt => "Fastställt på nytt",
        DecisionEffect.Repeal => "Upphävt",
        DecisionEffect.Replace => "Ersatt",
        _ => "Ändrat redaktionellt",
    };

    /// <summary>As in a table of proposed actions and in an att-sats: "fastställs på nytt".</summary>
    public static string Of(MatterAction action) => action switch
    {
        MatterAction.ReAdopt => "fastställs på nytt",
        MatterAction.Revise => "revideras",
        MatterAction.Replace => "ersätts",
        MatterAction.Repeal => "upphävs",
        _ => "antas",
    };

    /// <summary>"om 12 dagar", "för tre dagar sedan", "i dag"; whole months from two, whole years from two.</summary>
    public static string Away(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgon",
        -1 => "i går",
        > 0 => $"om {Span(today, day)}",
        _ => $"för {Span(day, today)} sedan",
    };

    private static string Span(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month - (from.AddMonths((to.Year - from.Year) * 12 + to.Month - from.Month) > to ? 1 : 0);
        return months switch
        {
            < 2 => SwedishText.Count(to.DayNumber - from.DayNumber, "dag", "dagar"),
            < 24 => SwedishText.Count(months, "månad", "månader"),
            _ => SwedishText.Count(months / 12, "år", "år", neuter: true),
        };
    }
}
