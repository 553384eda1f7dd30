using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests;

public sealed class ACaseThatCame
{
    [Fact]
    public async Task Is_sealed_to_handlers_and_recovery_and_reporter_and_not_to_whom_it_is_about()
    {
        await using var host = await StyrningHost.StartAsync();
        var report = GivenCases.Report("Kommunjuristen tog emot en gåva.") with { Concerned = [new("Karin Öberg", "", "")] };

        var (id, _) = await host.ReceivedReport(report);

        var wraps = await host.WithCases(db => db.Wraps.Where(w => w.CaseId == id).ToListAsync());
        var handlers = await host.WithCases(db => db.Appointments.Where(a => wraps.Select(w => w.AppointmentId).Contains(a.Id) && a.Kind == AppointmentKind.Handler).Select(a => a.Name).ToListAsync());
        Assert.Equal(["Anna Wester"], handlers);
        Assert.Equal(3, wraps.Count(w => w.Holder == WrapHolder.Recovery)); // each two of three
        Assert.Single(wraps, w => w.Holder == WrapHolder.Reporter);
    }
}
