namespace Styrning.Domain.Decisions;

public sealed partial class Meeting
{
    /// <summary>An item that is no matter of this system: upprop, val av justerare, anmälningar. Matters come from their own pages.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-37.</exception>
    public AgendaItem AddItem(string? title, Treatment treatment, string? proposal = null, bool isSecret = false)
    {
        RequireOpen();
        Rule.Require(!string.IsNullOrWhiteSpace(title) && title.Trim().Length <= 300, "MOT-37", "Skriv vad punkten heter, med högst 300 tecken.");

        var item = new AgendaItem
        {
            MeetingId = Id,
            OrganKey = OrganKey,
            Year = MeetsOn.Year,
            Order = Agenda.Count == 0 ? 1 : Agenda.Max(i => i.Order) + 1,
            Title = title.Trim(),
            Treatment = treatment,
            Proposal = proposal?.Trim() ?? "",
            IsSecret = isSecret,
        };
        Agenda.Add(item);
        return item;
    }

    /// <summary>Its title and proposal are shown only to those who keep the meetings, from the agenda on.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-82.</exception>
    public void SetSecret(Guid id, bool isSecret)
    {
        RequireOpen();
        var item = Item(id);
        item.RequireSecrecy(isSecret);
        item.IsSecret = isSecret;
    }

    /// <summary>One place up or down. What has a § keeps its place, and nothing passes it.</summary>
    /// <param name="step">−1 is up, 1 is down.</param>
    /// <exception cref="RuleBroken">MOT-29, MOT-37.</exception>
    public void MoveItem(Guid id, int step)
    {
        RequireOpen();
        var order = InOrder().ToList();
        var at = order.FindIndex(item => item.Id == id);
        var to = at + step;
        if (at < 0 || to < 0 || to >= order.Count) return;

        Rule.Require(order[at].Paragraf is null && order[to].Paragraf is null, "MOT-37", "En punkt som har fått sitt paragrafnummer flyttas inte.");
        (order[at], order[to]) = (order[to], order[at]);
        for (var i = 0; i < order.Count; i++) order[i].Order = i + 1;
    }

    /// <summary>Takes an item off the agenda. A matter is taken off on its own page, because its process must know.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-37.</exception>
    public AgendaItem RemoveItem(Guid id)
    {
        RequireOpen();
        var item = Item(id);
        Rule.Require(item.MatterId is null, "MOT-37", "Punkten hör till ett ärende. Ta bort den på ärendets sida medan kallelsen inte har gått ut. Annars bordläggs ärendet på sammanträdet, eller punkten utgår om ärendet inte längre väntar på den.");
        Rule.Require(item.TreatedAt is null, "MOT-37", "Punktens utfall är registrerat. Ta tillbaka det på punktens sida först.");
        Rule.Require(item.Paragraf is null, "MOT-37", "Punkten har fått sitt paragrafnummer och står kvar i protokollet.");

        Agenda.Remove(item);
        return item;
    }

    /// <summary>Gives the next numbers to every item up to one, in the agenda's order, so that the §§ of a meeting follow each other also when one is justerad at once.</summary>
    /// <param name="throughItem">Null: every item.</param>
    /// <param name="next">The first free number of the organ in the year.</param>
    /// <returns>The next free number after them.</returns>
    public int NumberThrough(Guid? throughItem, int next)
    {
        foreach (var item in InOrder())
        {
            item.Paragraf ??= next++;
            if (item.Id == throughItem) break;
        }

        return next;
    }

    /// <summary>Numbers at once, while the meeting goes on: for omedelbar justering of one item.</summary>
    /// <exception cref="RuleBroken">MOT-29, MOT-38.</exception>
    public void NumberAtOnce(Guid item, int next, DateOnly today)
    {
        RequireOpen();
        Rule.Require(MeetsOn <= today, "MOT-38", "Paragraferna får sina nummer tidigast på sammanträdesdagen.");

        NumberThrough(item, next);
    }

    /// <summary>What the protocol says of an item beside the decision.</summary>
    /// <param name="justeradOn">Of the protocol that the item is in; null while it is not justerat.</param>
    /// <exception cref="RuleBroken">MOT-29, MOT-38.</exception>
    [ObeysLaw("KL 5:67")]
    public void WriteMinutes(Guid item, string? yrkanden, string? puttingOrder, string? voting, DateOnly? justeradOn)
    {
        Rule.Require(!IsCancelled, "MOT-29", "Sammanträdet är inställt.");
        Rule.Require(justeradOn is null, "MOT-38", "Protokollet är justerat. Det justerade protokollet är originalet och ändras inte.");

        var written = Item(item);
        (written.Yrkanden, written.PuttingOrder, written.Voting) = (yrkanden?.Trim() ?? "", puttingOrder?.Trim() ?? "", voting?.Trim() ?? "");
    }

    /// <summary>The first free § of an organ in a year. Numbers begin at 1 each calendar year and are never used twice.</summary>
    public static int NextParagraf(IEnumerable<int> used) => used.DefaultIfEmpty(0).Max() + 1;
}
