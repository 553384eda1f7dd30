using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Tests.Organisation;

namespace Styrning.Domain.Tests.Reporting;

public sealed class KeepingTheAreas
{
    private readonly Town _town = new();
    private readonly List<ReportArea> _areas = [];

    public KeepingTheAreas()
    {
        _town.Role("jurist");
        _town.Role("handläggare");
    }

    [Fact]
    public void An_area_is_made_from_what_the_organisation_document_says()
    {
        var area = Add(Terms("1.10.") with { Title = " Civilt försvar ", UsualSecrecy = "OSL 15:2", OftenSeparate = true, FormerTitle = "Höjd beredskap" });

        Assert.Equal(("1.10", "Civilt försvar", "Höjd beredskap", "OSL 15:2", true), (area.Number, area.Title, area.FormerTitle, area.UsualSecrecy, area.OftenSeparate));
        Assert.Equal([new SectionAssignment("jurist")], area.Assignments);
    }

    [Fact]
    public void A_renamed_area_keeps_its_old_name_as_the_alias()
    {
        var area = Add(Terms("1.9") with { Title = "Posom" });

        Change(area, TermsOf(area) with { Title = "Krisstöd" });
        Assert.Equal(("Krisstöd", "Posom"), (area.Title, area.FormerTitle));

        Change(area, TermsOf(area) with { UnitText = "Socialförvaltningen" });
        Assert.Equal("Posom", area.FormerTitle);
    }

    [Fact]
    public void A_misspelt_alias_can_be_put_right()
    {
        var area = Add(Terms("1.9") with { Title = "Posm" });

        Change(area, TermsOf(area) with { Title = "Krisstöd", FormerTitle = "Posom" });

        Assert.Equal("Posom", area.FormerTitle);
    }

    [Fact]
    public void A_number_is_free_to_change_only_until_a_report_has_used_it()
    {
        var area = Add(Terms("1.12"));

        Change(area, TermsOf(area) with { Number = "1.13" });
        Assert.Equal("1.13", area.Number);

        Assert.Equal("ORG-11", Town.Refused(() => area.Change(TermsOf(area) with { Number = "1.14" }, usedByYears: true, _areas, _town.Chart())));
        area.Change(TermsOf(area) with { Number = " 1.13. ", Title = "Nytt namn" }, usedByYears: true, _areas, _town.Chart());
        Assert.Equal("1.13", area.Number);
    }

    [Fact]
    public void A_number_is_given_once_also_when_its_area_is_no_longer_in_use()
    {
        Add(Terms("1.13")).Retire(Town.Today);

        Assert.Equal("ORG-51", Town.Refused(() => Add(Terms("1.13"))));
    }

    [Fact]
    public void An_area_that_a_report_has_is_never_removed_and_can_come_back()
    {
        var area = Add(Terms("1.13"));
        Assert.Equal("ORG-60", Town.Refused(() => area.RequireNeverUsed(usedByYears: true)));
        area.RequireNeverUsed(usedByYears: false);

        area.Retire(Town.Today);
        area.Retire(Town.Today.AddDays(1));
        Assert.Equal((false, Town.Today), (area.IsInUse, area.RetiredOn!.Value));

        area.TakeUpAgain();
        Assert.True(area.IsInUse);
    }

    [Fact]
    public void A_year_does_not_open_with_an_area_that_is_no_longer_in_use()
    {
        var area = Add(Terms("1.12"));
        area.Retire(Town.Today);
        var plan = new LastDayPlan(Town.Today.AddDays(90), 7, null, 0, 5);

        Assert.Equal("ORG-61", Town.Refused(() => ReportingCycle.Open(2026, "Rapport", "Kommunen", "a", "b", plan, _areas, Town.Today, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch)));
        area.TakeUpAgain();
        Assert.Single(ReportingCycle.Open(2026, "Rapport", "Kommunen", "a", "b", plan, _areas, Town.Today, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch).Sections);
    }

    [Theory]
    [InlineData("", "ORG-50")]
    [InlineData("ett", "ORG-50")]
    [InlineData("1.x", "ORG-50")]
    public void A_number_is_digits_with_points(string number, string code) => Assert.Equal(code, Town.Refused(() => Add(Terms(number))));

    [Fact]
    public void A_name_a_unit_and_a_provision_are_asked_for()
    {
        Assert.Equal("RAP-30", Town.Refused(() => Add(Terms("1.1") with { Title = " " })));
        Assert.Equal("ORG-52", Town.Refused(() => Add(Terms("1.1") with { UnitText = "" })));
        Assert.Equal("ORG-58", Town.Refused(() => Add(Terms("1.1") with { Title = "Rad\nRad" })));
        Assert.Equal("RAP-31", Town.Refused(() => Add(Terms("1.1") with { UsualSecrecy = "OSL 99:9" })));
    }

    [Fact]
    public void The_mode_and_the_roles_must_agree()
    {
        SectionAssignment jurist = new("jurist"), handler = new("handlaggare");

        Assert.Equal("ORG-53", Refused(Responsibility.Single));
        Assert.Equal("ORG-53", Refused(Responsibility.Single, jurist, handler));
        Assert.Equal("ORG-54", Refused(Responsibility.Shared, jurist));
        Assert.Equal("ORG-55", Refused(Responsibility.Shared, jurist, jurist));
        Assert.Equal("ORG-57", Refused(Responsibility.Single, new SectionAssignment("finns-inte")));
        Assert.Equal("ORG-56", Refused(Responsibility.Split, jurist with { Area = "Det ena" }, handler));
        Assert.Equal("ORG-56", Refused(Responsibility.Split, jurist with { Area = "Det ena" }, handler with { Area = "det ENA" }));
        Assert.Equal("ORG-59", Refused(Responsibility.Shared, jurist with { IsLead = true }, handler with { IsLead = true }));
    }

    [Fact]
    public void What_belongs_to_another_mode_is_left_out()
    {
        List<SectionAssignment> both = [new("jurist", "Det ena", IsLead: true), new("handlaggare", " Det andra ")];

        Assert.Equal([new("jurist", "Det ena"), new("handlaggare", "Det andra")], Add(Terms("1.1", Responsibility.Split, both)).Assignments);
        Assert.Equal([new("jurist", null, true), new("handlaggare")], Add(Terms("1.2", Responsibility.Shared, both)).Assignments);
        Assert.Equal([new("jurist")], Add(Terms("1.3", Responsibility.Single, both[..1])).Assignments);
    }

    private string Refused(Responsibility mode, params List<SectionAssignment> roles) => Town.Refused(() => Add(Terms("1.1", mode, roles)));

    private ReportArea Add(AreaTerms terms)
    {
        var area = ReportArea.Create(terms, _areas, _town.Chart());
        _areas.Add(area);
        return area;
    }

    private void Change(ReportArea area, AreaTerms terms) => area.Change(terms, usedByYears: false, _areas, _town.Chart());

    private static AreaTerms Terms(string number, Responsibility mode = Responsibility.Single, List<SectionAssignment>? roles = null) =>
        new(number, "Område", "KLK", mode, roles ?? [new("jurist")], null, false);

    private static AreaTerms TermsOf(ReportArea area) =>
        new(area.Number, area.Title, area.UnitText, area.Responsibility, area.Assignments, area.UsualSecrecy, area.OftenSeparate, area.FormerTitle);
}
