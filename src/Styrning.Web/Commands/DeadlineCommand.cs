using System.Globalization;
using Styrning.Domain;
using Styrning.Domain.Time;

namespace Styrning.Web.Commands;

internal static class DeadlineCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Arguments is not [var name, var date])
        {
            throw new CommandMisused($"Skriv: deadline SLAG ÅÅÅÅ-MM-DD [--json]. SLAG är {Kinds()}.");
        }

        var kind = DeadlineKinds.Find(name);
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            throw new CommandMisused($"\"{date}\" är inget datum. Skriv det som 2026-11-23.");
        }

        await AnswerAsync(call, kind.Count(from));
        return 0;
    }

    private static async Task AnswerAsync(CommandCall call, LegalDeadline deadline)
    {
        if (call.Json)
        {
            await call.WriteJsonAsync(new { deadline.Kind, deadline.From, deadline.Nominal, deadline.Due, Law = deadline.Citation, deadline.Steps });
            return;
        }

        await call.Output.WriteLineAsync($"{deadline.Title}: {SwedishText.DateWithWeekday(deadline.Due)}");
        foreach (var step in deadline.Steps)
        {
            await call.Output.WriteLineAsync($"  – {step}");
        }

        await call.Output.WriteLineAsync($"  {deadline.Citation}");
    }

    private static string Kinds() => SwedishText.Join(DeadlineKinds.All.Select(kind => kind.Name), "eller");
}
