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
        ["skrev"] = "Skrev till den som rapporterade",
        ["skrev-protokoll"] = "Skrev ett protokoll",
        ["antecknade"] = "Skrev en egen anteckning",
        ["antecknade-svar-protokoll"] = "Antecknade personens svar på protokollet",
        ["lade-till-fil"] = "Lade till en fil",
        ["gjorde-klart"] = "Gjorde klart en egen uppgift",
        ["bekraftade"] = "Lämnade bekräftelsen",
        ["avstod-bekraftelse"] = "Avstod från att bekräfta",
        ["kunde-inte-bekrafta"] = "Antecknade att bekräftelse inte går att lämna",
        ["bedomde"] = "Bedömde ärendet",
        ["bedomde-som-andra"] = "Bedömde som andra handläggare",
        ["tog-tillbaka-bedomning"] = "Tog tillbaka den första bedömningen",
        ["utredde"] = "Avslutade utredningen",
        ["aterkopplade"] = "Lämnade slutlig återkoppling",
        ["aterkopplade-under-tiden"] = "Återkopplade under tiden",
        ["kunde-inte-aterkoppla"] = "Antecknade att återkoppling inte går att lämna",
        ["avslutade"] = "Avslutade ärendet",
        ["aterupptog"] = "Återupptog ärendet",
        ["lamnade-over"] = "Lämnade över uppgifter",
        ["jav"] = "Skilde någon från ärendet",
        ["gav-arendet"] = "Gav ärendet till en behörig till",
        ["underrattade"] = "Underrättade den som rapporterade om ett utlämnande",
        ["tog-emot-begaran"] = "Tog emot en begäran om handlingar",
        ["provade-utlamnande"] = "Prövade en begäran om handlingar",
        ["avgjorde-utlamnande"] = "Beslutade om en begäran om handlingar",
        ["andrade-sekretess"] = "Ändrade en sekretessmarkering",
        ["kopplade-arende"] = "Kopplade ett annat ärende",
        ["exporterade"] = "Exporterade hela ärendet",
        ["diarieforde"] = "Förde in ett nummer i diariet",
        ["foreslog-borttagning"] = "Föreslog att en fil tas bort",
        ["avslog-borttagning"] = "Avslog att en fil tas bort",
        ["tog-bort-fil"] = "Tog bort en fil",
        ["rapportor-skrev"] = "Den som rapporterade skrev",
        ["rapportor-skickade-fil"] = "Den som rapporterade skickade en fil",
        ["rapportor-svarade-protokoll"] = "Den som rapporterade svarade på protokollet",
        ["rapportor-tog-tillbaka-kontakt"] = "Den som rapporterade tog tillbaka sina kontaktuppgifter",
        ["aterstallde"] = "Återställdes med återställningsnyckeln",
        ["gallrades"] = "Gallrades",
        ["gallrades-igen"] = "Gallrades på nytt: en gammal säkerhetskopia hade lagts tillbaka",
        ["arkiverade"] = "Öppnade ärendet för arkivet",
        ["lastes"] = "Låstes: två år har gått",
    };

    public static string Of(string what) => Words.GetValueOrDefault(what, what);
}
