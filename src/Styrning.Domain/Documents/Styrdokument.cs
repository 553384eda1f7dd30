using Styrning.Domain.Organisation;

namespace Styrning.Domain.Documents;

/// <summary>
/// A policy, riktlinje, regel or plan of the kommun. What it says is in its versions, what was decided about it in its decisions; whether it is gällande is
/// computed from them and never stored.
/// </summary>
public sealed class Styrdokument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its lasting address, made of the first title: "policy-mot-korruption". Never changes.</summary>
    public required string Key { get; init; }

    public required string Title
    {
        get;
        set
        {
            (field, SortKey) = (value, SwedishText.SortKey(value));
            SetSearchKey();
        }
    }

    /// <summary>Swedish order, made of the title.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>What is searched: title, subject and scope as <see cref="SwedishText.SearchKey"/> writes them, so that every database finds the same.</summary>
    public string SearchKey { get; private set; } = "";

    public required string TypeKey { get; set; }

    /// <summary>The dokumentansvarig: a role, not a person.</summary>
    public required string OwnerRoleKey { get; set; }

    /// <summary>The organ that is to decide it.</summary>
    public required string DecidingOrganKey { get; set; }

    /// <summary>Gäller för: "Kommunövergripande", "Socialförvaltningen".</summary>
    public string Scope
    {
        get;
        set
        {
            field = value;
            SetSearchKey();
        }
    } = "Kommunövergripande";

    /// <summary>Subject to filter by: "Säkerhet".</summary>
    public string Subject
    {
        get;
        set
        {
            field = value;
            SetSearchKey();
        }
    } = "";

    /// <summary>The last day of a fixed giltighetstid; null: tills vidare.</summary>
    public DateOnly? ValidToOn { get; set; }

    /// <summary>Revideras senast: a passed day ends nothing.</summary>
    public DateOnly? ReviseByOn { get; set; }

    public RenewalRule Renewal { get; set; } = RenewalRule.None;

    public bool IsForeskrift { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid CreatedBy { get; init; }

    public List<DocumentVersion> Versions { get; private set; } = [];

    public List<DocumentDecision> Decisions { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>Gällande, and the day by which it was to be revised has passed: late, and still valid.</summary>
    public bool IsLate(DateOnly day) => ReviseByOn < day && DocumentState.On(this, day).Stage is DocumentStage.InForce;

    /// <summary>What is registered about it, all or nothing. The key stays when the title changes.</summary>
    /// <exception cref="RuleBroken">DOK-12, DOK-14 to DOK-18, DOK-130 and DOK-131: something is missing, or the days do not go together.</exception>
    public void Register(DocumentTerms terms)
    {
        var title = OneLine.Require(terms.Title, 300, "DOK-12", "Skriv dokumentets titel.");
        var scope = OneLine.Require(terms.Scope, 300, "DOK-12", "Skriv vad dokumentet gäller för, till exempel ”Kommunövergripande”.");
        var subject = string.IsNullOrWhiteSpace(terms.Subject) ? "" : OneLine.Require(terms.Subject, 120, "DOK-12", "");
        Rule.Require(!string.IsNullOrEmpty(terms.TypeKey), "DOK-14", "Välj dokumenttyp.");
        Rule.Require(!string.IsNullOrEmpty(terms.OwnerRoleKey), "DOK-15", "Välj dokumentansvarig: en roll, inte en person.");
        Rule.Require(!string.IsNullOrEmpty(terms.DecidingOrganKey), "DOK-16", "Välj beslutande instans.");
        var renewal = terms.Renewal.Checked();
        var first = Decisions.Where(e => e.IsStanding).Select(e => (DateOnly?)e.FirstDayOn).Min();
        Rule.Require(!(terms.ValidToOn < first), "DOK-18", $"Giltighetstiden kan inte ta slut före {SwedishText.Date(first ?? default)}, då dokumentet började gälla.");
        Rule.Require(!(terms.ReviseByOn > terms.ValidToOn), "DOK-18", $"”Revideras senast” ligger efter giltighetstidens sista dag. Då har dokumentet redan slutat gälla: välj en dag senast {SwedishText.Date(terms.ValidToOn ?? default)}.");

        KeepOldValidity(terms.ValidToOn);
        (Title, TypeKey, OwnerRoleKey, DecidingOrganKey, Scope, Subject) = (title, terms.TypeKey, terms.OwnerRoleKey, terms.DecidingOrganKey, scope, subject);
        (ValidToOn, ReviseByOn, Renewal, IsForeskrift) = (terms.ValidToOn, terms.ReviseByOn, renewal, terms.IsForeskrift);
    }

    /// <summary>
    /// Whether everybody may read the version: publishing follows justering, so what was decided here waits for it. What was typed in from an old cover has been
    /// published long ago.
    /// </summary>
    public bool IsPublished(DocumentVersion version)
    {
        var naming = Decisions.Where(e => e.VersionId == version.Id && e.IsStanding).ToList();
        return !version.IsDraft && (naming.Count == 0 || naming.Exists(e => e.DecisionId is null || e.PublishedOn is not null));
    }

    // A giltighetstid that had run out when a newer decision took over belongs to the decisions before: what applied on a day between stays as it was.
    private void KeepOldValidity(DateOnly? next)
    {
        if (ValidToOn is not { } old || old == next || !Decisions.Any(e => e.IsStanding && e.FirstDayOn > old))
        {
            return;
        }

        foreach (var ended in Decisions.Where(e => e.FirstDayOn <= old))
        {
            ended.ValidToOn ??= old;
        }
    }

    private void SetSearchKey() => SearchKey = $" {SwedishText.SearchKey(Title)} {SwedishText.SearchKey(Subject)} {SwedishText.SearchKey(Scope)} ";
}

/// <summary>What is registered about a document, as somebody has filled it in.</summary>
/// <param name="ValidToOn">The last day of a fixed giltighetstid; null: tills vidare.</param>
public sealed record DocumentTerms(
    string? Title, string? TypeKey, string? OwnerRoleKey, string? DecidingOrganKey, string? Scope, string? Subject, DateOnly? ValidToOn, DateOnly? ReviseByOn,
    RenewalRule Renewal, bool IsForeskrift);
