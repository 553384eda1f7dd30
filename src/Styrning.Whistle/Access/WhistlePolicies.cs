using Microsoft.AspNetCore.Authorization;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Access;

/// <summary>Who may open what of the channel's pages on the staff's side.</summary>
internal static class WhistlePolicies
{
    /// <summary>
    /// Whoever has an appointment as handler today, by a decision that is on record. Not implied by any role, and never by administrator: whoever runs the system must not
    /// read reports. What they see beyond that, each case asks: only those whose key is sealed to them.
    /// </summary>
    public const string HandleCases = "Whistle.HandleCases";

    /// <summary>
    /// Records who has been appointed, the information that reporters get, and the recovery key's holders. The kanslichef and the nämndsekreterare: those who have the decisions.
    /// Implies no right to read a case; a new handler reads what somebody who has it gives them.
    /// </summary>
    public const string KeepAppointments = "Whistle.KeepAppointments";

    /// <summary>
    /// Registers that a letter has come, and enters diary numbers. The registrator: sees days and neutral words, and nothing of what is written.
    /// </summary>
    public const string KeepDiary = "Whistle.KeepDiary";

    /// <summary>The role that keeps the diary.</summary>
    public const string DiaryRole = "registrator";

    /// <summary>
    /// What becomes of closed cases: the rule that was decided, and the protocols of what is gone. Handlers, and those who keep the decisions.
    /// </summary>
    public const string SeeRetention = "Whistle.SeeRetention";

    /// <summary>The front page of /arenden: any of those above.</summary>
    public const string HavePart = "Whistle.HavePart";

    /// <summary>For what a page shows to those who may only read it; the pages that change something have the policy.</summary>
    public static bool MayKeepAppointments(IWhistlePersons persons) => persons.CurrentHolds("kanslichef") || persons.CurrentHolds("namndsekreterare");

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(HandleCases, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasPart(Part.Handler)));
        options.AddPolicy(KeepAppointments, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasPart(Part.Appointments)));
        options.AddPolicy(KeepDiary, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasPart(Part.Diary)));
        options.AddPolicy(SeeRetention, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasPart(Part.Handler | Part.Appointments)));
        options.AddPolicy(HavePart, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasPart(Part.Handler | Part.Appointments | Part.Diary)));
    }
}

/// <summary>One of these is enough.</summary>
internal sealed record HasPart(Part Any) : IAuthorizationRequirement;

[Flags]
internal enum Part
{
    Handler = 1,
    Appointments = 2,
    Diary = 4,
}

internal sealed class WhistleAccess(CurrentHandler handler, IWhistlePersons persons) : AuthorizationHandler<HasPart>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HasPart requirement)
    {
        if ((requirement.Any.HasFlag(Part.Appointments) && WhistlePolicies.MayKeepAppointments(persons))
            || (requirement.Any.HasFlag(Part.Diary) && persons.CurrentHolds(WhistlePolicies.DiaryRole))
            || (requirement.Any.HasFlag(Part.Handler) && (await handler.AppointmentsAsync(CancellationToken.None)).Count > 0))
        {
            context.Succeed(requirement);
        }
    }
}
