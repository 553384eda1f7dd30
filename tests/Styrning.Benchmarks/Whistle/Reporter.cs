using System.Net;
using System.Text.RegularExpressions;

namespace Styrning.Benchmarks.Whistle;

/// <summary>Somebody on the channel's pages, from the front page to the receipt, as a browser would ask for them.</summary>
internal sealed partial class Reporter : IDisposable
{
    private readonly HttpClient _http;
    private string _token = "";

    public Reporter(Uri channel)
    {
        _http = new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = channel };
        _http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public string Code { get; private set; } = "";

    public string Story { get; private set; } = "";

    public byte[] File { get; private set; } = [];

    public bool HasReceipt { get; private set; }

    /// <summary>Writes, adds a file, copies the code: up to the button that sends.</summary>
    public async Task PrepareAsync(string story, byte[] file)
    {
        (Story, File) = (story, file);
        await PostAsync("/");
        await PostAsync("/rapport/verksamhet", ("Organisation", "kommunen"), ("ga", "vidare"));
        await PostAsync("/rapport/handelse", ("Text", story), ("ga", "granska"));
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync("/rapport/filer")), "token" }, { new ByteArrayContent(file), "Files", "bilaga.bin" }, { new StringContent("spara"), "ga" } };
        (await _http.PostAsync("/rapport/filer", form)).EnsureSuccessStatusCode();
        Code = CodeOf().Match(await PostAsync("/rapport/granska")).Groups[1].Value.Trim();
        _token = await TokenAsync("/rapport/skicka");
    }

    /// <summary>Presses the button; nothing is known when the line goes dead.</summary>
    public async Task PressAsync()
    {
        try
        {
            using var form = Form(_token, ("Typed", Code[^4..]));
            var answer = await _http.PostAsync("/rapport/skicka", form);
            HasReceipt = answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("Rapporten har kommit fram", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            // The program was killed.
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = Form(path == "/" ? "" : await TokenAsync(path), fields);
        var answer = await _http.PostAsync(path, form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private async Task<string> TokenAsync(string path) => TokenOf().Match(await _http.GetStringAsync(path)).Groups[1].Value;

    private static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) => new([new("token", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();

    [GeneratedRegex("<p class=\"code\"[^>]*>([^<]+)</p>")]
    private static partial Regex CodeOf();
}
