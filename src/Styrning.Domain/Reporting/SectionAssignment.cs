namespace Styrning.Domain.Reporting;

/// <summary>A role's part in a section: uppdraget.</summary>
/// <param name="RoleKey">The role that answers.</param>
/// <param name="Area">Its own part where the section is split ("informationssäkerhet"); null where the text is one.</param>
/// <param name="IsLead">In a shared section: this role's hand-in is enough.</param>
public sealed record SectionAssignment(string RoleKey, string? Area = null, bool IsLead = false);
