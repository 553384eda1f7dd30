using System.Globalization;
using Styrning.Domain;
using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Workflow;

namespace Styrning.Web.Commands;

/// <summary>Takes the running instances of one version to another, or with --dry-run says what would happen.</summary>
internal static class ProcessMigrateCommand
{
    private const string Usage = "Skriv: process migrate NYCKEL --from N --to M [--map GAMMAL=NY]… [--dry-run] [--json].";

    public static async Task<int> RunAsync(CommandCall call)
    {
        var (request, dryRun) = Read(call.Arguments);
        try
        {
            var report = await CommandCall.WithRecordAsync(async services =>
            {
                await Serving.PrepareRecordAsync(services);
                var migration = services.GetRequiredService<ProcessMigration<StyrningDb>>();
                return dryRun ? await migration.TryAsync(request) : await migration.RunAsync(request, "kommandoraden");
            });
            await AnswerAsync(call, request, dryRun, report);
            return report.Left.Count == 0 ? 0 : 1;
        }
        catch (ProcessRefused refused)
        {
            throw new CommandMisused($"{refused.Message} ({refused.Code})");
        }
    }

    private static (MigrationRequest, bool DryRun) Read(IReadOnlyList<string> arguments)
    {
        string? key = null;
        int? from = null, to = null;
        var (map, dryRun) = (new Dictionary<string, string>(StringComparer.Ordinal), false);
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--dry-run":
                    dryRun = true;
                    break;
                case "--from":
                    from = Number(Next());
                    break;
                case "--to":
                    to = Number(Next());
                    break;
                case "--map":
                    if (Next().Split('=') is not [{ Length: > 0 } old, { Length: > 0 } now] || !map.TryAdd(old, now))
                        throw new CommandMisused($"--map skrivs GAMMAL=NY, en gång för varje gammalt element. {Usage}");
                    break;
                case var word when key is null && !word.StartsWith('-'):
                    key = word;
                    break;
                default:
                    throw new CommandMisused($"\"{arguments[at]}\" är inget som kommandot känner till. {Usage}");
            }

            string Next() => ++at < arguments.Count ? arguments[at] : throw new CommandMisused(Usage);
        }

        return key is not null && from is not null && to is not null
            ? (new MigrationRequest(key, from.Value, to.Value) { Elements = map }, dryRun)
            : throw new CommandMisused(Usage);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new CommandMisused($"\"{text}\" är inget versionsnummer. {Usage}");

    private static async Task AnswerAsync(CommandCall call, MigrationRequest request, bool dryRun, MigrationReport report)
    {
        if (call.Json)
        {
            await call.WriteJsonAsync(new
            {
                request.Key,
                request.From,
                request.To,
                DryRun = dryRun,
                report.Moved,
                Left = report.Left.Select(left => new { left.Id, left.Subject, Problems = left.Problems.Select(problem => new { problem.Element, problem.Code, problem.Message }) }),
            });
            return;
        }

        var moved = SwedishText.Sentence(SwedishText.Count(report.Moved, "ärende", "ärenden", neuter: true));
        await call.Output.WriteLineAsync(dryRun
            ? $"{moved} kan flyttas från version {request.From} till version {request.To} av {request.Key}. Inget är ändrat."
            : $"{moved} flyttade från version {request.From} till version {request.To} av {request.Key}.");
        if (report.Left.Count > 0)
            await call.Output.WriteLineAsync($"{SwedishText.Sentence(SwedishText.Count(report.Left.Count, "ärende", "ärenden", neuter: true))} {(dryRun ? "kan inte flyttas" : "är kvar")}:");
        foreach (var left in report.Left)
        {
            await call.Output.WriteLineAsync($"  {left.Id} om {left.Subject}");
            foreach (var problem in left.Problems)
                await call.Output.WriteLineAsync($"    {problem}");
        }
    }
}
