using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>What the secretary types of one item. Rows that are left empty are left out.</summary>
public sealed class OutcomeForm
{
    [Required(ErrorMessage = "Välj vad som beslutades.")]
    public DecisionOutcome? Outcome { get; set; }

    /// <summary>At a minority's request (KL 5:50).</summary>
    public bool ByMinority { get; set; }

    /// <summary>Of whom a third is counted.</summary>
    [Range(1, 1000, ErrorMessage = "Ange hur många som var närvarande.")]
    public int? Present { get; set; }

    public List<MotiveringRow> Minority { get; set; } = [];

    [StringLength(8000, ErrorMessage = "Beslutet kan vara högst 8 000 tecken.")]
    public string? Text { get; set; }

    [StringLength(8000, ErrorMessage = "Ändringen kan vara högst 8 000 tecken.")]
    public string? Change { get; set; }

    [StringLength(8000, ErrorMessage = "Motiveringen kan vara högst 8 000 tecken.")]
    public string? Motivering { get; set; }

    public List<JavRow> Jav { get; set; } = [];

    public List<ReservationRow> Reservations { get; set; } = [];

    public bool AllAgreedToTreat { get; set; }

    public bool AllAgreedOnDecision { get; set; }

    public bool IsSecret { get; set; }

    /// <summary>Of the item when the page was opened.</summary>
    public int Version { get; set; }

    /// <summary>One empty row more of each kind.</summary>
    public void AddRows()
    {
        Minority.Add(new());
        Jav.Add(new());
        Reservations.Add(new());
    }

    internal void Prefill(ItemFile file)
    {
        Present = new TakingPart(file.Organ, file.Meeting, file.Item).Serving.Count is var count and > 0 ? count : null;
        Outcome = file.Law.Outcomes is [var only] ? only : null;
        (IsSecret, Version) = (file.Item.IsSecret, file.Item.Version);
        AddRows();
    }

    /// <param name="now">When a reservation is made for which no time is given: now, or just before the meeting was closed.</param>
    internal ItemRecord ToRecord(ItemFile file, DateTimeOffset now) => new(
        Outcome!.Value,
        new DecisionWords(Tidy(Text), Tidy(Change), Tidy(Motivering)),
        ByMinority ? new MinorityRequest(Present ?? 0, [.. Minority.Where(m => !m.IsEmpty).Select(m => new MinorityMotivering(Tidy(m.Text), m.Requesters ?? 0, Tidy(m.Names)))]) : null,
        [.. Jav.Where(j => j.MemberId is not null).Select(j => new JavAtItem(j.MemberId!.Value, Tidy(j.Ground), j.ReplacedBy, j.LeftTheRoom, j.DecidedByOrgan))],
        [.. Reservations.Where(r => r.MemberId is not null).Select(r => new Reservation(r.MemberId!.Value, Tidy(r.Text), r.At is { } at ? SwedishCalendar.At(file.Meeting.MeetsOn, at) : now))],
        AllAgreedToTreat, AllAgreedOnDecision, IsSecret);

    private static string Tidy(string? text) => text?.Trim() ?? "";
}

public sealed class MotiveringRow
{
    [StringLength(4000, ErrorMessage = "Motiveringen kan vara högst 4 000 tecken.")]
    public string? Text { get; set; }

    public int? Requesters { get; set; }

    [StringLength(2000, ErrorMessage = "Namnen kan vara högst 2 000 tecken.")]
    public string? Names { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Requesters is null && string.IsNullOrWhiteSpace(Names);
}

public sealed class JavRow
{
    public Guid? MemberId { get; set; }

    [StringLength(1000, ErrorMessage = "Grunden kan vara högst 1 000 tecken.")]
    public string? Ground { get; set; }

    public Guid? ReplacedBy { get; set; }

    public bool LeftTheRoom { get; set; }

    public bool DecidedByOrgan { get; set; }
}

public sealed class ReservationRow
{
    public Guid? MemberId { get; set; }

    [StringLength(8000, ErrorMessage = "Reservationen kan vara högst 8 000 tecken.")]
    public string? Text { get; set; }

    public TimeOnly? At { get; set; }
}
