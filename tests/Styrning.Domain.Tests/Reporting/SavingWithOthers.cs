using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class SavingWithOthers
{
    [Fact]
    public void Whoever_wrote_on_an_older_text_is_told_and_nothing_is_overwritten()
    {
        var part = A.Section().Parts[0];
        part.Save(A.Finished("Annas."), 0, A.Anna, A.Moment);

        var refused = Assert.Throws<RuleBroken>(() => part.Save(A.Finished("Bos."), 0, A.Bo, A.Moment));

        Assert.Equal("RAP-32", refused.Code);
        Assert.Equal("Annas.", part.Content.Text);
    }

    [Fact]
    public void Every_save_is_kept()
    {
        var part = A.Section().Parts[0];
        part.Save(A.Finished("Ett."), 0, A.Anna, A.Moment);
        part.Save(A.Finished("Två."), 1, A.Bo, A.Moment);

        Assert.Equal(["Ett.", "Två."], part.Revisions.OrderBy(r => r.Number).Select(r => r.Content.Text));
        Assert.Equal(2, part.Version);
    }

    [Fact]
    public void No_incidents_and_an_incident_at_once_are_refused()
    {
        var part = A.Section().Parts[0];

        Assert.Equal("RAP-100", Assert.Throws<RuleBroken>(() => part.Save(new() { NoIncidents = true, Incidents = [new("Inbrott", "juni")] }, 0, A.Anna, A.Moment)).Code);
        part.Save(new() { NoIncidents = true }, 0, A.Anna, A.Moment);
        part.Save(new() { Incidents = [new("Inbrott", "juni")] }, 1, A.Anna, A.Moment);
        Assert.Equal(2, part.Version);
    }
}
