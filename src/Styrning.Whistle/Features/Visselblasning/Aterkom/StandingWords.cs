using Styrning.Domain.Time;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>How it stands with a case, in the words of its reporter's page: no more is promised than is owed, and what was not kept is said.</summary>
internal sealed class StandingWords(ChannelPage page, WhistleCase @case, DateOnly today)
{
    private readonly CaseState _state = CaseState.Of(@case);

    public string Heading => _state.Stage switch
    {
        CaseStage.Received => page.T("Rapporten har kommit fram", "The report has arrived"),
        CaseStage.Assessing or CaseStage.SecondOpinion => page.T("Vi bedömer rapporten", "We are assessing the report"),
        CaseStage.OutOfScope => page.T("Rapporten hör inte hit", "The report does not belong here"),
        CaseStage.Investigating when _state.IsReopened => page.T("Vi utreder igen", "We are investigating again"),
        CaseStage.Investigating => page.T("Vi utreder det du har rapporterat", "We are investigating what you reported"),
        CaseStage.HandedOver => page.T("Rapporten har lämnats vidare", "The report has been handed over"),
        CaseStage.ActionsDecided => page.T("Det har beslutats om åtgärder", "Measures have been decided"),
        CaseStage.FeedbackGiven when _state.FeedbackOn is not null => page.T("Du har fått återkoppling", "You have been given feedback"),
        CaseStage.FeedbackGiven => page.T("Utredningen är klar", "The investigation is finished"),
        CaseStage.Closed => page.T("Ärendet är avslutat", "The case is closed"),
        _ => page.T("Ärendet är låst", "The case is locked"),
    };

    public string Lead => _state.Stage switch
    {
        CaseStage.Received => page.T("Vi har den, men har inte bekräftat den för dig än.", "We have it, but have not acknowledged it to you yet."),
        CaseStage.Assessing or CaseStage.SecondOpinion => page.T("Vi prövar om visselblåsarlagen gäller för det du har berättat.", "We are judging whether the whistleblower act applies to what you have told us."),
        CaseStage.OutOfScope => page.T("Vi har bedömt att visselblåsarlagen inte gäller för den. Varför, och vart du kan vända dig i stället, ska du få veta i återkopplingen.", "We have found that the whistleblower act does not apply to it. You are to be told why, and where you can turn instead, in the feedback."),
        CaseStage.Investigating => page.T("Vi tar reda på om uppgifterna stämmer.", "We are finding out whether the information is correct."),
        CaseStage.HandedOver => page.T("En annan myndighet eller enhet behöver göra något åt det. Vi har fortfarande kvar ärendet här.", "Another authority or unit needs to act on it. We still have the case here."),
        CaseStage.ActionsDecided => page.T("Vad som ska göras och varför ska du få veta i återkopplingen.", "You are to be told what will be done, and why, in the feedback."),
        CaseStage.FeedbackGiven => page.T("Du kan fortfarande skriva till oss.", "You can still write to us."),
        CaseStage.Closed => page.T("Vi arbetar inte längre med det. Skriver du något nytt och viktigt kan det öppnas igen.", "We no longer work on it. If you write something new and important it can be opened again."),
        _ => page.T("Tiden då vi får arbeta med det är slut. Det du skickar här läser ingen.", "The time during which we may work on it is over. Nobody reads what you send here."),
    };

    public ReturnDay? Return { get; } = ReturnDay.Of(@case, today);

    public string ReturnReason => Return?.Why switch
    {
        Domain.ReturnReason.Acknowledgement => page.T("Då ska du ha fått veta att vi har tagit emot rapporten.", "By that day you are to have been told that we have received the report."),
        Domain.ReturnReason.Feedback => page.T("Då ska du ha fått veta vad vi har gjort och varför.", "By that day you are to have been told what we have done and why."),
        Domain.ReturnReason.OwnTarget => page.T("Till den dagen är vårt mål att du ska ha fått veta vad vi har gjort och varför.", "It is our aim that by that day you have been told what we have done and why."),
        Domain.ReturnReason.Late => page.T("Vi är sena. Är du fortfarande utan svar då kan du i stället rapportera till en myndighet: du är skyddad även om du går direkt dit.", "We are late. If you are still without an answer then, you can report to an authority instead: you are protected even if you go straight there."),
        Domain.ReturnReason.NothingDated => page.T("Lagen anger ingen mer dag, så det är vårt förslag. Du kan komma tillbaka när du vill.", "The law names no further day, so this is our suggestion. You can come back whenever you like."),
        _ => "",
    };

    /// <summary>What was owed by when, and whether it was kept.</summary>
    public IEnumerable<(string Label, string Words)> Days
    {
        get
        {
            yield return (page.T("Vi fick rapporten", "We received the report"), page.Day(@case.ReceivedOn));
            yield return (page.T("Bekräftelse på att den kommit fram", "Acknowledgement that it arrived"), Acknowledgement);
            yield return (page.T("Återkoppling om vad vi gjort och varför", "Feedback on what we have done and why"), Feedback);
            if (_state is { ClosedOn: { } closedOn, Retention: { } retention })
            {
                yield return (page.T("Avslutat", "Closed"), page.Day(closedOn));
                yield return (page.T("Du kan läsa här längst till", "You can read here at the longest until"), page.Day(retention.Due));
            }
        }
    }

    private string Acknowledgement => (_state.Acknowledgement, _state.AcknowledgeBy) switch
    {
        (AcknowledgementKind.Given, { } by) => Given(_state.AcknowledgedOn!.Value, by, _state.AcknowledgementKept(today)!.Value),
        (AcknowledgementKind.Given, _) => page.T($"Du fick den {page.Day(_state.AcknowledgedOn!.Value)}.", $"You were given it on {page.Day(_state.AcknowledgedOn!.Value)}."),
        (AcknowledgementKind.Declined, _) => page.T("Du har avstått från den.", "You have declined it."),
        (AcknowledgementKind.Waived, _) => page.T("Vi har inte lämnat någon, eftersom den kunde ha avslöjat vem du är.", "We have given none, because it could have revealed who you are."),
        (_, { } by) => by.HasPassed(today) ? Missed(by) : page.T($"Senast {page.Day(by.Due)}.", $"By {page.Day(by.Due)}.") + " " + WhyThatDay(by),
        _ => "",
    };

    private string Feedback
    {
        get
        {
            var by = _state.FeedbackBy ?? _state.FeedbackTarget;
            return _state.FeedbackOn is { } on ? Given(on, by, _state.FeedbackKept(today)!.Value)
                : _state.FeedbackIsImpossible ? page.T("Det har inte gått att lämna någon.", "It has not been possible to give any.")
                : by.HasPassed(today) ? Missed(by)
                : _state.FeedbackBy is null ? page.T($"{page.Day(by.Due)} är vårt eget mål. Lagen anger ingen dag när du har avstått från bekräftelsen.", $"{page.Day(by.Due)} is our own target. The law names no day when you have declined the acknowledgement.")
                : page.T($"Senast {page.Day(by.Due)}.", $"By {page.Day(by.Due)}.") + Target(by);
        }
    }

    private string Target(LegalDeadline legal) => _state.FeedbackTarget is { } target && target.Due < legal.Due && !target.HasPassed(today)
        ? " " + page.T($"Vårt eget mål är {page.Day(target.Due)}.", $"Our own target is {page.Day(target.Due)}.")
        : "";

    private string Given(DateOnly on, LegalDeadline by, bool kept) => kept
        ? page.T($"Du fick den {page.Day(on)}. Sista dagen var {page.Day(by.Due)}, så vi höll tiden.", $"You were given it on {page.Day(on)}. The last day was {page.Day(by.Due)}, so we kept to the time.")
        : page.T($"Du fick den {page.Day(on)}. Sista dagen var {page.Day(by.Due)}. Vi höll inte tiden.", $"You were given it on {page.Day(on)}. The last day was {page.Day(by.Due)}. We did not keep to the time.");

    private string Missed(LegalDeadline by) => page.T($"Den skulle ha kommit senast {page.Day(by.Due)}. Vi har inte hållit tiden.", $"It should have come by {page.Day(by.Due)}. We have not kept to the time.");

    private string WhyThatDay(LegalDeadline by) => by.Due == by.Nominal ? "" : page.T(
        $"Sju dagar slutar {page.Day(by.Nominal)}, men den dagen är ledig och då räcker nästa vardag.", $"Seven days end on {page.Day(by.Nominal)}, but that is not a working day, and then the next one is enough.");
}
