using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>What the handlers' pages call things.</summary>
internal static class CaseWords
{
    /// <summary>The registry's number; until there is one the day, and the beginning of the random id, since two may have come on one day.</summary>
    public static string Of(WhistleCase @case) => @case.Diarienummer is { } number ? $"Ärende {number}" : $"Ärende från {SwedishText.Date(@case.ReceivedOn)} ({@case.Id.ToString("N")[..4]})";

    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Received => "Inkommet",
        CaseStage.Assessing => "Bedöms",
        CaseStage.SecondOpinion => "En andra handläggare bedömer",
        CaseStage.OutOfScope => "Utanför lagen",
        CaseStage.Investigating => "Utreds",
        CaseStage.HandedOver => "Överlämnat",
        CaseStage.ActionsDecided => "Utrett",
        CaseStage.FeedbackGiven => "Återkopplat",
        CaseStage.Closed => "Avslutat",
        CaseStage.Locked => "Låst",
        _ => "Arkiverat",
    };

    public static string ToneOf(CaseStage stage) => stage switch
    {
        CaseStage.Received => "warn",
        CaseStage.Closed or CaseStage.Archived => "done",
        CaseStage.Locked => "late",
        _ => "active",
    };

    public static string Of(IntakeChannel channel) => channel switch
    {
        IntakeChannel.Web => "webben",
        IntakeChannel.Letter => "brev",
        IntakeChannel.Phone => "telefon",
        IntakeChannel.Meeting => "möte",
        _ => "brev eller e-post till någon annan",
    };

    public static string Of(CaseDocumentKind kind) => kind switch
    {
        CaseDocumentKind.Report => "Rapporten",
        CaseDocumentKind.FromReporter => "Från den som rapporterade",
        CaseDocumentKind.Acknowledgement => "Bekräftelse",
        CaseDocumentKind.ToReporter => "Till den som rapporterade",
        CaseDocumentKind.Feedback => "Återkoppling",
        CaseDocumentKind.Protocol => "Protokoll",
        CaseDocumentKind.ProtocolAnswer => "Svar på protokollet",
        CaseDocumentKind.DisclosureNotice => "Underrättelse om utlämnande",
        CaseDocumentKind.InternalNote => "Egen anteckning",
        CaseDocumentKind.Tjansteanteckning => "Tjänsteanteckning",
        CaseDocumentKind.Handover => "Överlämnande",
        CaseDocumentKind.DisclosureRequest => "Begäran om att få ut handlingar",
        CaseDocumentKind.DisclosureDecision => "Beslut om utlämnande",
        _ => "Offentlig kopia",
    };

    public static string Of(CaseFactKind kind) => kind switch
    {
        CaseFactKind.Acknowledged => "Bekräftelsen lämnades",
        CaseFactKind.AcknowledgementWaived => "Ingen bekräftelse: den kunde avslöja vem som rapporterade",
        CaseFactKind.AcknowledgementImpossible => "Ingen bekräftelse: personen gick inte att nå",
        CaseFactKind.OutOfScopeProposed => "En handläggare bedömde att det inte är ett ärende enligt lagen",
        CaseFactKind.OutOfScopeConfirmed => "En andra handläggare delade bedömningen",
        CaseFactKind.OutOfScopeRejected => "En andra handläggare delade inte bedömningen",
        CaseFactKind.OutOfScopeWithdrawn => "Den första bedömningen togs tillbaka",
        CaseFactKind.InvestigationBegun => "Utredningen började",
        CaseFactKind.HandedOver => "Uppgifter lämnades över",
        CaseFactKind.ActionsRecorded => "Utredningen blev klar",
        CaseFactKind.InterimFeedback => "Återkoppling under tiden",
        CaseFactKind.FinalFeedback => "Slutlig återkoppling",
        CaseFactKind.FeedbackImpossible => "Återkoppling gick inte att lämna",
        CaseFactKind.Closed => "Ärendet avslutades",
        CaseFactKind.Reopened => "Ärendet återupptogs",
        CaseFactKind.HandlerExcluded => "En handläggare skildes från ärendet",
        CaseFactKind.HandlerAdded => "En handläggare fick ärendet",
        CaseFactKind.LeftToOutsideRecipient => "Den utomstående mottagaren tog över",
        CaseFactKind.Locked => "Ärendet låstes: två år har gått och ingen regel säger vad som ska hända",
        _ => "Ärendet lämnades till arkivet",
    };
}
