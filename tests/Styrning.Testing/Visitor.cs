using System.Net;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace Styrning.Testing;

/// <summary>A person with a browser that runs no JavaScript: opens pages, fills in fields by their labels, presses buttons by their text.</summary>
public sealed class Visitor
{
    private readonly IBrowsingContext _parser;

    /// <param name="from">The address of its own that it asks from; null: whichever the machine takes.</param>
    public Visitor(Uri address, IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = true };
        if (from is not null)
        {
            handler.ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        Http = new HttpClient(handler) { BaseAddress = address };
        _parser = BrowsingContext.New(Configuration.Default);
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public async Task<PageView> OpenAsync(string path) => await ReadAsync(await Http.GetAsync(path));

    public async Task SignInAsync(string roleTitle)
    {
        var page = await OpenAsync("/logga-in");
        var landed = await PressAsync(page, roleTitle);
        if (landed.Status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"Inloggning som {roleTitle} gav {(int)landed.Status}.");
        }
    }

    /// <summary>Fills in the form that the button belongs to and presses it. Hidden fields and the antiforgery token go along as in any browser.</summary>
    /// <param name="button">Its text, or a part of it.</param>
    /// <param name="typed">Label or name of a field, and what is typed, chosen ("on" for a check box) or picked.</param>
    public async Task<PageView> PressAsync(PageView page, string button, params (string Field, string Value)[] typed)
    {
        var pressed = page.Button(button);
        var form = pressed.Form ?? throw new InvalidOperationException($"Knappen {button} hör inte till något formulär.");
        foreach (var (field, value) in typed)
        {
            page.Fill(form, field, value);
        }

        form.NoValidate = true; // what the browser would stop, the server must too
        return await SendAsync(page, form.GetSubmission(pressed) ?? throw new InvalidOperationException($"Formuläret med {button} går inte att skicka."));
    }

    private async Task<PageView> SendAsync(PageView page, DocumentRequest submission)
    {
        var target = new Uri(submission.Target.Href);
        using var request = new HttpRequestMessage(new System.Net.Http.HttpMethod(submission.Method.ToString().ToUpperInvariant()), target);
        if (request.Method == System.Net.Http.HttpMethod.Post)
        {
            using var body = new MemoryStream();
            await submission.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
            request.Headers.Add("Origin", page.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }

        return await ReadAsync(await Http.SendAsync(request));
    }

    /// <summary>An answer to a request that no form has made.</summary>
    public async Task<PageView> ReadAsync(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var html = await response.Content.ReadAsStringAsync();
        var document = await _parser.OpenAsync(opened => opened.Content(html).Address(address.AbsoluteUri).Header("Content-Type", "text/html; charset=utf-8"));
        return new PageView(response.StatusCode, address, (IHtmlDocument)document, html, response.Headers);
    }
}
