using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Testing.Meetings;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class AProcessThatFails
{
    // The condition after the message asks for a name that nobody has set.
    private const string Broken = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:styrning="urn:styrning:bpmn:1" id="fil" targetNamespace="urn:test">
          <message id="m1" name="moten.justerat" />
          <process id="trasig" name="Trasig" isExecutable="true">
            <extensionElements><styrning:process version="1" subject="dokumentarende" /></extensionElements>
            <startEvent id="beslutat" name="Beslutat" />
            <intermediateCatchEvent id="justerat" name="Justerat"><messageEventDefinition messageRef="m1" /></intermediateCatchEvent>
            <exclusiveGateway id="hur" name="Belopp?" default="nej" />
            <endEvent id="slut" name="Slut" />
            <endEvent id="annat" name="Annat slut" />
            <sequenceFlow id="a" sourceRef="beslutat" targetRef="justerat" />
            <sequenceFlow id="b" sourceRef="justerat" targetRef="hur" />
            <sequenceFlow id="ja" name="Ja" sourceRef="hur" targetRef="slut"><conditionExpression>belopp &gt; 1000</conditionExpression></sequenceFlow>
            <sequenceFlow id="nej" name="Nej" sourceRef="hur" targetRef="annat" />
          </process>
        </definitions>
        """;

    [Fact]
    public async Task Never_stops_the_justering_and_not_the_other_matters_of_the_protocol()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var (sick, well) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.InScope(async services =>
        {
            var (db, processes) = (services.GetRequiredService<StyrningDb>(), services.GetRequiredService<Processes<StyrningDb>>());
            await db.InTransactionAsync(async () =>
            {
                await processes.PublishAsync(Broken);
                await processes.StartAsync("trasig", sick);
            });
        });
        await AProtocol.StartWaitingAsync(host, well);
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer", Matter: sick), new HeldItem(32, "Taxa", Matter: well));
        await protocol.MakeAsync();
        await protocol.JusteraAsync("2026-05-28");

        Assert.Equal(new DateOnly(2026, 5, 28), (await protocol.RecordAsync()).JusteradOn);
        await host.RunDueWork();
        Assert.Equal("anslaget", await AProtocol.StandsAtAsync(host, well));
    }

    [Fact]
    public async Task Or_has_ended_leaves_an_annulled_document_marked_all_the_same()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var document = await host.AdoptedDocument("Arkivpolicy");
        var protocol = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Arkivpolicy"));
        var decision = await protocol.DecisionAsync();
        await host.WithDb(async db =>
        {
            db.Add(new DocumentDecision { DocumentId = document.Id, Effect = DecisionEffect.ReAdopt, VersionId = document.Versions[0].Id, DecisionId = decision, OrganKey = "ks", DecidedOn = new(2026, 5, 27), RecordedAt = host.Clock.GetUtcNow(), RecordedBy = Guid.Empty });
            return await db.SaveChangesAsync();
        });
        var appeal = await protocol.AppealAsync("2026-05-29");
        AProtocol.Ok(await protocol.JudgeAsync(appeal.Address.AbsolutePath, CourtOutcome.Annulled, "2026-05-29"));

        Assert.Equal(new DateOnly(2026, 5, 29), await host.WithDb(db => db.Set<DocumentDecision>().Where(e => e.DecisionId == decision).Select(e => e.AnnulledOn).SingleAsync()));
    }
}
