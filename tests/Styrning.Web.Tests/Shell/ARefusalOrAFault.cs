using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
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

    [Theory, MemberData(nameof(WhatDatabasesSay))]
    public async Task Two_who_record_the_same_at_once_are_told_so_and_what_else_a_database_refuses_is_a_fault(Exception said, HttpStatusCode status, string? code)
    {
        var page = await PressAsync(new DbUpdateException("Not saved.", said));

        Assert.Equal((status, code), (page.Status, page.RefusalCode));
    }

    public static TheoryData<Exception, HttpStatusCode, string?> WhatDatabasesSay => new()
    {
        { new SqliteException("UNIQUE constraint failed", 19, 2067), HttpStatusCode.Conflict, "SAM-01" },
        { new PostgresException("duplicate key value", "ERROR", "ERROR", "23505"), HttpStatusCode.Conflict, "SAM-01" },
        { new SqliteException("FOREIGN KEY constraint failed", 19, 787), HttpStatusCode.InternalServerError, null },
        { new PostgresException("violates foreign key", "ERROR", "ERROR", "23503"), HttpStatusCode.InternalServerError, null },
    };

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
