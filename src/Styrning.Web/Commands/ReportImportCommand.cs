using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Reading;
using Styrning.Web.Features.Rapporter.Inlasning;
using Styrning.Web.Hosting;

namespace Styrning.Web.Commands;

/// <summary>Reads an earlier report. With --json what was found is printed and nothing is saved; else it is laid as a proposal for a person to confirm.</summary>
internal static class ReportImportCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Arguments is not [var path])
        {
            throw new CommandMisused("Skriv: report import FIL [--json]. FIL är rapporten som ren text.");
        }

        var bytes = await CommandFile.ReadAsync(path, ReportReader.Limit);
        try
        {
            var report = ReportReader.Read(bytes, Path.GetFileName(path));
            if (call.Json)
            {
                await call.WriteJsonAsync(ReadReportJson.Of(report));
                return 0;
            }

            // Laid before it is shown: a person who reads the table can rely on it being there.
            var address = await CommandCall.WithRecordAsync(services => LayAsync(services, report, bytes, SourceNames.OfFile(path)));
            await ShowAsync(call.Output, report);
            await call.Output.WriteLineAsync($"Inget är sparat som rapport än. Gå igenom och bekräfta här: {address}");
            return 0;
        }
        catch (UnreadableReport unreadable)
        {
            throw new CommandMisused($"{path}: {unreadable.Message} ({unreadable.Code})");
        }
    }

    private static async Task<Uri> LayAsync(IServiceProvider services, ReadReport report, byte[] bytes, string sourceName)
    {
        await Serving.PrepareRecordAsync(services);
        var import = await services.GetRequiredService<ReportImports>().LayAsync(report, ReportReader.TextOf(bytes), sourceName, null, CancellationToken.None);
        return new Uri(services.GetRequiredService<Settings>().PublicUrl, $"rapporter/inlasning/{import.Id}");
    }

    private static async Task ShowAsync(TextWriter output, ReadReport report)
    {
        await output.WriteLineAsync($"{report.Title ?? "Rapport utan rubrik"}, {report.Kommun ?? "okänd kommun"}, {report.Year?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "okänt år"}");
        await output.WriteLineAsync();
        var widest = report.Sections.Max(section => section.Number?.ToString().Length ?? 1);
        foreach (var section in report.Sections)
        {
            var formerly = section.Formerly is null ? "" : $" (tidigare {section.Formerly})";
            var suggested = section.Commitments.Count(commitment => commitment.Suggested);
            await output.WriteLineAsync($"  {(section.Number?.ToString() ?? "–").PadRight(widest)}  {section.Title}{formerly}");
            await output.WriteLineAsync($"  {new string(' ', widest)}  {Mode(section.Responsibility)}{SwedishText.Join(section.Responsibles.Select(Responsible))}. {Suggestions(suggested)}");
        }

        await output.WriteLineAsync();
        if (report.Gaps.Count > 0)
        {
            await output.WriteLineAsync($"Nummer som inte finns: {SwedishText.Join(report.Gaps.Select(gap => gap.ToString()))}. Det är inget fel.");
        }

        foreach (var problem in report.Problems.Where(problem => problem.Severity is ReadSeverity.Warning))
        {
            await output.WriteLineAsync($"Att titta på: {(problem.Line is { } line ? $"rad {line}: " : "")}{problem.Message} ({problem.Code})");
        }
    }

    private static string Mode(ReadResponsibility mode) => mode switch
    {
        ReadResponsibility.Shared => "Delat ansvar: ",
        ReadResponsibility.Split => "Uppdelat ansvar: ",
        ReadResponsibility.Single => "Ansvarig: ",
        _ => "Ansvarig framgår inte",
    };

    private static string Responsible(ReadResponsible one) =>
        one.Role + (one.Area is null ? "" : $" för {one.Area}") + ((one.UnitAsWritten ?? one.Unit) is { } unit ? $" ({unit})" : "");

    private static string Suggestions(int count) =>
        count == 0 ? "Inget åtagande föreslås." : $"{SwedishText.Sentence(SwedishText.Count(count, "åtagande", "åtaganden", neuter: true))} föreslås.";
}
