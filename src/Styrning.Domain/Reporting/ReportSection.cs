namespace Styrning.Domain.Reporting;

/// <summary>A section of one year's report, a snapshot of its <see cref="ReportArea"/> when the cycle opened.</summary>
public sealed class ReportSection
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CycleId { get; init; }

    public required string Number { get; init; }

    /// <summary>Sorts 1.2 before 1.10 in any database: <see cref="SectionNumber"/>.</summary>
    public required string SortKey { get; init; }

    public required string Title { get; init; }

    public string? FormerTitle { get; init; }

    public required string UnitText { get; init; }

    public Responsibility Responsibility { get; init; }

    public List<SectionAssignment> Assignments { get; init; } = [];

    public string? UsualSecrecy { get; init; }

    public bool OftenSeparate { get; init; }

    /// <summary>Counts what has happened to the section; the belt against two decisions at once.</summary>
    public int Version { get; private set; }

    public List<SectionPart> Parts { get; init; } = [];

    public List<SectionEvent> Events { get; private set; } = [];

    public IEnumerable<SectionEvent> History => Events.OrderBy(e => e.Number);

    public SectionStatus Status => Events.OrderBy(e => e.Number).LastOrDefault(e => e.Kind is not SectionEventKind.Ready)?.Kind switch
    {
        SectionEventKind.Submitted => SectionStatus.Submitted,
        SectionEventKind.Approved => SectionStatus.Approved,
        SectionEventKind.Omitted => SectionStatus.Omitted,
        SectionEventKind.Returned => SectionStatus.Returned,
        _ => Parts.Any(p => p.Version > 0) || Events.Count > 0 ? SectionStatus.InProgress : SectionStatus.NotStarted,
    };

    /// <summary>It can be written in: not handed in, not approved, not left out.</summary>
    public bool IsOpen => Status is SectionStatus.NotStarted or SectionStatus.InProgress or SectionStatus.Returned;

    /// <summary>The roles that have said they are ready since the section was last opened.</summary>
    public IReadOnlySet<string> ReadyRoles =>
        History.Reverse().TakeWhile(e => e.Kind is SectionEventKind.Ready).Select(e => e.RoleKey!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The part a role writes in; the whole section unless it is split.</summary>
    public IEnumerable<SectionPart> PartsOf(string roleKey) => Responsibility is Responsibility.Split
        ? Parts.Where(p => Assignments.Any(a => a.RoleKey == roleKey && a.Area == p.Area))
        : Parts;

    /// <summary>Whether the section is handed in once these roles have said that they are ready.</summary>
    public bool IsLastWith(IReadOnlyCollection<string> roles) =>
        (Responsibility is not Responsibility.Split && Assignments.Any(a => a.IsLead && roles.Contains(a.RoleKey)))
        || Assignments.All(a => roles.Contains(a.RoleKey) || ReadyRoles.Contains(a.RoleKey));

    /// <summary>
    /// A role says that its part is finished. The section is handed in when all have, when it is the only one, or when the
    /// lead of a shared text does it.
    /// </summary>
    /// <returns>True when the section is now handed in.</returns>
    /// <exception cref="RuleBroken">RAP-33 to RAP-36.</exception>
    public bool HandIn(string roleKey, Guid person, DateTimeOffset at, IReadOnlyCollection<Commitment> inherited)
    {
        var assignment = Assignments.Find(a => a.RoleKey == roleKey);
        Rule.Require(assignment is not null, "RAP-33", $"Funktionen svarar inte för avsnitt {Number}.");
        Rule.Require(IsOpen, "RAP-34", $"Avsnitt {Number} är redan inlämnat eller avslutat.");
        Rule.Require(!ReadyRoles.Contains(roleKey), "RAP-35", "Du har redan markerat att din del är klar.");
        foreach (var part in PartsOf(roleKey))
        {
            SectionCompleteness.Require(this, part, inherited);
        }

        var submits = IsLastWith([roleKey]);
        Add(SectionEventKind.Ready, person, at, roleKey);
        if (!submits)
        {
            return false;
        }

        Add(SectionEventKind.Submitted, person, at, roleKey);
        return true;
    }

    /// <exception cref="RuleBroken">RAP-37 when it is not handed in, or has been decided on.</exception>
    public void Withdraw(string roleKey, Guid person, DateTimeOffset at)
    {
        Rule.Require(Status is SectionStatus.Submitted, "RAP-37", $"Avsnitt {Number} väntar inte på granskning och kan inte tas tillbaka.");

        Add(SectionEventKind.Withdrawn, person, at, roleKey);
    }

    /// <exception cref="RuleBroken">RAP-38 when it does not wait for review; RAP-39 when the reviewer answers for it.</exception>
    public void Approve(string roleKey, Guid reviewer, IReadOnlySet<string> reviewersRoles, DateTimeOffset at)
    {
        RequireReview(reviewer, reviewersRoles);

        Add(SectionEventKind.Approved, reviewer, at, roleKey);
    }

    /// <exception cref="RuleBroken">RAP-38, RAP-39; RAP-40 without a comment.</exception>
    public void Return(string comment, string roleKey, Guid reviewer, IReadOnlySet<string> reviewersRoles, DateTimeOffset at)
    {
        RequireReview(reviewer, reviewersRoles);
        Rule.Require(!string.IsNullOrWhiteSpace(comment), "RAP-40", "Skriv vad som behöver ändras, så att den som fått tillbaka avsnittet vet.");

        Add(SectionEventKind.Returned, reviewer, at, roleKey, comment.Trim());
    }

    /// <summary>Leaves the section out of this year's report; the number stays a gap and the commitments stay open.</summary>
    /// <exception cref="RuleBroken">RAP-41 when it is decided already; RAP-42 without a reason.</exception>
    public void Omit(string reason, string roleKey, Guid person, DateTimeOffset at)
    {
        Rule.Require(Status is not (SectionStatus.Approved or SectionStatus.Omitted), "RAP-41", $"Avsnitt {Number} är redan godkänt eller utelämnat.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "RAP-42", "Skriv varför avsnittet utelämnas. Skälet står i den fullständiga versionen och i tjänsteskrivelsen.");

        Add(SectionEventKind.Omitted, person, at, roleKey, reason.Trim());
    }

    /// <summary>Opens the section for writing again: after the writing time, a correction or a referral back from the board.</summary>
    /// <param name="writingClosed">The report was compiled before all were reviewed: then nobody reviews what was handed in, and it can be opened.</param>
    /// <exception cref="RuleBroken">RAP-43 when it waits for review.</exception>
    public void Reopen(string roleKey, Guid person, DateTimeOffset at, bool writingClosed = false)
    {
        Rule.Require(writingClosed || Status is not SectionStatus.Submitted, "RAP-43", $"Avsnitt {Number} väntar på granskning; återlämna det i stället.");

        Add(SectionEventKind.Reopened, person, at, roleKey);
    }

    /// <summary>Whether this person, with these roles today, may judge the section: never one who answers for it or handed it in.</summary>
    public bool MayReview(Guid person, IReadOnlySet<string> roles) =>
        !Assignments.Any(a => roles.Contains(a.RoleKey))
        && !History.Reverse().TakeWhile(e => e.Kind is SectionEventKind.Ready or SectionEventKind.Submitted).Any(e => e.PersonId == person);

    private void RequireReview(Guid reviewer, IReadOnlySet<string> roles)
    {
        Rule.Require(Status is SectionStatus.Submitted, "RAP-38", $"Avsnitt {Number} väntar inte på granskning.");
        Rule.Require(MayReview(reviewer, roles), "RAP-39", "Du svarar för avsnittet och kan inte granska det själv. Den utsedda andra granskaren gör det.");
    }

    private void Add(SectionEventKind kind, Guid person, DateTimeOffset at, string? roleKey = null, string comment = "")
    {
        Version++;
        Events.Add(new() { SectionId = Id, Number = Events.Count + 1, Kind = kind, RoleKey = roleKey, PersonId = person, At = at, Comment = comment });
    }
}
