using Styrning.Domain.Decisions;

namespace Styrning.Domain.Documents;

public sealed partial class DocumentMatter
{
    /// <summary>The number that the registry gave, or a correction of it or of its days. Each change is kept.</summary>
    /// <param name="takenBy">Title of another matter that has the number; null when it is free.</param>
    public void Register(string diarienummer, DateOnly arrivedOn, DateOnly? registeredOn, string? takenBy, Guid by, DateTimeOffset at, DateOnly today)
    {
        RequireDays(arrivedOn, registeredOn, diarienummer, today);
        RequireFree(diarienummer, takenBy);
        if ((diarienummer, arrivedOn, registeredOn) == (Diarienummer, ArrivedOn, RegisteredOn))
        {
            return;
        }

        (Diarienummer, ArrivedOn, RegisteredOn) = (diarienummer, arrivedOn, registeredOn);
        var days = registeredOn is { } day ? $", registrerat {SwedishText.Date(day)}" : "";
        Note(MatterEventKind.Registered, by, at, $"{(diarienummer.Length > 0 ? diarienummer : "inget diarienummer")}, inkommet eller upprättat {SwedishText.Date(arrivedOn)}{days}");
    }

    /// <summary>One adoption has one diarienummer.</summary>
    public static void RequireFree(string diarienummer, string? takenBy) =>
        Rule.Require(takenBy is null, "DOK-64", $"Diarienumret {diarienummer} har redan ärendet {takenBy}. Ett antagande har ett diarienummer.");

    /// <summary>Relies on an exception from beredningstvång, until it is prepared after all.</summary>
    /// <param name="types">Of its documents.</param>
    public void RelyOn(BeredningException exception, IReadOnlyCollection<DocumentType> types, Guid by, DateTimeOffset at)
    {
        Rule.Require(exception.Paragraf.Length > 0, "DOK-80", "Välj vilket undantag från beredningskravet som gäller.");
        Rule.Require(Beredning.ExceptionsFor(types).ContainsKey(exception.Paragraf), "MOT-53", $"KL {exception.Paragraf} gäller inte ett sådant dokument. Välj 5:33 om ärendet är brådskande, eller för upp det för beredning.");
        Rule.Require(exception.Because.Trim().Length > 0, "DOK-81", "Skriv varför undantaget gäller.");

        Exception = exception with { Because = exception.Because.Trim() };
        Note(MatterEventKind.PreparedOtherwise, by, at, $"Undantag från beredning enligt KL {exception.Paragraf}: {Exception.Because}");
    }

    /// <summary>The organ that decides, or gives its yttrande, prepares the matter itself.</summary>
    public void PrepareByItself(string organ, Guid by, DateTimeOffset at)
    {
        PrepareInTheOrdinaryWay();
        Note(MatterEventKind.PreparedOtherwise, by, at, $"{organ} bereder själv ärendet.");
    }

    /// <summary>It is prepared: an exception that it relied on before an återremiss is no longer relied on.</summary>
    public void PrepareInTheOrdinaryWay() => Exception = null;

    /// <summary>Avskrivs: ends without a decision.</summary>
    /// <param name="isDecided">An organ has adopted or rejected it.</param>
    public void Withdraw(string because, bool isDecided, Guid by, DateTimeOffset at, DateOnly today)
    {
        Rule.Require(!IsWithdrawn, "DOK-85", "Ärendet är redan avskrivet.");
        Rule.Require(!isDecided, "DOK-84", "Ärendet är avgjort och kan inte skrivas av. Ett beslut ändras genom ett nytt ärende.");
        Rule.Require(because.Trim().Length > 0, "DOK-83", "Skriv varför ärendet skrivs av.");

        (WithdrawnOn, WithdrawnBecause) = (today, because.Trim());
        Note(MatterEventKind.Withdrawn, by, at, WithdrawnBecause);
    }

    /// <summary>Takes a document out of the batch, to be decided in a matter of its own.</summary>
    public MatterItem TakeOut(Guid documentId, string title, bool isDecided, Guid by, DateTimeOffset at)
    {
        Rule.Require(!isDecided && !IsWithdrawn, "DOK-88", "Ärendet är avslutat. Det går inte att ta ut något ur det.");
        Rule.Require(Items.Count > 1, "DOK-88", "Ärendet gäller bara ett dokument. Det finns inget att ta ut det ur.");
        var item = Items.Find(i => i.DocumentId == documentId);
        Rule.Require(item is not null, "DOK-88", "Dokumentet är inte med i ärendet.");

        Items.Remove(item);
        Note(MatterEventKind.TakenOut, by, at, title);
        return item;
    }

    /// <summary>The text now says what the decision said.</summary>
    public void EnterChange(Guid by, DateTimeOffset at) => Note(MatterEventKind.ChangeEntered, by, at);

    /// <summary>What applies after a court has annulled the decision.</summary>
    /// <param name="predecessorApplies">As the register has it now: an earlier decision stands again.</param>
    /// <param name="foundThatApplies">As the person who looked found it.</param>
    public void FindAfterAnnulment(bool predecessorApplies, bool foundThatApplies, string because, Guid by, DateTimeOffset at)
    {
        Rule.Require(because.Trim().Length > 0, "DOK-90", "Skriv vad bedömningen bygger på.");
        Rule.Require(foundThatApplies || !predecessorApplies, "DOK-91", "Den tidigare lydelsen gäller igen, eftersom beslutet som avlöste den är upphävt. Ska den inte gälla behöver den upphävas i ett nytt ärende.");
        Rule.Require(!foundThatApplies || predecessorApplies, "DOK-91", "Det finns ingen tidigare lydelse som kan gälla igen.");

        Note(MatterEventKind.FoundAfterAnnulment, by, at, $"{(foundThatApplies ? "Den tidigare lydelsen gäller igen." : "Ingen lydelse gäller.")} {because.Trim()}");
    }
}
