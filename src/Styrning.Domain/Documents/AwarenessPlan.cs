namespace Styrning.Domain.Documents;

/// <summary>The plan for making a decision known: a follow-up of it, never a condition for it.</summary>
public sealed class AwarenessPlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The document; null when the matter is about several and they are made known together.</summary>
    public Guid? DocumentId { get; init; }

    public required Guid MatterId { get; init; }

    public List<AwarenessStep> Steps { get; private set; } = [];

    public DateOnly? FinishedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>How much of it is done, in whole per cent; 0 when nothing is planned.</summary>
    public int Progress => Steps.Count == 0 ? 0 : 100 * Steps.Count(s => s.DoneOn is not null) / Steps.Count;

    public IEnumerable<AwarenessStep> InOrder() => Steps.OrderBy(s => s.DueOn).ThenBy(s => s.Id);

    /// <param name="roleKey">Who sees to it.</param>
    public void Add(string audience, string what, string roleKey, DateOnly dueOn)
    {
        RequireOpen();
        Rule.Require(audience.Trim().Length > 0 && what.Trim().Length > 0 && roleKey.Length > 0, "DOK-86", "Ange vilka som ska få veta, vad som görs och vem som ansvarar.");
        Rule.Require(audience.Length <= 120 && what.Length <= 500, "DOK-86", "Skriv kortare: målgruppen kan ha 120 tecken och åtgärden 500.");

        Steps = [.. Steps, new AwarenessStep(Guid.CreateVersion7(), audience.Trim(), what.Trim(), roleKey, dueOn)];
    }

    /// <summary>It has been done that day; null takes the tick back.</summary>
    public void Tick(Guid step, DateOnly? on)
    {
        RequireOpen();
        Rule.Require(Steps.Exists(s => s.Id == step), "DOK-86", "Steget finns inte kvar i planen. Någon annan kan ha tagit bort det.");

        Steps = [.. Steps.Select(s => s.Id == step ? s with { DoneOn = on } : s)];
    }

    public void Remove(Guid step)
    {
        RequireOpen();
        Steps = [.. Steps.Where(s => s.Id != step)];
    }

    /// <summary>Everything that was planned has been done.</summary>
    public void Finish(DateOnly today)
    {
        RequireOpen();
        Rule.Require(Steps.Count > 0, "DOK-87", "Planen är tom. Lägg till minst en åtgärd, så att det syns hur beslutet gjordes känt.");
        Rule.Require(Steps.TrueForAll(s => s.DoneOn is not null), "DOK-87", "Alla åtgärder är inte gjorda. Kryssa i dem, eller ta bort dem som inte ska göras.");

        FinishedOn = today;
    }

    private void RequireOpen() => Rule.Require(FinishedOn is null, "DOK-89", "Planen är avslutad.");
}

/// <param name="Audience">"medarbetare", "förtroendevalda", "kommunala bolag".</param>
/// <param name="What">What is done: "genomgång på arbetsplatsträff".</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record AwarenessStep(Guid Id, string Audience, string What, string RoleKey, DateOnly DueOn, DateOnly? DoneOn = null);
