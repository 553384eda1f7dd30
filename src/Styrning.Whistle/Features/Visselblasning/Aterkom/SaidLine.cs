using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>Something that one of the two has said to the other.</summary>
/// <param name="IsReport">The report itself, which is long and folded.</param>
internal sealed record SaidLine(string Heading, DateOnly On, string Text, bool IsMine, bool IsReport)
{
    public static SaidLine Of(OpenCase open, CaseDocument document, ChannelPage page) => new(
        HeadingOf(document.Kind, page), document.On, TextOf(open, document, page), document.By is null, document.Kind is CaseDocumentKind.Report);

    private static string HeadingOf(CaseDocumentKind kind, ChannelPage page) => kind switch
    {
        CaseDocumentKind.Report => page.T("Din rapport", "Your report"),
        CaseDocumentKind.FromReporter => page.T("Du skrev", "You wrote"),
        CaseDocumentKind.Acknowledgement => page.T("Bekräftelse till dig", "Acknowledgement to you"),
        CaseDocumentKind.Feedback => page.T("Återkoppling till dig", "Feedback to you"),
        CaseDocumentKind.Protocol => page.T("Protokoll över det du berättade", "Record of what you told us"),
        CaseDocumentKind.ProtocolAnswer => page.T("Ditt svar på protokollet", "Your answer to the record"),
        CaseDocumentKind.DisclosureNotice => page.T("Uppgifter lämnas vidare", "Information is passed on"),
        _ => page.T("Meddelande till dig", "Message to you"),
    };

    private static string TextOf(OpenCase open, CaseDocument document, ChannelPage page)
    {
        try
        {
            var text = open.TextOf(document);
            return text is null ? page.T("Den här texten är låst för dig.", "This text is locked to you.")
                : document.Kind is CaseDocumentKind.Report ? WordsOf(JsonText.Read<ReportContent>(text), page)
                : document.By is null && page.IsEnglish ? InEnglish(text)
                : text;
        }
        catch (SealBroken)
        {
            return page.T("Texten har ändrats utanför systemet och visas därför inte.", "The text has been changed outside the system and is therefore not shown.");
        }
    }

    // What the pages themselves wrote for the reporter stands in Swedish, for those who read the case.
    private static string InEnglish(string text) =>
        text == ProtocolAnswers.Approved ? "I have read the record and approve it."
        : text == ContactDetails.Withdrawn ? "You have taken back your contact details. They have been removed from the report."
        : text == SentFiles.Removed ? "Sent a file, which has since been removed."
        : text.StartsWith(SentFiles.Sent, StringComparison.Ordinal) ? "Sent the file " + text[SentFiles.Sent.Length..]
        : text;

    private static string WordsOf(ReportContent report, ChannelPage page)
    {
        var parts = new List<(string Name, string Text)>
        {
            ("", report.What),
            (page.T("När", "When"), report.When),
            (page.T("Var", "Where"), report.Where),
            (page.T("Vem det gäller", "Whom it is about"), string.Join("\n", report.Concerned.Select(WordsOf))),
            (page.T("Får inte läsa den", "May not read it"), string.Join(", ", report.ShutOut)),
            (page.T("Hur du har fått veta det", "How you know"), report.Relation),
            (page.T("Vem du har berättat för", "Whom you have told"), report.ToldBefore),
            (page.T("Dina kontaktuppgifter", "Your contact details"), report.Contact),
            (page.T("Bekräftelse", "Acknowledgement"), report.DeclinesAcknowledgement ? page.T("du avstår", "you decline it") : ""),
            (page.T("Möte", "Meeting"), report.WantsMeeting ? page.T("du vill träffa någon", "you want to meet somebody") : ""),
        };
        return string.Join("\n\n", parts.Where(part => part.Text.Length > 0).Select(part => part.Name.Length == 0 ? part.Text : $"{part.Name}: {part.Text}"));
    }

    private static string WordsOf(ConcernedPerson person) => string.Join(", ", new[] { person.Name, person.Title, person.Unit }.Where(each => each.Length > 0));
}
