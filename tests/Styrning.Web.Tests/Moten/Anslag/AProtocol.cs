using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Moten.Anslag;

/// <summary>A held meeting whose protocol a secretary takes onward by the forms.</summary>
internal sealed class AProtocol(StyrningHost host, Visitor secretary, Meeting meeting)
{
    public StyrningHost Host => host;

    public Visitor Secretary => secretary;

    public Meeting Meeting => meeting;

    public string MeetingPath => $"/moten/{meeting.OrganKey}/{meeting.MeetsOn:yyyy-MM-dd}";

    public static async Task<AProtocol> OfAsync(StyrningHost host, string organ, string day, params HeldItem[] items) =>
        new(host, await host.SignInAs("nämndsekreterare"), await host.HeldMeeting(organ, day, items));

    /// <summary>Justerat and announced by the forms.</summary>
    public static async Task<AProtocol> UpAsync(StyrningHost host, string organ, string day, string justerat, string announced, params HeldItem[] items)
    {
        var protocol = await OfAsync(host, organ, day, items);
        await protocol.MakeAsync();
        await protocol.JusteraAsync(justerat);
        await protocol.AnnounceAsync(announced);
        return protocol;
    }

    public async Task<PageView> MakeAsync() => Ok(await secretary.PressAsync(await secretary.OpenAsync($"{MeetingPath}/justering"), "Gör protokollet av"));

    public async Task<PageView> JusteraAsync(string on) => Ok(await SendJusteringAsync(on));

    public async Task<PageView> SendJusteringAsync(string on) =>
        await secretary.PressAsync(await secretary.OpenAsync($"{await PathAsync()}/justera"), "Registrera justeringen", ("JusteradOn", on), ("KeptAt", "diariet, akt KS 2026/114"));

    public async Task<PageView> AnnounceAsync(string on) => Ok(await SendAnnouncementAsync(on));

    public async Task<PageView> SendAnnouncementAsync(string on) => await secretary.PressAsync(await secretary.OpenAsync($"{await PathAsync()}/anslag/upp"), "Anslaget är uppe", ("PostedOn", on));

    public async Task<PageView> TakeDownEarlyAsync(string because = "Fel knapp.") => Ok(await secretary.PressAsync(
        await secretary.OpenAsync($"{await PathAsync()}/anslag/ned"), "Registrera den tidiga nedtagningen", ("Because", because), ("Confirmed", "on")));

    public async Task<PageView> AppealAsync(string receivedOn, string courtCase = "")
    {
        var page = await secretary.OpenAsync($"/moten/overklaganden/nytt?beslut={await DecisionAsync()}");
        return Ok(await secretary.PressAsync(page, "Registrera överklagandet", ("ReceivedOn", receivedOn), ("CourtCase", courtCase)));
    }

    public async Task<PageView> JudgeAsync(string appealPath, CourtOutcome outcome, string finalOn) =>
        await secretary.PressAsync(await secretary.OpenAsync(appealPath), "Registrera utgången", ("Outcome", outcome.ToString()), ("FinalOn", finalOn));

    public async Task<string> PathAsync() => $"/moten/protokoll/{(await RecordAsync()).Id}";

    public Task<Protocol> RecordAsync() => host.ProtocolOf(meeting);

    public Task<Guid> DecisionAsync() => host.WithDb(db => db.Set<Decision>().Where(d => d.DecidedOn == meeting.MeetsOn && d.OrganKey == meeting.OrganKey).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());

    public static PageView Ok(PageView page)
    {
        Assert.True(page.Status is HttpStatusCode.OK, $"{(int)page.Status} {page.Errors}");
        return page;
    }

    /// <summary>Publishes a process that waits as an adoption does, and starts it about a matter.</summary>
    public static Task StartWaitingAsync(StyrningHost host, Guid matter) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<StyrningDb>();
        var processes = services.GetRequiredService<Processes<StyrningDb>>();
        await db.InTransactionAsync(async () =>
        {
            await processes.PublishAsync(Process);
            await processes.StartAsync("anslagsprov", matter);
        });
    });

    /// <summary>The ids of what the matter's process waits for; the end when it has ended.</summary>
    public static async Task<string> StandsAtAsync(StyrningHost host, Guid matter)
    {
        var stands = "";
        await host.InScope(async services =>
        {
            var instance = (await services.GetRequiredService<Processes<StyrningDb>>().WhereIsAsync(matter)).Single();
            stands = instance.EndedAt is null ? string.Join(' ', instance.Current.Select(c => c.Id).Order()) : instance.Passed.Last().Id;
        });
        return stands;
    }

    private const string Process = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:styrning="urn:styrning:bpmn:1" id="fil" targetNamespace="urn:test">
          <message id="m1" name="moten.justerat" /><message id="m2" name="moten.anslaget" /><message id="m3" name="moten.overklagat" /><message id="m4" name="moten.dom" />
          <process id="anslagsprov" name="Efter beslutet" isExecutable="true">
            <extensionElements><styrning:process version="1" subject="dokumentarende" /></extensionElements>
            <startEvent id="beslutat" name="Beslutat" />
            <intermediateCatchEvent id="justerat" name="Justerat"><messageEventDefinition messageRef="m1" /></intermediateCatchEvent>
            <intermediateCatchEvent id="anslaget" name="Anslaget"><messageEventDefinition messageRef="m2" /></intermediateCatchEvent>
            <eventBasedGateway id="lopp" name="Överklagas det?" />
            <intermediateCatchEvent id="tiden" name="Tiden ute"><timerEventDefinition><extensionElements><styrning:deadline rule="moten.laga-kraft" /></extensionElements></timerEventDefinition></intermediateCatchEvent>
            <intermediateCatchEvent id="overklagat" name="Överklagat"><messageEventDefinition messageRef="m3" /></intermediateCatchEvent>
            <intermediateCatchEvent id="dom" name="Dom"><messageEventDefinition messageRef="m4" /></intermediateCatchEvent>
            <exclusiveGateway id="hur" name="Upphävt?" default="nej" />
            <endEvent id="vunnit" name="Laga kraft" />
            <endEvent id="borta" name="Upphävt" />
            <sequenceFlow id="a" sourceRef="beslutat" targetRef="justerat" />
            <sequenceFlow id="b" sourceRef="justerat" targetRef="anslaget" />
            <sequenceFlow id="c" sourceRef="anslaget" targetRef="lopp" />
            <sequenceFlow id="d" sourceRef="lopp" targetRef="tiden" />
            <sequenceFlow id="e" sourceRef="lopp" targetRef="overklagat" />
            <sequenceFlow id="f" sourceRef="tiden" targetRef="vunnit" />
            <sequenceFlow id="g" sourceRef="overklagat" targetRef="dom" />
            <sequenceFlow id="h" sourceRef="dom" targetRef="hur" />
            <sequenceFlow id="nej" name="Nej" sourceRef="hur" targetRef="vunnit" />
            <sequenceFlow id="ja" name="Ja" sourceRef="hur" targetRef="borta"><conditionExpression>upphavt</conditionExpression></sequenceFlow>
          </process>
        </definitions>
        """;
}
