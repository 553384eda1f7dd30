using Styrning.Domain;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// How to reach the reporter, as they gave it in the report. When it was found to be no case under the law, the secrecy that protects a reporter (OSL 32:3 b) probably does not
/// hold for it, so the reporter may take them back before anything is passed on.
/// </summary>
internal static class ContactDetails
{
    /// <summary>The whole document that tells it.</summary>
    public const string Withdrawn = "Den som rapporterade har tagit tillbaka sina kontaktuppgifter. De är borttagna ur rapporten.";

    public static bool CanBeWithdrawn(OpenCase open) =>
        CaseState.Of(open.Case).HasBeenJudgedOutOfScope && !open.Case.Facts.Exists(f => f.Kind is CaseFactKind.HandedOver) && Of(open).Length > 0;

    /// <returns>Empty when none were given, or when they have been taken back.</returns>
    public static string Of(OpenCase open) => ReportOf(open) is { } report && open.TextOf(report) is { } text ? JsonText.Read<ReportContent>(text).Contact : "";

    /// <summary>Takes them out of the report for everybody. A document tells that it was done, not what they were.</summary>
    /// <param name="id">Of that document.</param>
    /// <exception cref="RuleBroken">VIS-40: not out of scope, already passed on, or there are none.</exception>
    public static void Withdraw(OpenCase open, Guid id)
    {
        Rule.Require(CanBeWithdrawn(open), "VIS-40", "Kontaktuppgifterna går inte att ta tillbaka: antingen finns de inte längre, eller så utreds rapporten, eller så har den redan lämnats vidare.");

        var report = ReportOf(open)!;
        var content = JsonText.Read<ReportContent>(open.TextOf(report)!) with { Contact = "" };
        report.SealedText = open.KeyOf(report.KeyNo)!.Seal(JsonText.Write(content), report.Id, "text");
        open.WriteAs(id, CaseDocumentKind.FromReporter, Withdrawn, null, "OSL 32:3 b");
    }

    private static CaseDocument? ReportOf(OpenCase open) => open.Documents.Find(d => d.Kind is CaseDocumentKind.Report);
}
