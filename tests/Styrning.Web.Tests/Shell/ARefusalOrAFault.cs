using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Testing;
using Styrning.Web.Access;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Shell;

/// <summary>Tried on the sign-in page, whose roster here goes wrong once, when the form is sent.</summary>
public sealed class ARefusalOrAFault
{
    [Fact]
    public async Task A_broken_rule_shows_the_page_again_with_its_sentence_and_its_code()
    {
        var page = await PressAsync(new RuleBroken("DOK-02", "Bara ett förslag kan antas."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Logga in", page.Heading);
        Assert.Contains("Bara ett förslag kan antas.", page.Errors);
        Assert.Equal("DOK-02", page.RefusalCode);
    }

    [Fact]
    public async Task A_process_that_refuses_does_the_same()
    {
        var page = await PressAsync(new ProcessRefused("PRO-02", "Uppgiften är redan gjord."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("PRO-02", page.RefusalCode);
    }

    [Fact]
    public async Task Two_who_save_at_once_are_told_so_and_lose_nothing()
    {
        var page = await PressAsync(new DbUpdateConcurrencyException("Somebody else was first."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("SAM-01", page.RefusalCode);
        Assert.Contains("Någon annan sparade här medan du skrev", page.Errors);
        Assert.Equal("/idag", page.Document.QuerySelector("[name=Till]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_fault_of_ours_has_a_number_and_tells_nothing_else()
    {
        var page = await PressAsync(new InvalidOperationException("Secret of the inside."));

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Något gick fel hos oss", page.Heading);
        Assert.Matches("Felet har nummer [0-9a-f]{12}", page.Text);
        Assert.DoesNotContain("Secret", page.Html);
        Assert.Contains("frame-ancestors 'none'", string.Join("", page.Headers.GetValues("Content-Security-Policy")));
    }

    private static async Task<PageView> PressAsync(Exception exception)
    {
        var roster = new FailsOnce(exception);
        await using var host = await StyrningHost.StartAsync(adjust: builder => builder.Services.AddSingleton<IDemoRoster>(roster));
        var visitor = host.NewVisitor();
        var form = await visitor.OpenAsync("/logga-in?till=/idag");
        roster.Armed = true;
        return await visitor.PressAsync(form, "administratör");
    }

    private sealed class FailsOnce(Exception exception) : IDemoRoster
    {
        public bool Armed { get; set; }

        public Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel)
        {
            if (Armed)
            {
                Armed = false;
                throw exception;
            }

            return Task.FromResult<IReadOnlyList<DemoPerson>>([new("Alla", "administratör", Guid.Empty, "Alva Lindgren")]);
        }
    }
}
