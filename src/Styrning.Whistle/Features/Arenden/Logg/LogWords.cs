namespace Styrning.Whistle.Features.Arenden.Logg;

/// <summary>The log's fixed words, as a handler reads them. A word that is not here is shown as it stands.</summary>
internal static class LogWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["inkom"] = "Rapporten kom in",
        ["oppnade"] = "Öppnade ärendet",
        ["laste-loggen"] = "Läste den här loggen",
        ["laste-handling"] = "Läste en handling",
        ["laddade-ned"] = "Hämtade en fil",
        ["skrev"] = "Skrev i ärendet",
        ["arkiverade"] = "Öppnade ärendet för arkivet",
        ["lastes"] = "Låstes: två år har gått",
    };

    public static string Of(string what) => Words.GetValueOrDefault(what, what);
}
