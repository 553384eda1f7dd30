using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Domain.Tests.Reporting;

public sealed class AssemblingTheReport
{
    private static readonly HashSet<string> Owner = ["agare"];
    private static readonly DateOnly Day = new(2027, 2, 10);
    private readonly OrganisationChart _chart = new(
        [],
        [new() { Key = "hr", Title = "HR-strateg" }, new() { Key = "it", Title = "IT-chef" }, new() { Key = "info", Title = "informationssäkerhetssamordnare" }],
        [new() { Id = A.Anna, Name = "Anna", Email = "anna@example.se" }],
        [new() { RoleKey = "hr", PersonId = A.Anna, Kind = HolderKind.Ordinary, FromOn = new(2020, 1, 1) }],
        []);

    [Fact]
    public void Sections_come_in_the_order_of_their_numbers_and_a_missing_one_says_so()
    {
        var report = Compile(A.Cycle(Area("1.10"), Area("1.2")));

        Assert.Equal(["1.2", "1.10"], report.Sections.Select(s => s.Number));
        Assert.All(report.Sections, s => Assert.True(s.IsMissing));
        Assert.All(report.Sections, s => Assert.Empty(s.Blocks));
    }

    [Fact]
    public void An_approved_section_prints_what_was_written_and_who_answers_for_it()
    {
        var section = Approved(new()
        {
            Passages = [new("Året var lugnt."), new("– En sak\n– En till", "OSL 18:8")],
            Meetings = [new("Ledningsgruppen", "fyra gånger")],
            NoIncidents = true,
            Plans = [new("Utvärdera", "våren 2027")],
            References = [new("Regler mot otillbörlig påverkan", "Kommunstyrelsen", new(2027, 2, 1), "§ 31")],
        });

        Assert.Equal("Ansvarig är HR-strateg, KLK.", section.ResponsibleLine);
        Assert.False(section.IsMissing);
        Assert.Contains(section.Blocks, b => b is BulletList { Secrecy: "OSL 18:8" } list && list.Items.Select(i => i.Text).SequenceEqual(["En sak", "En till"]));
        Assert.Contains(section.Blocks, b => b is Paragraph { Text: "Inga incidenter har rapporterats." });
        Assert.Contains(Items(section), t => t == "Ledningsgruppen (fyra gånger)");
        Assert.Contains(Items(section), t => t == "Utvärdera (våren 2027)");
        Assert.Contains(Items(section), t => t == "Regler mot otillbörlig påverkan, Kommunstyrelsen 2027-02-01 § 31 (efter rapportåret)");
    }

    [Fact]
    public void What_is_reported_in_another_order_prints_nothing_that_had_been_drafted()
    {
        var section = Approved(new() { Form = SectionForm.Separate, Passages = [new("Det här skulle inte stå här.")], Plans = [new("Inte heller", "")] });

        Assert.Equal([new Note("Redovisas i särskild ordning.")], section.Blocks);
    }

    [Fact]
    public void A_split_section_names_each_area_with_its_role_and_a_vacant_one_is_told()
    {
        var report = Compile(A.Cycle(A.Area("1.4", Responsibility.Split, new SectionAssignment("it", "IT-säkerhet"), new SectionAssignment("info", "informationssäkerhet"))));

        Assert.Equal("Ansvarig för IT-säkerhet är IT-chef och för informationssäkerhet informationssäkerhetssamordnare, KLK.", report.Sections[0].ResponsibleLine);
        Assert.Contains(new Note("Funktionen IT-chef är vakant."), report.Sections[0].Blocks);
    }

    [Fact]
    public void The_appendix_has_the_oldest_promises_first_and_none_that_is_done()
    {
        var (old, newer, done) = (A.Commitment("Gammalt.", 2023), A.Commitment("Nyare.", 2025), A.Commitment("Klart.", 2024));
        old.Record(2024, null);
        var cycle = A.Cycle(Area("1.1"));
        Approve(cycle, A.Finished() with
        {
            Answers =
            [
                new(old.Id, CommitmentStatus.Delayed, DelayCause.Personalomsattning, "", "hösten 2027"),
                new(newer.Id, CommitmentStatus.Ongoing, null, "", ""),
                new(done.Id, CommitmentStatus.Done, null, "", ""),
            ],
        }, old, newer, done);

        var open = ReportAssembly.Compile(cycle, [newer, done, old], _chart, 1, "", Day).Appendix.Commitments;

        Assert.Equal(["Gammalt.", "Nyare."], open.Select(c => c.Text));
        Assert.Equal("lovat 2023, 2024", open[0].Age);
        Assert.Equal("Försenad: personalomsättning. Ny tid: hösten 2027.", open[0].Status);
    }

    [Fact]
    public void A_promise_of_a_section_that_was_not_handed_in_stands_in_the_appendix_as_not_reported() =>
        Assert.Equal("Inte redovisat i år.", Assert.Single(ReportAssembly.Compile(A.Cycle(Area("1.1")), [A.Commitment()], _chart, 1, "", Day).Appendix.Commitments).Status);

    [Fact]
    public void Secrecy_of_a_promise_follows_it_into_the_table_and_the_appendix()
    {
        var promise = A.Commitment("Nya lås på förrådet.");
        var cycle = A.Cycle(Area("1.1"));
        Approve(cycle, A.Finished() with { Answers = [new(promise.Id, CommitmentStatus.Ongoing, null, "", "", "OSL 18:8")] }, promise);

        var report = ReportAssembly.Compile(cycle, [promise], _chart, 1, "", Day);

        Assert.Equal("OSL 18:8", report.Appendix.Commitments[0].Secrecy);
        Assert.Equal("OSL 18:8", report.Sections[0].Blocks.OfType<Table>().Single().Rows[0].Secrecy);
    }

    [Fact]
    public void An_omitted_section_gives_its_reason()
    {
        var cycle = A.Cycle(Area("1.1"));
        cycle.Sections[0].Omit("Området har lagts ned.", "agare", A.Bo, A.Moment);

        Assert.Equal("Området har lagts ned.", Compile(cycle).Sections[0].OmittedBecause);
    }

    private static ReportArea Area(string number) => A.Area(number, Responsibility.Single, new SectionAssignment("hr"));

    private static IEnumerable<string> Items(Domain.Reporting.Content.CompiledSection section) => section.Blocks.OfType<BulletList>().SelectMany(l => l.Items).Select(i => i.Text);

    private static void Approve(ReportingCycle cycle, Domain.Reporting.SectionContent content, params Commitment[] inherited)
    {
        var section = cycle.Sections[0];
        section.Parts[0].Save(content, 0, A.Anna, A.Moment);
        section.HandIn("hr", A.Anna, A.Moment, inherited);
        section.Approve("agare", A.Bo, Owner, A.Moment);
    }

    private Domain.Reporting.Content.CompiledSection Approved(Domain.Reporting.SectionContent content)
    {
        var cycle = A.Cycle(Area("1.1"));
        Approve(cycle, content);
        return Compile(cycle).Sections[0];
    }

    private ReportContent Compile(ReportingCycle cycle) => ReportAssembly.Compile(cycle, [], _chart, 1, "", Day);
}
