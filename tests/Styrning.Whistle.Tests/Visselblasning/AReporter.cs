using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>Somebody on the channel's pages, as far as a test needs them.</summary>
internal static partial class AReporter
{
    public const string Story = "Upphandlingen gick till en släkting till chefen.";

    /// <summary>Presses the front page's button and chooses the kommun: on the page that asks what has happened.</summary>
    public static async Task<PageView> BeginAsync(this Visitor visitor, string organisation = "kommunen")
    {
        var first = await visitor.PressAsync(await visitor.OpenAsync("/"), "Börja");
        return await visitor.PressAsync(first, "Fortsätt", ("Organisation", organisation));
    }

    /// <summary>Has told what happened, and stands before the answers.</summary>
    public static async Task<PageView> TellAsync(this Visitor visitor, string what = Story)
    {
        var next = await visitor.PressAsync(await visitor.BeginAsync(), "Fortsätt", ("Text", what));
        return await visitor.PressAsync(next, "Hoppa till granskningen");
    }

    /// <summary>Has copied the code, and stands before the button that sends.</summary>
    public static async Task<(PageView Page, string Code)> CopyCodeAsync(this Visitor visitor, PageView check)
    {
        var code = await visitor.PressAsync(check, "Fortsätt till koden");
        Assert.Equal("Skriv av din kod", code.Heading);
        return (await visitor.OpenAsync("/rapport/skicka"), code.Document.QuerySelector("p.code")!.TextContent.Trim());
    }

    /// <summary>From the front page to the receipt.</summary>
    public static async Task<(PageView Receipt, string Code)> SendAsync(this Visitor visitor, string what = Story)
    {
        var (page, code) = await visitor.CopyCodeAsync(await visitor.TellAsync(what));
        return (await visitor.PressAsync(page, "Skicka rapporten", ("Typed", code[^4..])), code);
    }

    /// <summary>Answers every question, with a file, shuts Anna Wester out, declines the acknowledgement, asks for a meeting, and sends.</summary>
    public static async Task<(PageView Receipt, string Code)> AnswerEverythingAsync(this Visitor visitor)
    {
        var page = await visitor.PressAsync(await visitor.BeginAsync(), "Fortsätt", ("Text", Story));
        page = await visitor.PressAsync(page, "Fortsätt", ("Text", "Sedan i våras"));
        page = await visitor.PressAsync(page, "Fortsätt", ("Text", "Förrådet på Storgatan"));
        page = await visitor.PressAsync(page, "Fortsätt", ("People[0].Name", "Bo Ek"), ("People[0].Title", "förrådschef"), ("People[0].Unit", "Tekniska"));
        page.Choose("Ticked", page.Document.QuerySelectorAll("input[name=Ticked]").First(box => box.NextElementSibling!.TextContent.Contains("Anna Wester", StringComparison.Ordinal)).GetAttribute("value")!);
        page = await visitor.PressAsync(page, "Fortsätt");
        page = await visitor.PressAsync(page, "Fortsätt", ("Text", "Har arbetat där"));
        page = await visitor.PressAsync(page, "Fortsätt", ("Text", "Skyddsombudet i maj"));
        using var files = new MultipartFormDataContent { { new StringContent(page.Token()), "token" }, { new ByteArrayContent("%PDF"u8.ToArray()), "Files", "kvitto.pdf" } };
        Assert.Equal(HttpStatusCode.OK, await visitor.PostAsync("/rapport/filer", files));
        page = await visitor.PressAsync(await visitor.OpenAsync("/rapport/kontakt"), "Fortsätt", ("Text", "Siv Lund, 070-1740699"));
        page = await visitor.PressAsync(page, "Fortsätt", ("Declines", "true"));
        var (send, code) = await visitor.CopyCodeAsync(await visitor.PressAsync(page, "Fortsätt", ("Wants", "true")));
        return (await visitor.PressAsync(send, "Skicka rapporten", ("Typed", code[^4..])), code);
    }

    /// <summary>Adds a file to what is being written.</summary>
    public static async Task<HttpStatusCode> AddFileAsync(this Visitor visitor, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await visitor.OpenAsync("/rapport/filer")).Token()), "token" },
            { new ByteArrayContent(bytes), "Files", name },
            { new StringContent("spara"), "ga" },
        };
        return await visitor.PostAsync("/rapport/filer", form, ("Sec-Fetch-Site", "same-origin"));
    }

    /// <summary>Gives a code at the door.</summary>
    /// <returns>Where it led.</returns>
    public static async Task<PageView> TryCodeAsync(this Visitor visitor, string code) => await visitor.PressAsync(await visitor.OpenAsync("/aterkom"), "Öppna", ("kod", code));

    /// <summary>Comes back with the code.</summary>
    /// <returns>The browser, in which the visit is open.</returns>
    public static async Task<Visitor> ReturnAsync(this Visitor visitor, string code)
    {
        Assert.Equal("/aterkom/laget", (await visitor.TryCodeAsync(code)).Address.AbsolutePath);
        return visitor;
    }

    /// <summary>One handler of each organisation goes, so that too few are left.</summary>
    public static Task CloseChannelAsync(this StyrningHost staff) => staff.WithCases(async db =>
    {
        foreach (var handler in await db.Appointments.Where(a => a.Kind == AppointmentKind.Handler && (a.Title == "kommunjurist" || a.Title == "lokalstrateg")).ToListAsync())
        {
            handler.ToOn = handler.FromOn;
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>A post as from our own page, with exactly these fields.</summary>
    public static async Task<HttpStatusCode> PostAsync(this Visitor visitor, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await visitor.Http.SendAsync(request)).StatusCode;
    }

    public static string Token(this PageView page) => page.Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;

    public static bool IsCode(string text) => Code().IsMatch(text);

    [GeneratedRegex("^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$")]
    private static partial Regex Code();
}
