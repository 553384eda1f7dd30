using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public sealed partial class Protocol
{
    /// <summary>The justering has been announced. After an interruption: anew, and three new weeks begin.</summary>
    /// <exception cref="RuleBroken">MOT-92 to 97.</exception>
    [ObeysLaw("KL 8:12")]
    public PublicNotice Announce(DateOnly on, DateOnly today, Guid recordedBy, DateTimeOffset at)
    {
        RequireNoticeDay(on, today);
        Rule.Require(NoticeThatIsUp is null, "MOT-95", $"Anslaget sitter redan uppe, sedan {SwedishText.Date(NoticeThatIsUp?.PostedOn ?? on)}.");
        Rule.Require(Period is null or { Interrupted: true }, "MOT-96", "Överklagandetiden har redan löpt ut. Ett nytt anslag förändrar inget.");
        Rule.Require(LatestNotice?.TakenDownOn is not { } down || on >= down, "MOT-97",
            $"Det förra anslaget satt uppe till {SwedishText.Date(LatestNotice?.TakenDownOn ?? on)}. Det nya kan inte ha satts upp före den dagen.");

        return Add(on, recordedBy, at);
    }

    /// <summary>
    /// The notice came down. Before the day after the last day of appeal that is an interruption, which the one who does it must have said that they know of, with
    /// a reason: the law says that it must stay, and the time does not run out.
    /// </summary>
    /// <param name="because">Why it came down early; not kept when it ran its time.</param>
    /// <exception cref="RuleBroken">MOT-98 to 101.</exception>
    [ObeysLaw("KL 8:12"), ObeysLaw("KL 13:5")]
    public PublicNotice TakeDown(DateOnly on, string because, bool knowsThatTimeIsLost, DateOnly today, Guid by, DateTimeOffset at)
    {
        var notice = NoticeThatIsUp;
        Rule.Require(notice is not null, "MOT-98", "Det finns inget anslag uppe att ta ned.");
        Rule.Require(on >= notice.PostedOn, "MOT-99", $"Anslaget kan inte ha tagits ned före den dag det sattes upp, {SwedishText.Date(notice.PostedOn)}.");
        Rule.Require(on <= today, "MOT-100", "Dagen då anslaget togs ned kan inte ligga i framtiden.");
        var early = on < notice.MayComeDownOn;
        Rule.Require(!early || (knowsThatTimeIsLost && because.Trim().Length > 0), "MOT-101",
            $"Anslaget ska sitta uppe till och med {SwedishText.Date(notice.LastDay.Due)} och får tas ned tidigast {SwedishText.Date(notice.MayComeDownOn)}. "
            + "Tas det ned dessförinnan löper överklagandetiden inte ut: beslutet måste anslås på nytt, och tre nya veckor börjar då. Ange skäl och bekräfta om det ändå har skett.");

        notice.ComeDown(on, early ? because.Trim() : "", by, at);
        ChangedAt = at;
        return notice;
    }

    /// <summary>It was typed in wrong that the notice came down: it has been up all the time.</summary>
    /// <exception cref="RuleBroken">MOT-98, MOT-119.</exception>
    public void WasNeverDown(string because, Guid by, DateTimeOffset at)
    {
        var notice = LatestNotice;
        Rule.Require(notice?.TakenDownOn is not null, "MOT-98", "Det finns inget nedtaget anslag att ångra.");
        Rule.Require(notice!.OutageId is null, "MOT-119", "Anslaget kom ned för att anslagstavlan låg nere. Det går inte att ångra här.");

        Corrections = [.. Corrections, new(at, by, $"Nedtagningen {SwedishText.Date(notice.TakenDownOn!.Value)} var felregistrerad: anslaget har suttit uppe hela tiden. {because.Trim()}")];
        notice.GoUpAgain();
        ChangedAt = at;
    }

    /// <summary>The day a notice was posted was typed in wrong.</summary>
    /// <exception cref="RuleBroken">MOT-93, 94, 97, 98.</exception>
    public void CorrectNoticeDay(DateOnly on, string because, DateOnly today, Guid by, DateTimeOffset at)
    {
        var notice = NoticeThatIsUp;
        Rule.Require(notice is not null, "MOT-98", "Det finns inget anslag uppe att rätta.");
        RequireNoticeDay(on, today);
        var before = Notices.Where(n => n != notice).Max(n => n.TakenDownOn);
        Rule.Require(before is not { } down || on >= down, "MOT-97",
            $"Det förra anslaget satt uppe till {SwedishText.Date(before ?? on)}. Det nya kan inte ha satts upp före den dagen.");

        if (on != notice.PostedOn)
        {
            Corrections = [.. Corrections, new(at, by, $"Anslagsdagen rättades från {SwedishText.Date(notice.PostedOn)} till {SwedishText.Date(on)}. {because.Trim()}")];
            notice.WasPosted(on);
            ChangedAt = at;
        }
    }

    /// <summary>The board was out of order: what was up then came down, and goes up again on the outage's day unless it has already.</summary>
    /// <returns>The notices that were hit; none when the time was not touched.</returns>
    public IReadOnlyList<PublicNotice> Suffer(BoardOutage outage)
    {
        var hit = outage.HitAmong(this);
        foreach (var notice in hit)
        {
            notice.ComeDown(Later(outage.FromOn, notice.PostedOn), outage.Because, outage.RecordedBy, outage.RecordedAt, outage.Id);
        }

        if (hit.Count > 0)
        {
            ChangedAt = outage.RecordedAt;
            if (NoticeThatIsUp is null && Period is { Interrupted: true })
            {
                Add(outage.RepostedOn, outage.RecordedBy, outage.RecordedAt);
            }
        }

        return hit;
    }

    private PublicNotice Add(DateOnly on, Guid recordedBy, DateTimeOffset at)
    {
        var notice = new PublicNotice { ProtocolId = Id, PostedOn = on, RecordedBy = recordedBy, RecordedAt = at };
        Notices.Add(notice);
        ChangedAt = at;
        return notice;
    }

    private void RequireNoticeDay(DateOnly on, DateOnly today)
    {
        Rule.Require(JusteradOn is not null, "MOT-92", "Protokollet är inte justerat. Det är justeringen som anslås, så den måste komma först.");
        Rule.Require(on >= JusteradOn, "MOT-93", $"Anslaget kan inte ha satts upp före justeringen den {SwedishText.Date(JusteradOn.Value)}.");
        Rule.Require(on <= today, "MOT-94", "Anslagsdagen kan inte ligga i framtiden.");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
