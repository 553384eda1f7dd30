using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>What has been answered to each question, in words; empty for one that was skipped.</summary>
internal sealed class Answers(ChannelPage page, DraftContent draft, IReadOnlyList<Verksamhetsutovare> organisations, IReadOnlyList<Appointment> readers, IReadOnlyList<string> files)
{
    public string To(string path) => path switch
    {
        Steps.Organisation => organisations.FirstOrDefault(o => o.Key == draft.Organisation)?.Name ?? "",
        Steps.What => draft.Report.What,
        Steps.When => draft.Report.When,
        Steps.Where => draft.Report.Where,
        Steps.Concerned => string.Join('\n', draft.Report.Concerned.Select(c => string.Join(", ", new[] { c.Name, c.Title, c.Unit }.Where(part => part.Length > 0)))),
        Steps.Readers => string.Join('\n', readers.Where(a => draft.Report.ConcernsAppointments.Contains(a.Id)).Select(a => a.Name).Distinct()),
        Steps.Relation => draft.Report.Relation,
        Steps.ToldBefore => draft.Report.ToldBefore,
        Steps.Files => string.Join('\n', files),
        Steps.Contact => draft.Report.Contact,
        Steps.Acknowledgement => draft.Report.DeclinesAcknowledgement ? page.T("Nej, jag avstår", "No, I decline") : page.T("Ja", "Yes"),
        Steps.Meeting => draft.Report.WantsMeeting ? page.T("Ja", "Yes") : page.T("Nej", "No"),
        _ => "",
    };
}
