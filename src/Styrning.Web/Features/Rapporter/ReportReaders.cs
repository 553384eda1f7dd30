using Styrning.Domain.Reporting;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Rapporter;

/// <summary>Who may read what of a report, asked in one place by every page and file.</summary>
internal static class ReportReaders
{
    /// <summary>
    /// The whole text, also what is proposed secret: the owner and the second who judge it, and the nämndsekreterare who brings it to the board.
    /// Not everyone who wrote a section: one's own section does not give a right to the others'.
    /// </summary>
    public static bool MayReadFull(this CurrentUser user, ReportingCycle cycle) =>
        user.Holds(Roles.Namndsekreterare) || (cycle.IsImported ? user.Holds(Roles.Sakerhetschef) : user.Holds(cycle.OwnerRoleKey) || user.Holds(cycle.SecondRoleKey));

    public static bool AnswersFor(this CurrentUser user, ReportSection section) => section.Assignments.Any(a => user.Holds(a.RoleKey));
}
