namespace Styrning.Web.Commands;

/// <summary>Every command of the program.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("deadline SLAG ÅÅÅÅ-MM-DD [--json]", "Räknar en lagstadgad frist och visar hur.", DeadlineCommand.RunAsync),
        new("report import FIL [--json]", "Läser en tidigare rapport och lägger det som hittas för bekräftelse; med --json skrivs det bara ut.", ReportImportCommand.RunAsync),
        new("process check FIL [--structure-only] [--json]",
            "Läser en BPMN-fil som publiceringen skulle göra och säger vad som är fel. Slutkod 0 utan fel, 1 med, 2 när filen inte går att läsa."
            + "\n--structure-only: steg, regler, formulär och roller slås inte upp, så att vilken fil som helst kan kontrolleras.",
            ProcessCheckCommand.RunAsync),
        new("process simulate FIL [--process ID] [--set NAMN=VÄRDE]… [--answer UPPGIFT:NAMN=VÄRDE]… [--take UPPGIFT=PT10S|never]… [--fail UPPGIFT=FELKOD]… [--message NAMN]… [--json]",
            "Provar en BPMN-fil utan att publicera den: varje uppgift svarar genast, med det som anges, och klockan hoppar."
            + "\nVÄRDE är FEEL (en text inom citattecken) över variablerna när uppgiften svarar. Flera --answer för en uppgift gäller tillsammans."
            + "\nEtt meddelande (eller en signal) kommer så snart någon väntar på det; en mottagaruppgift väntar på sitt, om inget sägs om den själv."
            + "\nEn process i samma fil anropas på riktigt; en annan, och ett anrop som nämns i --answer, --take eller --fail, svarar som en uppgift."
            + "\nEn tidshändelse med en fristregel kommer aldrig, om inte --take säger när. Tiden börjar 2026-07-01 kl. 8. Slutkod 0, 1 med incident, 2 när det inte går.",
            ProcessSimulateCommand.RunAsync),
        new("process draw FIL -o FIL.svg [--at ELEMENT]…", "Ritar en process som SVG, med var den står om element anges; -o - skriver på standard ut.", ProcessDrawCommand.RunAsync),
        new("process publish FIL [--json]",
            "Publicerar en BPMN-fil: nya ärenden följer den, de som pågår är kvar på sin version. Slutkod 1 och felen, om den inte går att publicera.",
            ProcessPublishCommand.RunAsync),
        new("process list [--json]", "Visar publicerade processer och versioner, och hur många ärenden som pågår, är klara och har fel.", ProcessListCommand.RunAsync),
        new("process migrate NYCKEL --from N --to M [--map GAMMAL=NY]… [--dry-run] [--json]",
            "Flyttar pågående ärenden till en annan version. Element med samma id motsvarar varandra; --map säger vad andra heter."
            + "\n--dry-run: säger vad som skulle hända, och varför ett ärende inte kan flyttas. Slutkod 1 när något ärende blir kvar.",
            ProcessMigrateCommand.RunAsync),
        new("audit verify [--ankare DAG:HEX] [--json]",
            "Kontrollerar visselblåsarkanalens läslogg: säger om någon rad är borttagen, ändrad, flyttad eller avkapad, och var. Slutkod 0 hel, 1 bruten."
            + "\n--ankare: ett ankare som skrevs ut en tidigare dag och har förvarats någon annanstans.",
            WhistleCommand.Of("audit", "verify")),
        new("visselblasning aterstallningsnyckel FIL [--losenfras FIL] [--json]",
            "Gör en del av återställningsnyckeln, på innehavarens egen dator. Filen är låst med en lösenfras; den öppna nyckeln skrivs ut.",
            WhistleCommand.Of("visselblasning", "aterstallningsnyckel")),
        new("visselblasning aterstall --organisation NYCKEL --till NAMN (--nyckel FIL [--losenfras FIL])… [--arende ID] [--json]",
            "Öppnar ärenden med återställningsnyckelns innehavare, eller den utomstående mottagaren, och ger dem till en behörig. Varje ärendes logg får en rad.",
            WhistleCommand.Of("visselblasning", "aterstall")),
        new("fil rensa",
            "Läser en fil på standard in och skriver en kopia av det den visar på standard ut, efter fyra tecken som säger vad den är: jpg, png, docx eller xlsx."
            + "\nDen körs i en egen process när en handläggare öppnar en bifogad fil. Slutkod 0, 3 för andra slags filer, 4 när filen är trasig eller för stor.",
            FileCleanCommand.RunAsync),
        new("migrate", "För databasen till den här versionen.", MigrateCommand.RunAsync),
    ];
}

/// <param name="Usage">Begins with the command's words in lower case; the arguments are in upper case or brackets.</param>
internal sealed record Command(string Usage, string Does, Func<CommandCall, Task<int>> RunAsync)
{
    public string[] Words { get; } = [.. Usage.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower))];

    public bool Matches(IReadOnlyList<string> args) => args.Take(Words.Length).SequenceEqual(Words);
}
