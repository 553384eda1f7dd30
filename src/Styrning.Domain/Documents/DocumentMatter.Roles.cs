using Styrning.Domain.Organisation;

namespace Styrning.Domain.Documents;

public sealed partial class DocumentMatter
{
    /// <summary>Everybody who takes part in preparing it, each role once: they are who may be jävig.</summary>
    public IReadOnlyList<string> PreparingRoles => [.. PreparerRoleKeys.Prepend(HandlerRoleKey).Append(ReviewerRoleKey).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The roles whose person has not said whether they are jävig, or has said that they are and still holds the role. A person who prepares in
    /// several roles answers once; a role that nobody holds waits for somebody.
    /// </summary>
    public IReadOnlyList<string> RolesToDeclare(OrganisationChart chart, DateOnly day) =>
    [
        .. PreparingRoles
            .Select(role => (Role: role, Person: chart.Resolve(role, day).PersonId))
            .Where(one => one.Person is not { } person || DeclarationOf(person) is not { IsJavig: false })
            .DistinctBy(one => one.Person?.ToString() ?? one.Role)
            .Select(one => one.Role),
    ];

    /// <summary>What the person has said last; null when nothing.</summary>
    public JavDeclaration? DeclarationOf(Guid person) => Declarations.Where(d => d.PersonId == person).MaxBy(d => d.DeclaredAt);

    public bool IsJavig(Guid person) => DeclarationOf(person) is { IsJavig: true };

    /// <summary>Somebody who prepares the matter says whether they are jävig.</summary>
    [ObeysLaw("KL 6:28")]
    [ObeysLaw("KL 7:4")]
    public void Declare(Guid person, string roleKey, bool isJavig, string ground, DateTimeOffset at)
    {
        Rule.Require(!isJavig || ground.Trim().Length > 0, "DOK-73", "Skriv varför du är jävig. Du behöver inte skriva mer än att det går att förstå grunden.");
        Rule.Require(!IsJavig(person) || isJavig, "DOK-75", "Du har redan anmält jäv i ärendet och kan inte ta tillbaka det här. Tala med kommunjuristen.");

        Declarations.Add(new JavDeclaration { MatterId = Id, PersonId = person, RoleKey = roleKey, IsJavig = isJavig, Ground = isJavig ? ground.Trim() : "", DeclaredAt = at });
    }

    /// <summary>Another role takes over from one that prepares. Whoever is jävig takes no part, in any role (KL 6:30).</summary>
    /// <param name="to">Null: nobody takes over; only for one who prepares besides handler and reviewer.</param>
    /// <param name="toPerson">Who holds the new role today; null when nobody.</param>
    [ObeysLaw("KL 6:30")]
    public void ReplaceRole(string from, string? to, Guid? toPerson, string because, Guid by, DateTimeOffset at)
    {
        Rule.Require(PreparingRoles.Contains(from), "DOK-74", "Funktionen bereder inte ärendet och behöver inte ersättas.");
        Rule.Require(to is not null || (from != HandlerRoleKey && from != ReviewerRoleKey), "DOK-74", "Välj vilken funktion som tar över. Ett ärende kan inte vara utan handläggare eller granskare.");
        Rule.Require(to is null || !PreparingRoles.Contains(to), "DOK-74", "Funktionen bereder redan ärendet. Välj en annan, så att den som godkänner är en annan än den som handlägger.");
        Rule.Require(toPerson is not { } person || !IsJavig(person), "DOK-75", "Den som har den funktionen har anmält jäv i ärendet. Välj en annan.");

        HandlerRoleKey = HandlerRoleKey == from ? to! : HandlerRoleKey;
        ReviewerRoleKey = ReviewerRoleKey == from ? to! : ReviewerRoleKey;
        PreparerRoleKeys = [.. PreparerRoleKeys.Select(role => role == from ? to : role).OfType<string>().Distinct()];
        Note(MatterEventKind.RoleReplaced, by, at, because, from);
    }

    /// <summary>The handler sends the proposal on.</summary>
    public void HandOn(Guid by, DateTimeOffset at, string text = "") => Note(MatterEventKind.HandedOn, by, at, text, HandlerRoleKey);

    /// <summary>A second person approves the proposal for decision, or sends it back. Four eyes: nobody approves what they have written or lead.</summary>
    /// <param name="writers">Everyone who has written in the proposed versions.</param>
    /// <param name="handler">Who holds the handler's role today.</param>
    public void Review(bool approved, string comment, Guid by, IReadOnlyCollection<Guid> writers, Guid? handler, DateTimeOffset at)
    {
        RequireSecond(by, writers, handler);
        Rule.Require(approved || comment.Trim().Length > 0, "DOK-77", "Skriv vad som behöver ändras, så att den som skriver vet det.");

        Note(approved ? MatterEventKind.Approved : MatterEventKind.Returned, by, at, comment.Trim(), ReviewerRoleKey);
    }

    /// <summary>Whether somebody may be the second pair of eyes.</summary>
    public void RequireSecond(Guid person, IReadOnlyCollection<Guid> writers, Guid? handler)
    {
        Rule.Require(!writers.Contains(person), "DOK-70", "Du har skrivit i förslaget och kan inte själv godkänna det för beslut. En annan person måste göra det.");
        Rule.Require(handler != person, "DOK-71", "Du handlägger ärendet och kan inte själv godkänna förslaget för beslut. En annan person måste göra det.");
        Rule.Require(!IsJavig(person), "DOK-72", "Du har anmält jäv i ärendet och kan inte godkänna förslaget.");
    }
}
