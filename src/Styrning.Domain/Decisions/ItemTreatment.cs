using Styrning.Domain.Documents;
using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>What a secretary records of one item, as the protocol has it.</summary>
/// <param name="AllAgreedToTreat">KF: not announced, urgent, and all present decided to decide it (KL 5:52).</param>
/// <param name="AllAgreedOnDecision">KF: not prepared, urgent, and all present agreed on the decision (KL 5:33).</param>
public sealed record ItemRecord(
    DecisionOutcome Outcome, DecisionWords Words, MinorityRequest? Minority, IReadOnlyList<JavAtItem> Jav, IReadOnlyList<Reservation> Reservations,
    bool AllAgreedToTreat = false, bool AllAgreedOnDecision = false, bool IsSecret = false);

/// <summary>An item with everything that the law asks about it.</summary>
/// <param name="History">Of the item's matter; <see cref="MatterHistory.None"/> without one.</param>
/// <param name="Exception">From beredningstvång, as the matter has it.</param>
/// <param name="Types">Of the matter's documents; none without a matter.</param>
/// <param name="DecidingOrganKey">The organ that is to decide the matter; null without one.</param>
/// <param name="JusteradOn">Of the protocol the § is in; null while there is none.</param>
public sealed record ItemTreatment(
    Organ Organ, Meeting Meeting, AgendaItem Item, MatterHistory History, BeredningException? Exception, IReadOnlyCollection<DocumentType> Types, string? DecidingOrganKey, DateOnly? JusteradOn)
{
    /// <summary>What can be the outcome of such an item.</summary>
    public IReadOnlyList<DecisionOutcome> Outcomes => Item.Treatment switch
    {
        _ when IsGone => [DecisionOutcome.Noted],
        Treatment.Information => [DecisionOutcome.Noted],
        Treatment.Election => [DecisionOutcome.Adopted, DecisionOutcome.Rejected, DecisionOutcome.Aterremiss, DecisionOutcome.Bordlaggning],
        _ => [DecisionOutcome.Adopted, DecisionOutcome.AdoptedWithChange, DecisionOutcome.Rejected, DecisionOutcome.Aterremiss, DecisionOutcome.Bordlaggning],
    };

    /// <summary>It was recorded wrongly, and the matter has been moved back to wait for it once more.</summary>
    public bool IsReopened { get; init; }

    /// <summary>The matter no longer waits for such an item: it was withdrawn, or decided in another way. All that can be recorded is that the item is left out (utgår).</summary>
    public bool IsGone { get; init; }

    public DateTimeOffset BeginsAt => SwedishCalendar.At(Meeting.MeetsOn, Meeting.StartsAt ?? TimeOnly.MinValue);

    /// <summary>Why a minority cannot have it referred back or tabled; null when it can.</summary>
    public LegalDemand? MinorityClosed => Minoritetsaterremiss.WhyNot(Organ.Typ, Item.Treatment, History);

    private bool IsOfFullmaktige => Organ.Typ is OrganTyp.KF;

    /// <summary>What the law demands before the item can be decided, met or not. To refer it back or to table it only the quorum is needed.</summary>
    /// <param name="before">The day it is asked, when the meeting has not begun; null once it has.</param>
    public IReadOnlyList<LegalDemand> Demands(IReadOnlyList<JavAtItem> jav, bool allAgreedToTreat, bool allAgreedOnDecision, DateOnly? before = null)
    {
        List<LegalDemand> demands = before is null ? [new TakingPart(Organ, Meeting, Item, jav).Quorum()] : [];
        if (Announcement.Demand(Organ.Typ, Meeting, Item, allAgreedToTreat, before) is { } announced)
        {
            demands.Add(announced);
        }

        if (Item.Treatment is not Treatment.Information && Announcement.LateKallelse(Organ.Typ, Meeting) is { } late)
        {
            demands.Add(late);
        }

        if (IsOfFullmaktige && Item is { MatterId: not null, Treatment: Treatment.Decision })
        {
            demands.AddRange(Beredning.Demands(History, Exception, Types, allAgreedOnDecision));
        }

        if (Item.Treatment is Treatment.Decision && DecidingRight.Warning(Organ.Typ, Types) is { } lower)
        {
            demands.Add(new(Law.Kl("6:3"), "MOT-54", false, lower) { OnlyWarns = true });
        }

        return demands;
    }

    /// <summary>Records what the organ did. Nothing changes before all rules hold.</summary>
    /// <exception cref="RuleBroken">A MOT-code of the rule that does not.</exception>
    public Decision Record(ItemRecord record, Guid by, DateTimeOffset at)
    {
        Require(record, at);

        Item.Jav = [.. record.Jav];
        Item.Reservations = [.. record.Reservations];
        (Item.AllAgreedToTreat, Item.AllAgreedOnDecision, Item.IsSecret, Item.TreatedAt) = (record.AllAgreedToTreat, record.AllAgreedOnDecision, record.IsSecret, at);
        return new Decision
        {
            MatterId = IsGone ? null : Item.MatterId, // what is left out is nothing that was done with the matter
            OrganKey = Organ.Key,
            DecidedOn = Meeting.MeetsOn,
            AgendaItemId = Item.Id,
            Treatment = Item.Treatment,
            Outcome = record.Outcome,
            Text = record.Words.Text,
            Change = record.Outcome is DecisionOutcome.AdoptedWithChange ? record.Words.Change : "",
            Motivering = record.Outcome is DecisionOutcome.Aterremiss && record.Minority is null ? record.Words.Motivering : "",
            Minority = record.Minority,
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>Whether it could be recorded now. Changes nothing.</summary>
    /// <exception cref="RuleBroken">A MOT-code of the rule that does not hold.</exception>
    public void Require(ItemRecord record, DateTimeOffset at)
    {
        RequireBegun(at);
        Rule.Require(Item.TreatedAt is null || IsReopened, "MOT-65", Item.TreatedAt is { } before ? $"Utfallet registrerades redan den {SwedishText.Moment(before)}." : "");
        DecisionCorrection.RequireOpen(JusteradOn);
        Rule.Require(!IsGone || record.Outcome is DecisionOutcome.Noted, "MOT-66",
            "Ärendet väntar inte på att behandlas så här nu. Se på ärendets sida var det står. Är det avskrivet eller avgjort på annat sätt: registrera att punkten utgår.");
        Rule.Require(Outcomes.Contains(record.Outcome), "MOT-67", "Det utfallet passar inte för en sådan punkt.");
        Item.RequireSecrecy(record.IsSecret);
        record.Words.Require(record.Outcome, record.Minority is not null);
        if (IsGone) return; // nothing is decided

        RequireOrgan();
        RequireByLaw(record);
    }

    /// <summary>As if nothing had been recorded. Only what moved no matter can be taken back.</summary>
    /// <exception cref="RuleBroken">MOT-77 or MOT-79.</exception>
    public void TakeBack()
    {
        DecisionCorrection.RequireOpen(JusteradOn);
        Rule.Require(Item.MatterId is null, "MOT-79", "Ärendet har gått vidare enligt utfallet, så det går inte att ta tillbaka här.");
        (Item.TreatedAt, Item.Jav, Item.Reservations, Item.AllAgreedToTreat, Item.AllAgreedOnDecision) = (null, [], [], false, false);
    }

    private void RequireBegun(DateTimeOffset at)
    {
        Rule.Require(!Meeting.IsCancelled, "MOT-64", "Sammanträdet är inställt. Det som skulle ha behandlats tas upp vid ett annat.");
        Rule.Require(BeginsAt <= at, "MOT-64", $"Sammanträdet har inte börjat. Det hålls den {SwedishText.Date(Meeting.MeetsOn)}{(Meeting.StartsAt is { } time ? $" kl. {SwedishText.Time(time)}" : "")}.");
    }

    private void RequireOrgan()
    {
        if (DecidingOrganKey is { } deciding)
        {
            TakingUp.RequireOrgan(Organ, Item.Treatment, deciding);
        }

        if (Item.Treatment is Treatment.Decision)
        {
            DecidingRight.RequireOrgan(Organ, Types);
        }
    }

    private void RequireByLaw(ItemRecord record)
    {
        var taking = new TakingPart(Organ, Meeting, Item, record.Jav);
        taking.RequireJav();
        foreach (var demand in Demands(record.Jav, record.AllAgreedToTreat, record.AllAgreedOnDecision).Where(d => record.Outcome.Settles() || d.Code == "MOT-58"))
        {
            demand.Require();
        }

        if (record.Minority is { } minority)
        {
            Minoritetsaterremiss.Require(Organ.Typ, Item.Treatment, record.Outcome, minority, History);
            Minoritetsaterremiss.RequirePresent(minority, taking);
        }

        foreach (var reservation in record.Reservations)
        {
            Reservations.Require(reservation, Meeting, taking);
        }
    }
}
