namespace Styrning.Whistle.Domain;

/// <summary>What a closed case is counted as. The keys are lasting: years are compared by them.</summary>
internal static class CaseOutcomes
{
    public static IReadOnlyList<(string Key, string Label)> Categories { get; } =
    [
        ("upphandling", "Upphandling och inköp"),
        ("korruption", "Mutor, jäv och annan otillbörlig påverkan"),
        ("ekonomi", "Ekonomi, bidrag och EU-medel"),
        ("arbetsmiljo", "Arbetsmiljö och personal"),
        ("vard-skola", "Vård, omsorg och skola"),
        ("miljo", "Miljö, bygg och livsmedel"),
        ("information", "Personuppgifter och informationssäkerhet"),
        ("ovrigt", "Annat"),
    ];

    public static IReadOnlyList<(string Key, string Label)> Outcomes { get; } =
    [
        ("atgarder", "Åtgärder har vidtagits"),
        ("overlamnat", "Överlämnat till en annan myndighet eller enhet"),
        ("inget-fel", "Inget missförhållande kunde visas"),
        ("utanfor-lagen", "Inte ett ärende enligt lagen"),
    ];
}
