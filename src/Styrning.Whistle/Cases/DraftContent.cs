using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>What a reporter has answered so far, as it is sealed in a draft. After the sending only the day and the organisation are left of it.</summary>
internal sealed record DraftContent
{
    /// <summary>Key of the verksamhetsutövare; empty until it is chosen.</summary>
    public string Organisation { get; init; } = "";

    public ReportContent Report { get; init; } = new() { What = "" };

    /// <summary>The code as it was shown, without spaces; empty until it is shown. It is in nobody's hands but the reporter's, and is forgotten here with the sending.</summary>
    public string Code { get; init; } = "";

    /// <summary>What was written before had gone when this was saved: the reporter is told.</summary>
    public bool BegunAnew { get; init; }

    /// <summary>The Swedish day on which it was received; null until then.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>What is left when it has become a report: enough for the receipt, also when the answer to the first sending never arrived.</summary>
    public DraftContent Sent(DateOnly on) => new()
    {
        Organisation = Organisation,
        SentOn = on,
        Report = new() { What = "", DeclinesAcknowledgement = Report.DeclinesAcknowledgement, WantsMeeting = Report.WantsMeeting, Language = Report.Language },
    };
}
