using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Decisions.AMeeting;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Decisions;

public sealed class SendingADecision
{
    [Fact]
    public void Comes_after_the_justering_of_its_paragraph()
    {
        var line = new Expediering { AgendaItemId = Guid.CreateVersion7(), To = "Socialnämnden" };
        void Send(Protocol? protocol, string on) => line.Send(Day(on), Somebody, protocol, Day("2026-06-01"));

        Assert.Equal("MOT-114", Refused(() => Send(null, "2026-06-01")));
        Assert.Equal("MOT-114", Refused(() => Send(Protocol(justeratOn: null, announcedOn: null), "2026-06-01")));
        Assert.Equal("MOT-115", Refused(() => Send(Protocol(), "2026-05-27")));
        Assert.Equal("MOT-115", Refused(() => Send(Protocol(), "2026-06-02")));
        Send(Protocol(announcedOn: null), "2026-05-28");
        Assert.Equal("MOT-116", Refused(line.RequireRemovable));
        line.Unsend();
        line.RequireRemovable();
        Assert.False(line.IsSent);
    }

    [Fact]
    public void Has_each_recipient_once()
    {
        var present = new Expediering { AgendaItemId = Guid.CreateVersion7(), To = "Socialnämnden" };

        Assert.Equal(["Kanslichefen", "Akten"], Expediering.NewIn("Kanslichefen\r\n\n socialnämnden \nAkten\nkanslichefen", [present]));
        Assert.Empty(Expediering.NewIn("Socialnämnden", [present]));
    }
}
