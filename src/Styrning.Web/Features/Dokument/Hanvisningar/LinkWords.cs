using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

internal static class LinkWords
{
    public static string Of(ReferenceState state) => state switch
    {
        ReferenceState.Found => "Hittad, inte bekräftad",
        ReferenceState.Confirmed => "Bekräftad",
        ReferenceState.Dismissed => "Avfärdad",
        ReferenceState.Repointed => "Pekas om",
        ReferenceState.Struck => "Stryks vid nästa ändring",
        ReferenceState.Accepted => "Står kvar",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a reference."),
    };

    public static string Tone(ReferenceState state) => state switch { ReferenceState.Found => "warn", ReferenceState.Confirmed => "done", _ => "plain" };

    /// <summary>"Säkerhetspolicy reviderades 26 oktober 2026".</summary>
    public static string Of(DocumentDecision effect, string title) => effect.Effect switch
    {
        DecisionEffect.Revise => $"{title} reviderades {SwedishText.Date(effect.DecidedOn)}",
        DecisionEffect.Replace => $"{title} ersattes {SwedishText.Date(effect.DecidedOn)}",
        DecisionEffect.Repeal => $"{title} upphävdes {SwedishText.Date(effect.DecidedOn)}",
        _ => $"{title} ändrades {SwedishText.Date(effect.DecidedOn)}",
    };

    /// <summary>"under Ansvar"; "före den första rubriken".</summary>
    public static string Place(DocumentReference reference) => reference.Section.Length == 0 ? "före den första rubriken" : $"under {reference.Section}";
}
