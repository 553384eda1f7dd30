namespace Styrning.Domain.Decisions;

public sealed partial class Organ
{
    /// <summary>Ledamöter on a day, in the order in which they are listed.</summary>
    public IReadOnlyList<OrganMember> OrdinaryOn(DateOnly day) => [.. MembersOn(day).Where(member => member.Kind is MemberKind.Ordinary)];

    /// <summary>Ersättare on a day, in the order in which they serve (KL 5:18, 6:16).</summary>
    public IReadOnlyList<OrganMember> SubstitutesOn(DateOnly day) => [.. MembersOn(day).Where(member => member.Kind is MemberKind.Substitute)];

    /// <summary>How many seats the quorum is counted from: what was written down, or as many as sit there.</summary>
    public int SeatsOn(DateOnly day) => Seats > 0 ? Seats : OrdinaryOn(day).Count;

    /// <exception cref="RuleBroken">MOT-23 – MOT-25.</exception>
    public OrganMember AddMember(string? name, string? group, MemberKind kind, DateOnly from, DateOnly? to, string? office)
    {
        var trimmed = name?.Trim() ?? "";
        RequireMember(trimmed, from, to);
        Rule.Require(Members.All(m => !SwedishText.IsSame(m.Name, trimmed) || !Meets(m, from, to)), "MOT-24", $"{trimmed} har redan en plats i {InSentence} under den tiden.");
        var seated = Members.Where(m => m.Kind is MemberKind.Ordinary && Meets(m, from, to)).ToList();
        Rule.Require(kind is MemberKind.Substitute || Seats == 0 || seated.Select(m => m.FromOn).Append(from).Where(day => day >= from && (to is null || day <= to)).All(day => seated.Count(m => m.CoversDay(day)) < Seats),
            "MOT-25", $"Alla {Seats} platser i {InSentence} är tagna då. Avsluta en ledamots tid först, eller ändra antalet platser.");

        var member = new OrganMember
        {
            OrganKey = Key,
            Name = trimmed,
            Group = group?.Trim() ?? "",
            Kind = kind,
            FromOn = from,
            ToOn = to,
            Office = office?.Trim() ?? "",
            Order = Members.Where(m => m.Kind == kind).Select(m => m.Order).DefaultIfEmpty(0).Max() + 1,
        };
        Members.Add(member);
        return member;
    }

    /// <exception cref="RuleBroken">MOT-23.</exception>
    public void ChangeMember(Guid id, string? name, string? group, string? office, DateOnly? to)
    {
        var member = Members.Single(m => m.Id == id);
        RequireMember(name?.Trim() ?? "", member.FromOn, to);

        (member.Name, member.Group, member.Office, member.ToOn) = (name!.Trim(), group?.Trim() ?? "", office?.Trim() ?? "", to);
    }

    private IOrderedEnumerable<OrganMember> MembersOn(DateOnly day) => Members.Where(m => m.CoversDay(day)).OrderBy(m => m.Order).ThenBy(m => m.Id);

    private static bool Meets(OrganMember member, DateOnly from, DateOnly? to) => (to is null || member.FromOn <= to) && (member.ToOn is null || member.ToOn >= from);

    private static void RequireMember(string name, DateOnly from, DateOnly? to)
    {
        Rule.Require(name.Length > 0, "MOT-23", "Skriv den förtroendevaldas namn.");
        Rule.Require(to is null || to >= from, "MOT-23", $"Sista dagen kan inte vara före den första, {SwedishText.Date(from)}.");
    }
}
