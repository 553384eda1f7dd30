namespace Styrning.Domain.Time;

/// <summary>Every deadline of law in the house, in one place. Pure, in Swedish days; each answer explains itself.</summary>
public static class Deadlines
{
    /// <summary>Bekräftelse to the reporter: seven days from the day the report was received.</summary>
    [ObeysLaw("VBL 5:8 p2")]
    public static LegalDeadline Acknowledgement(DateOnly receivedOn) => DeadlineCount
        .From(receivedOn, "Mottaget").Days(7, Law.Vbl("5:8 p2")).OrNextVardag()
        .As("ack", "Bekräftelse till den som rapporterade");

    /// <summary>
    /// Återkoppling on what the law demands. The three months run from the acknowledgement, or, when none was given, from the day it was due.
    /// A late acknowledgement moves this day but never <see cref="FeedbackTarget"/>: silence must not buy time.
    /// </summary>
    /// <exception cref="RuleBroken">TID-02: acknowledged before it was received.</exception>
    [ObeysLaw("VBL 5:8 p3")]
    public static LegalDeadline Feedback(DateOnly receivedOn, DateOnly? acknowledgedOn)
    {
        RequireInOrder(receivedOn, acknowledgedOn);
        return acknowledgedOn is { } sent ? FeedbackAfter(sent) : FeedbackWithoutAcknowledgement(receivedOn);
    }

    /// <summary>Three months from the day the acknowledgement was given.</summary>
    [ObeysLaw("VBL 5:8 p3")]
    public static LegalDeadline FeedbackAfter(DateOnly acknowledgedOn) => AfterAcknowledgement(acknowledgedOn).OrNextVardag()
        .As("feedback", "Återkoppling till den som rapporterade");

    /// <summary>
    /// Three months from the seventh day after the report was received, that day not moved. Also for a reporter who declined the
    /// acknowledgement: the law names no day for that case, and this is the only other one that it has.
    /// </summary>
    [ObeysLaw("VBL 5:8 p3")]
    public static LegalDeadline FeedbackWithoutAcknowledgement(DateOnly receivedOn) => WithoutAcknowledgement(receivedOn).OrNextVardag()
        .As("feedback-no-ack", "Återkoppling till den som rapporterade, när ingen bekräftelse lämnats");

    /// <summary>
    /// Our own day for återkoppling: never later than three months after the day the acknowledgement was due, never later than three months after
    /// the first sign of receipt that the reporter got, and not moved when it is a closed day.
    /// </summary>
    /// <param name="automaticReceiptOn">The day of an automatic receipt, which a court may hold to be the acknowledgement; null when none was shown.</param>
    /// <exception cref="RuleBroken">TID-02: acknowledged before it was received.</exception>
    public static LegalDeadline FeedbackTarget(DateOnly receivedOn, DateOnly? acknowledgedOn, DateOnly? automaticReceiptOn = null)
    {
        RequireInOrder(receivedOn, acknowledgedOn);
        RequireInOrder(receivedOn, automaticReceiptOn);

        var latest = WithoutAcknowledgement(receivedOn);
        var first = automaticReceiptOn < acknowledgedOn ? automaticReceiptOn : acknowledgedOn ?? automaticReceiptOn;
        var earliest = first is { } sent && AfterAcknowledgement(sent) is var counted && counted.Nominal < latest.Nominal ? counted : latest;
        return earliest
            .Note("Det är vårt eget mål: det skjuts inte upp av en sen bekräftelse och flyttas inte när dagen är en helgdag.")
            .As("feedback-target", "Vårt mål för återkoppling");
    }

    /// <summary>Justering of the minutes: fourteen days from the meeting.</summary>
    [ObeysLaw("KL 5:69")]
    public static LegalDeadline Justering(DateOnly meetingOn) => DeadlineCount
        .From(meetingOn, "Sammanträde").Days(14, Law.Kl("5:69")).OrNextVardag()
        .As("justering", "Justering av protokollet");

    /// <summary>Anslag: the second day after justering.</summary>
    [ObeysLaw("KL 8:12")]
    public static LegalDeadline Anslag(DateOnly justeratOn) => DeadlineCount
        .From(justeratOn, "Justerat").Days(2, Law.Kl("8:12")).OrNextVardag()
        .As("anslag", "Tillkännagivande på anslagstavlan");

    /// <summary>The last day to ask for laglighetsprövning: three weeks from the notice. What follows from it is in <see cref="AppealPeriod"/>.</summary>
    [ObeysLaw("KL 13:5")]
    public static LegalDeadline Appeal(DateOnly announcedOn) => DeadlineCount
        .From(announcedOn, "Justeringen tillkännagiven på anslagstavlan").Weeks(3, Law.Kl("13:5")).OrNextVardag()
        .As("appeal", "Sista dag att överklaga");

    /// <summary>The last day on which personal data of a closed case may be processed. A prohibition: it is never moved forward.</summary>
    [ObeysLaw("VBL 7:8")]
    public static LegalDeadline Retention(DateOnly closedOn) => DeadlineCount
        .From(closedOn, "Ärendet avslutat").Years(2, Law.Vbl("7:8"))
        .Note("Efter den dagen får personuppgifterna inte behandlas. Det är ett förbud, så dagen flyttas aldrig framåt.")
        .As("retention", "Sista dag att behandla personuppgifter i ärendet");

    /// <summary>The last day for kallelse and tillkännagivande of a meeting of kommunfullmäktige: one week before, and the vardag before that when it is closed.</summary>
    [ObeysLaw("KL 5:13"), ObeysLaw("KL 5:15")]
    public static LegalDeadline Kallelse(DateOnly meetingOn) => DeadlineCount
        .From(meetingOn, "Sammanträde").WeeksBefore(1, Law.Kl("5:13"), Law.Kl("5:15")).OrPreviousVardag()
        .As("kallelse", "Kallelse och tillkännagivande av sammanträdet");

    private static DeadlineCount AfterAcknowledgement(DateOnly acknowledgedOn) =>
        DeadlineCount.From(acknowledgedOn, "Bekräftat").Months(3, Law.Vbl("5:8 p3"));

    private static DeadlineCount WithoutAcknowledgement(DateOnly receivedOn) => DeadlineCount
        .From(receivedOn, "Mottaget").Days(7, Law.Vbl("5:8 p3"))
        .Note("Då skulle bekräftelsen senast ha lämnats, så de tre månaderna räknas från den dagen även om den är en helgdag.")
        .Months(3, Law.Vbl("5:8 p3"));

    private static void RequireInOrder(DateOnly receivedOn, DateOnly? acknowledgedOn) =>
        Rule.Require(acknowledgedOn is null || acknowledgedOn >= receivedOn, "TID-02", "Bekräftelsen kan inte vara daterad före den dag då rapporten togs emot.");
}
