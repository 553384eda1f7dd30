using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Styrning.Testing;

namespace Styrning.Web.Tests.Rapporter.Inlasning;

/// <summary>Reports to read in, and the ways in.</summary>
internal static class Reports
{
    public const string Page = "/rapporter/inlasning";

    /// <summary>Two sections of areas that the demo's organisation has, and one that it lacks.</summary>
    public const string Small = """
        Årlig rapportering säkerhetsorganisationen 2025

        Almby kommun

        1.1. Systematiskt arbetsmiljöarbete
        Ansvarig för arbetet är HR-strateg, KLK.

        Rutinen har införts i alla förvaltningar. Den ska utvärderas våren 2026.

        1.7 Säkerhetsskydd
        Ansvarig är säkerhetscheef, KLK.

        Ett arbete har inletts.

        1.15 Hållbar upphandling
        Ansvarig för arbetet är inköpsstrateg, KLK.

        Avtalen har gåtts igenom. Under 2026 kommer fler avtal att granskas.
        """;

    /// <summary>The real report, which is beside the repository and not in it.</summary>
    public static string Seed
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
                {
                    var file = Path.Combine(folder.Parent!.FullName, "shared", "seed", "arlig-rapport-sakerhet-2022.txt");
                    if (File.Exists(file))
                    {
                        return file;
                    }
                }
            }

            Assert.Skip("Den riktiga rapporten (../shared/seed) finns inte här.");
            return "";
        }
    }

    public static async Task<PageView> Paste(this Visitor visitor, string text) =>
        await visitor.PressAsync(await visitor.OpenAsync(Page), "Läs texten", ("Text", text));

    /// <summary>As a browser sends a chosen file.</summary>
    public static async Task<(HttpStatusCode Status, Uri Address, string Html)> Upload(this Visitor visitor, byte[] bytes, string name)
    {
        var page = await visitor.OpenAsync(Page);
        var form = page.Document.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.Enctype == "multipart/form-data");
        var token = form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "Report", name } };
        using var answer = await visitor.Http.PostAsync(new Uri(visitor.Http.BaseAddress!, Page + "?handler=File"), content);
        return (answer.StatusCode, answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
    }

    public static string TextOf(string html) => string.Join(' ', new HtmlParser().ParseDocument(html).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Index of the row whose field begins with this.</summary>
    public static int PromiseWith(this PageView page, string words)
    {
        for (var at = 0; ; at++)
        {
            if (page.Value($"Form.Promises[{at}].Sentence").Contains(words, StringComparison.Ordinal))
            {
                return at;
            }
        }
    }
}
