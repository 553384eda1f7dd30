namespace Styrning.Domain.Documents;

/// <summary>The plan for making a decided document known: a follow-up of the decision, never a condition for it.</summary>
public sealed class AwarenessPlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    public required Guid MatterId { get; init; }

    public List<AwarenessStep> Steps { get; set; } = [];

    public DateOnly? FinishedOn { get; set; }

    public int Version { get; private set; }
}

/// <param name="Audience">"medarbetare", "förtroendevalda", "kommunala bolag".</param>
/// <param name="What">What is done: "genomgång på arbetsplatsträff".</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record AwarenessStep(Guid Id, string Audience, string What, string RoleKey, DateOnly DueOn, DateOnly? DoneOn = null);
