namespace Styrning.Domain.Documents;

/// <summary>
/// A round of remiss in a matter: what was asked, of whom, by when, what they answered and what came of it. Late answers are taken until the round is
/// finished; a round that is closed early waits for nobody.
/// </summary>
public sealed class Remiss
{
    public const int LongestQuestion = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MatterId { get; init; }

    /// <summary>From 1 within the matter.</summary>
    public required int Round { get; init; }

    /// <summary>What those asked are to think of.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What was sent, as it stood that day: synpunkter are about this text, however the draft goes on. Empty before it is sent.</summary>
    public List<RemissProposal> Proposals { get; private set; } = [];

    public DateOnly? SentOn { get; private set; }

    public Guid? SentBy { get; private set; }

    /// <summary>Sista svarsdag; before it is sent, the one that is meant.</summary>
    public DateOnly? LastDayOn { get; private set; }

    /// <summary>Closed early by hand: no more answers are waited for. Null when the last day ended it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string ClosedBecause { get; private set; } = "";

    /// <summary>Compiled: each synpunkt has its bemötande, and nothing more is taken.</summary>
    public DateOnly? FinishedOn { get; private set; }

    public Guid? FinishedBy { get; private set; }

    /// <summary>Whether the proposal is changed because of what came in; null while it is not finished.</summary>
    public bool? LeadsToChange { get; private set; }

    public List<RemissRecipient> Recipients { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>The last day that anybody has who has not answered: the round's, or the longest anstånd. Null before it is sent.</summary>
    public DateOnly? WaitsToOn => Recipients.Where(r => !r.HasAnswered).Select(LastDayOf).Append(LastDayOn).Max();

    public IEnumerable<RemissRecipient> Unanswered => Recipients.Where(r => !r.HasAnswered);

    /// <summary>Every synpunkt of those who have answered. A draft of an answer is nobody's but its writer's.</summary>
    public IEnumerable<RemissAnswer> Answers => Recipients.Where(r => r.HasAnswered).SelectMany(r => r.Answers);

    public RemissStage StageOn(DateOnly day) => this switch
    {
        { SentOn: null } => RemissStage.Draft,
        { FinishedOn: not null } => RemissStage.Finished,
        { ClosedOn: not null } => RemissStage.Closed,
        _ => WaitsToOn < day ? RemissStage.Overdue : RemissStage.Open,
    };

    /// <summary>The last day of one of them, with anstånd.</summary>
    public DateOnly? LastDayOf(RemissRecipient recipient) => recipient.ExtendedToOn ?? LastDayOn;

    /// <summary>The answer came after its last day.</summary>
    public bool IsLate(RemissRecipient recipient) => recipient.AnsweredOn > LastDayOf(recipient) || (ClosedOn is { } closed && recipient.AnsweredOn > closed);

    /// <summary>Adds one that is to be asked: while the round is composed, or later with a task of its own.</summary>
    public RemissRecipient Add(string name, string? roleKey, DateOnly today, DateOnly? lastDay = null)
    {
        name = name.Trim();
        Rule.Require(name.Length is > 0 and <= RemissRecipient.LongestName, "DOK-101", $"Ange vem som tillfrågas, med högst {RemissRecipient.LongestName} tecken.");
        Rule.Require(!Recipients.Any(r => SwedishText.IsSame(r.Name, name) || (roleKey is not null && r.RoleKey == roleKey)), "DOK-102", $"{name} är redan tillfrågad i den här omgången.");
        RequireTaking();
        var added = new RemissRecipient { RemissId = Id, Name = name, RoleKey = roleKey, AddedOn = SentOn is null ? null : today };
        if (SentOn is not null)
        {
            var day = lastDay ?? LastDayOn!.Value;
            Rule.Require(day >= today, "DOK-103", $"Svarsdagen {SwedishText.Date(day)} har redan varit. Ange en senare dag för den som läggs till.");
            Rule.Require(day >= LastDayOn, "DOK-104", $"Den som läggs till får minst lika lång tid som de andra: till {SwedishText.Date(LastDayOn!.Value)}.");
            if (day > LastDayOn) added.Extend(day, "Tillfrågades senare.");
        }

        Recipients.Add(added);
        return added;
    }

    /// <summary>What is meant to be asked, by when. Nothing is settled until it is sent.</summary>
    public void Plan(string question, DateOnly? lastDay)
    {
        RequireUnsent();
        question = question.ReplaceLineEndings("\n").Trim();
        Rule.Require(question.Length <= LongestQuestion, "DOK-106", $"Frågan kan ha högst {LongestQuestion} tecken.");
        (Question, LastDayOn) = (question, lastDay);
    }

    /// <summary>Takes away one that was added by mistake, before the round is sent.</summary>
    public void Remove(Guid recipient)
    {
        RequireUnsent();
        Recipients.RemoveAll(r => r.Id == recipient);
    }

    /// <summary>Sends the round. From here on what was asked stands.</summary>
    public void Send(IEnumerable<RemissProposal> proposals, Guid by, DateOnly today)
    {
        RequireReady(today);
        (SentOn, SentBy, Proposals) = (today, by, [.. proposals]);
    }

    /// <summary>Everything is there that is needed to send it today.</summary>
    public void RequireReady(DateOnly today)
    {
        RequireUnsent();
        Rule.Require(Question.Length > 0, "DOK-106", "Skriv vad de tillfrågade ska tänka på.");
        Rule.Require(Recipients.Count > 0, "DOK-107", "Ange minst en som ska tillfrågas.");
        Rule.Require(LastDayOn >= today, "DOK-108", $"Ange en sista svarsdag som inte ligger före den dag då remissen skickas. I dag är det {SwedishText.Date(today)}.");
    }

    /// <summary>Anstånd: one of them gets a day of its own.</summary>
    public void Extend(RemissRecipient recipient, DateOnly toOn, string because, DateOnly today)
    {
        RequireTaking();
        Rule.Require(SentOn is not null, "DOK-109", "Remissen är inte skickad än. Ändra sista svarsdagen för alla i stället.");
        Rule.Require(!recipient.HasAnswered, "DOK-110", $"{recipient.Name} har redan svarat och behöver inget anstånd.");
        Rule.Require(toOn > LastDayOn, "DOK-111", $"Anstånd ges till en senare dag än sista svarsdagen, {SwedishText.Date(LastDayOn!.Value)}.");
        Rule.Require(toOn >= today, "DOK-112", "Dagen har redan varit. Anstånd ges till en dag som kommer.");
        Rule.Require(because.Trim().Length is > 0 and <= RemissRecipient.LongestReason, "DOK-113", $"Skriv varför anstånd ges, med högst {RemissRecipient.LongestReason} tecken.");
        recipient.Extend(toOn, because.Trim());
    }

    /// <summary>An answer came, by the one who was asked or entered for them.</summary>
    /// <param name="on">The day it arrived.</param>
    /// <param name="abstained">Inget att erinra.</param>
    public void Answer(RemissRecipient recipient, DateOnly on, bool abstained, Guid by, DateOnly today)
    {
        Rule.Require(SentOn is not null, "DOK-114", "Remissen är inte skickad än.");
        Rule.Require(FinishedOn is null, "DOK-115", "Sammanställningen är klar, och inga fler svar tas emot i den här omgången.");
        Rule.Require(!recipient.HasAnswered, "DOK-116", $"{recipient.Name} har redan svarat.");
        Rule.Require(on >= SentOn && on <= today, "DOK-117", $"Svaret kan ha kommit tidigast när remissen skickades, {SwedishText.Date(SentOn!.Value)}, och senast i dag.");
        Rule.Require(abstained ? recipient.Answers.Count == 0 : recipient.Answers.Count > 0, "DOK-118",
            abstained ? "Den som inte har något att erinra lämnar inga synpunkter. Ta bort dem, eller skicka dem som svar." : "Skriv minst en synpunkt, eller svara att ni inte har något att erinra.");
        recipient.Answered(on, abstained, by);
    }

    /// <summary>Whether what one of them said can be answered: not while it can still be taken back.</summary>
    public bool MayTreat(RemissRecipient recipient, DateOnly day) =>
        recipient.HasAnswered && FinishedOn is null && (ClosedOn is not null || LastDayOf(recipient) < day);

    /// <summary>Writes the bemötande of a synpunkt. A half one may be saved; the round cannot be finished with it.</summary>
    public void Treat(RemissAnswer answer, string response, bool? heeded, Guid by, DateOnly today)
    {
        Rule.Require(FinishedOn is null, "DOK-115", "Sammanställningen är klar och kan inte ändras.");
        var recipient = Recipients.Find(r => r.Id == answer.RecipientId);
        Rule.Require(recipient is not null && MayTreat(recipient, today), "DOK-121", "Svaret kan fortfarande tas tillbaka. Bemöt synpunkten när svarstiden är ute.");
        answer.Treat(response, heeded, by);
    }

    /// <summary>Takes an answer back to change it: until the last day has passed.</summary>
    public void TakeBack(RemissRecipient recipient, DateOnly today)
    {
        Rule.Require(recipient.HasAnswered, "DOK-119", "Det finns inget svar att ta tillbaka.");
        Rule.Require(ClosedOn is null && FinishedOn is null && LastDayOf(recipient) >= today, "DOK-120", "Svarstiden är ute, och svaret kan inte längre tas tillbaka. Hör av dig till handläggaren.");
        recipient.TakenBack();
    }

    /// <summary>Closes before the last day: nobody is waited for.</summary>
    public void Close(string because, DateOnly today)
    {
        Rule.Require(StageOn(today) is RemissStage.Open, "DOK-122", "Bara en remiss vars svarstid pågår kan stängas i förtid.");
        Rule.Require(because.Trim().Length is > 0 and <= RemissRecipient.LongestReason, "DOK-123", $"Skriv varför remissen stängs i förtid, med högst {RemissRecipient.LongestReason} tecken.");
        (ClosedOn, ClosedBecause) = (today, because.Trim());
    }

    /// <summary>The compilation is done: every synpunkt has its bemötande.</summary>
    public void Finish(bool leadsToChange, Guid by, DateOnly today)
    {
        Rule.Require(FinishedOn is null, "DOK-115", "Sammanställningen är redan klar.");
        Rule.Require(StageOn(today) is RemissStage.Closed or RemissStage.Overdue, "DOK-124", "Svarstiden pågår. Vänta till sista dagen, eller stäng remissen i förtid.");
        var left = Answers.Count(a => !a.IsTreated);
        Rule.Require(left == 0, "DOK-125", $"{SwedishText.Sentence(SwedishText.Count(left, "synpunkt saknar", "synpunkter saknar"))} bemötande.");
        Rule.Require(leadsToChange || Answers.All(a => a.Heeded == false), "DOK-126", "Minst en synpunkt ska leda till en ändring. Då går förslaget tillbaka för att skrivas om.");
        (FinishedOn, FinishedBy, LeadsToChange) = (today, by, leadsToChange);
    }

    private void RequireUnsent() => Rule.Require(SentOn is null, "DOK-100", "Remissen är redan skickad och kan inte ändras.");

    private void RequireTaking() => Rule.Require(ClosedOn is null && FinishedOn is null, "DOK-105", "Remissen är stängd. Börja en ny omgång om fler ska tillfrågas.");
}

/// <summary>Where a round is on a day. Computed, never stored.</summary>
public enum RemissStage
{
    Draft,

    /// <summary>Svarstiden pågår.</summary>
    Open,

    /// <summary>The last day has passed; late answers are taken.</summary>
    Overdue,

    /// <summary>Closed early.</summary>
    Closed,

    Finished,
}
