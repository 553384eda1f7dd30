using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Processes;

/// <summary>workflows/arsrapport.v1.bpmn, as it is drawn.</summary>
public sealed class TheAnnualReport
{
    private static readonly string[] Sections = ["s-1.1", "s-1.4", "s-1.8"];

    [Fact]
    public void Every_shipped_file_can_be_published()
    {
        Assert.NotEmpty(Shipped.Files());
        Assert.All(Shipped.Files(), file => Assert.Empty(ProcessCheck.Full(BpmnReader.Read(Shipped.Xml(file)), new Catalogue(null, null, null, null, null)).Problems));
    }

    private static Play Opened(string[]? roles = null)
    {
        var play = Play.Of(Shipped.Model("arsrapport.v1.bpmn"));
        play.StepOutcomes["rapport.fordela"] = [("roller", roles ?? ["it-chef"]), ("inlamnat", false)];
        play.StepOutcomes["rapport.utse_granskare"] = [("granskare", "sakerhetschef")];
        return play.Begin(("avsnitt", Sections), ("agare", "sakerhetschef"), ("andra", "kommunjurist"));
    }

    private static Play Compiled() => Approve(Opened(), Sections);

    private static Play Approve(Play play, params string[] sections)
    {
        foreach (var section in sections)
            play.Complete("skriv", section, ("inlamnat", true)).Complete("granska", section, ("godkant", true));
        return play;
    }

    private static string Open(Play play) => string.Join(' ', play.Tasks.Select(task => $"{task.Element}:{task.Role}:{task.Key}"));

    [Fact]
    public void From_the_opening_to_the_promises_carried_on()
    {
        var play = Opened();
        Assert.Equal("skriv:it-chef:s-1.1 skriv:it-chef:s-1.4 skriv:it-chef:s-1.8", Open(play));

        play.Complete("skriv", "s-1.4", ("inlamnat", true));
        Assert.Contains("granska:sakerhetschef:s-1.4", Open(play));
        play.Complete("granska", "s-1.4", ("godkant", true));
        Approve(play, "s-1.1", "s-1.8");
        Assert.Equal("sammanstall:sakerhetschef:", Open(play));
        play.Complete("sammanstall", ("atgard", "klar"));
        Assert.Equal("offentlig:kommunjurist:", Open(play));
        play.Complete("offentlig", ("offentlig_godkand", true)).Complete("skicka");
        Assert.Equal("ks_beslut:namndsekreterare:", Open(play));
        play.Complete("ks_beslut", ("utfall", "noterad"));
        Assert.True(play.Ended);
        Assert.Equal("for_vidare klar", string.Join(' ', play.Path[^2..]));
        Assert.Equal("", play.Waiting);
    }

    [Fact]
    public void Who_leads_a_shared_text_hands_it_in_for_all()
    {
        var play = Opened(["beredskapssamordnare", "kommunikationschef", "sakerhetschef"]);
        Assert.Equal(9, play.Tasks.Count());
        play.Complete("skriv", "s-1.8", ("inlamnat", false));
        Assert.DoesNotContain("granska", Open(play));
        play.Complete("skriv", "s-1.8", ("inlamnat", true));
        Assert.Contains("granska:sakerhetschef:s-1.8", Open(play));
        Assert.DoesNotContain(play.Tasks, task => task is { Element: "skriv", Key: "s-1.8" });
        Assert.Equal(6, play.Tasks.Count(task => task.Element == "skriv"));
    }

    [Fact]
    public void Shared_without_a_lead_is_handed_in_when_all_are_ready()
    {
        var play = Opened(["a", "b"]).Complete("skriv", "s-1.1").Complete("skriv", "s-1.1");
        Assert.Contains("granska:sakerhetschef:s-1.1", Open(play));
    }

    [Fact]
    public void A_returned_section_is_dealt_out_again_and_the_others_do_not_notice()
    {
        var play = Opened().Complete("skriv", "s-1.1", ("inlamnat", true)).Complete("granska", "s-1.1", ("godkant", false));
        Assert.Equal(3, play.Tasks.Count(task => task.Element == "skriv"));
        Assert.Equal("skriv:it-chef:s-1.4 skriv:it-chef:s-1.8 skriv:it-chef:s-1.1", Open(play));
        Approve(play, Sections);
        Assert.Equal("sammanstall", play.Tasks.Single().Element);
    }

    [Fact]
    public void A_section_handed_in_too_soon_can_be_taken_back()
    {
        var play = Opened().Complete("skriv", "s-1.1", ("inlamnat", true)).Deliver("rapport.ta_tillbaka", "s-1.1");
        Assert.DoesNotContain("granska", Open(play));
        Assert.Contains("skriv:it-chef:s-1.1", Open(play));
    }

    [Fact]
    public void Colleagues_are_asked_each_for_their_own_paragraph_and_do_not_hold_up_the_section()
    {
        var play = Opened();
        play.Deliver("rapport.be_om_bidrag", "s-1.4", ("kollega", "person:1")).Deliver("rapport.be_om_bidrag", "s-1.4", ("kollega", "person:2"));
        play.Deliver("rapport.be_om_bidrag", "s-1.8", ("kollega", "person:3"));
        Assert.Equal(["person:1 s-1.4", "person:2 s-1.4", "person:3 s-1.8"], play.Tasks.Where(task => task.Element == "bidra").Select(task => $"{task.Role} {task.Key}"));

        play.Complete("bidra", "s-1.4");
        Approve(play, "s-1.4");
        Assert.Equal("person:3", Assert.Single(play.Tasks, task => task.Element == "bidra").Role); // the unanswered one of 1.4 went with its section
        Approve(play, "s-1.1", "s-1.8");
        Assert.Equal("sammanstall", Assert.Single(play.Tasks).Element);
    }

    [Fact]
    public void A_section_can_be_left_out_wherever_it_is()
    {
        var play = Opened().Complete("skriv", "s-1.1", ("inlamnat", true));
        play.Deliver("rapport.utelamna", "s-1.1").Deliver("rapport.utelamna", "s-1.4");
        Assert.Equal("skriv:it-chef:s-1.8", Open(play));
        Approve(play, "s-1.8");
        Assert.Equal("sammanstall", Assert.Single(play.Tasks).Element);
    }

    [Fact]
    public void Reminders_and_escalations_leave_the_work_alone()
    {
        var play = Opened();
        foreach (var timer in new[] { "paminn_14", "paminn_7", "paminn_1", "paminn_plus_1", "eskalera_3", "eskalera_7" })
            play.Fire(timer);
        Assert.Equal(4, play.Path.Count(id => id == "paminn"));
        Assert.Single(play.Path, "eskalera_chef");
        Assert.Single(play.Path, "eskalera_agare");
        Assert.Equal(3, play.Tasks.Count());
    }

    [Fact]
    public void The_owner_may_compile_what_there_is()
    {
        var play = Opened().Deliver("rapport.be_om_bidrag", "s-1.4", ("kollega", "person:1")).Deliver("rapport.sammanstall_anda");
        Assert.Equal("sammanstall:sakerhetschef:", Open(play));
        Assert.Equal("sammanstall", play.Waiting); // no timer and no message of the sections is left
    }

    [Fact]
    public void Some_sections_can_be_opened_again()
    {
        var play = Compiled().Complete("sammanstall", ("atgard", "oppna"), ("avsnitt", new[] { "s-1.4" }));
        Assert.Equal("skriv:it-chef:s-1.4", Open(play));
        Assert.Equal("sammanstall", Assert.Single(Approve(play, "s-1.4").Tasks).Element);
    }

    [Fact]
    public void What_the_second_person_does_not_approve_is_compiled_again()
    {
        var play = Compiled().Complete("sammanstall", ("atgard", "klar")).Complete("offentlig", ("offentlig_godkand", false));
        Assert.Equal("sammanstall", play.Tasks.Single().Element);
    }

    [Theory]
    [InlineData("bordlagd", "ks_beslut")]
    [InlineData("aterremiss", "sammanstall")]
    public void The_board_may_put_it_off_or_send_it_back(string outcome, string next) =>
        Assert.Equal(next, Sent().Complete("ks_beslut", ("utfall", outcome)).Tasks.Single().Element);

    [Fact]
    public void A_new_version_can_be_made_before_and_after_it_was_sent()
    {
        var play = Compiled().Complete("sammanstall", ("atgard", "klar")).Complete("offentlig", ("offentlig_godkand", true)).Deliver("rapport.ny_version");
        Assert.Equal("sammanstall", play.Tasks.Single().Element);
        Assert.Equal("sammanstall", Sent().Deliver("rapport.ny_version").Tasks.Single().Element);
    }

    private static Play Sent() =>
        Compiled().Complete("sammanstall", ("atgard", "klar")).Complete("offentlig", ("offentlig_godkand", true)).Complete("skicka");

    [Fact]
    public void A_correction_is_approved_by_a_second_person()
    {
        var play = Play.Of(Shipped.Model("arsrapport-rattelse.v1.bpmn")).Begin(("agare", "sakerhetschef"), ("andra", "kommunjurist"));
        play.Complete("sammanstall").Complete("offentlig", ("offentlig_godkand", false)).Complete("sammanstall");
        Assert.Equal("offentlig:kommunjurist:", Open(play));
        Assert.True(play.Complete("offentlig", ("offentlig_godkand", true)).Ended);
    }

    [Fact]
    public void A_year_of_thirteen_sections_is_small_to_store()
    {
        var play = Play.Of(Shipped.Model("arsrapport.v1.bpmn"));
        play.StepOutcomes["rapport.fordela"] = [("roller", new[] { "sakerhetshandlaggare" }), ("inlamnat", false)];
        play.Begin(("avsnitt", Enumerable.Range(0, 13).Select(_ => Guid.CreateVersion7()).ToArray()), ("agare", "sakerhetschef"), ("andra", "kommunjurist"));
        Assert.InRange(StateJson.Write(play.State).Length, 1, 10_000);
    }
}
