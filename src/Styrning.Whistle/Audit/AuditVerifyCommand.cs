using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Styrning.Domain;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Audit;

/// <summary><c>audit verify [--ankare DAG:HEX] [--json]</c>: prints what <see cref="AuditVerification"/> found.</summary>
internal sealed class AuditVerifyCommand(AuditVerification verification) : ICaseCommand
{
    private const int Misunderstood = 64;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "audit verify";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, bool json, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var kept = arguments is ["--ankare", var word] ? AnchorWord.Read(word) : null;
        if (arguments.Count > 0 && kept is null)
        {
            await errors.WriteLineAsync("Skriv: audit verify [--ankare ÅÅÅÅ-MM-DD:HEX] [--json]. Ankaret är det som kommandot skrev ut en tidigare dag.");
            return Misunderstood;
        }

        var result = await verification.RunAsync(kept, cancel);
        if (json)
        {
            var breaks = result.Breaks.Select(b => new { Kind = b.Kind.ToString(), b.Case, b.Row, b.On, b.Sentence });
            await output.WriteLineAsync(JsonSerializer.Serialize(new { Whole = result.IsWhole, result.Chains, result.Entries, result.Anchors, Newest = result.Newest?.ToString(), Breaks = breaks }, Options));
        }
        else
        {
            await WriteAsync(result, output);
        }

        return result.IsWhole ? 0 : 1;
    }

    private static async Task WriteAsync(AuditResult result, TextWriter output)
    {
        var size = $"{SwedishText.Count(result.Chains, "kedja", "kedjor")}, {SwedishText.Count(result.Entries, "rad", "rader")}, {SwedishText.Count(result.Anchors, "ankare", "ankare", neuter: true)}";
        await output.WriteLineAsync(result.IsWhole ? $"Läsloggen är hel: {size}." : $"Läsloggen är inte som den skrevs ({size}):");
        foreach (var each in result.Breaks)
        {
            await output.WriteLineAsync($"  – {each.Sentence}");
        }

        if (result is { IsWhole: true, Newest: { } newest })
        {
            await output.WriteLineAsync($"Senaste ankaret: {newest}");
            await output.WriteLineAsync("Spara raden utanför det här systemet. Med --ankare ser du senare om hela databasen har bytts mot en äldre.");
        }
    }
}
