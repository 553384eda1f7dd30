using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Remisser;

/// <summary>A round that is sent 2026-11-23 with the last day 2027-01-08 to two in the kommun and one outside.</summary>
internal static class ARound
{
    public static readonly DateOnly SentOn = new(2026, 11, 23);
    public static readonly DateOnly LastDay = new(2027, 1, 8);
    public static readonly Guid Somebody = Guid.CreateVersion7();
    public static readonly Guid DocumentId = Guid.CreateVersion7();

    public static Remiss Composed()
    {
        var round = new Remiss { MatterId = Guid.CreateVersion7(), Round = 1 };
        round.Plan("Är reglerna tydliga?", LastDay);
        round.Add("Socialnämnden", "socialchef", SentOn);
        round.Add("Kommunala pensionärsrådet", "utvecklingsledare", SentOn);
        round.Add("Länsstyrelsen", null, SentOn);
        return round;
    }

    public static Remiss Sent()
    {
        var round = Composed();
        round.Send([new(DocumentId, "Policy mot korruption", MatterAction.Revise, "# Syfte\n\nText.\n\n## Gåvor\n\nInga.")], Somebody, SentOn);
        return round;
    }

    public static RemissRecipient Answered(this Remiss round, int number, string text, DateOnly on)
    {
        var recipient = round.Recipients[number];
        recipient.Write(DocumentId, "Gåvor", text);
        round.Answer(recipient, on, abstained: false, Somebody, on);
        return recipient;
    }

    public static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
