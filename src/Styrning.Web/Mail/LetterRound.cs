using Styrning.Domain;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Jobs;

namespace Styrning.Web.Mail;

/// <summary>Something a person should hear. Lines of the same heading stand together in the letter.</summary>
/// <param name="Person">Who hears.</param>
/// <param name="Rank">Lowest first in the letter; the lowest names the subject.</param>
/// <param name="Heading">"Försenade avsnitt".</param>
/// <param name="Text">One line, without its link.</param>
/// <param name="Path">The page to open, from the root: "/rapporter/2026/avsnitt/1.5".</param>
public sealed record LetterLine(Guid Person, int Rank, string Heading, string Text, string Path);

/// <summary>Knows of things that people should hear. What it gives it also marks as told, in the same transaction.</summary>
public interface ILetterSource
{
    Task<IReadOnlyList<LetterLine>> TakeAsync(DateTimeOffset now, CancellationToken cancel);
}

/// <summary>
/// Gathers what everyone should hear into one letter each. After a stop, whatever was overtaken is still one letter; what
/// was told and that it was told are one transaction, so that nothing is told twice.
/// </summary>
internal sealed class LetterRound(StyrningDb db, IEnumerable<ILetterSource> sources, OrganisationReader organisation, Outbox outbox, TimeProvider clock) : IDueWork
{
    public string Name => "brev";

    public int Order => 100;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var letters = 0;
        await db.InTransactionAsync(async () =>
        {
            var lines = new List<LetterLine>();
            foreach (var source in sources)
            {
                lines.AddRange(await source.TakeAsync(clock.GetUtcNow(), cancel));
            }

            var chart = await organisation.ChartAsync(cancel);
            foreach (var mine in lines.Distinct().GroupBy(l => l.Person))
            {
                if (chart.Person(mine.Key) is { } person)
                {
                    var (subject, body) = Compose(person.Name, [.. mine]);
                    await outbox.AddAsync($"runda/{Guid.CreateVersion7()}", new(person.Id, person.Name, person.Email), subject, body, cancel);
                    letters++;
                }
            }
        }, cancel);
        return letters;
    }

    private (string Subject, string Body) Compose(string name, List<LetterLine> lines)
    {
        lines = [.. lines.Distinct()];
        var groups = lines.GroupBy(l => (l.Rank, l.Heading)).OrderBy(g => g.Key.Rank).ToList();
        var first = groups[0];
        var subject = lines.Count == 1 ? $"{first.Key.Heading}: {first.First().Text}" : $"{first.Key.Heading} och {SwedishText.Count(lines.Count - 1, "sak till", "saker till")}";
        if (groups.Count == 1 && lines.Count > 1)
        {
            subject = $"{first.Key.Heading} ({lines.Count})";
        }

        var parts = groups.Select(g => g.Key.Heading + "\n" + string.Join("\n", g.Select(l => $"– {l.Text}\n  {outbox.LinkTo(l.Path)}")));
        return (subject, $"Hej {name},\n\n{string.Join("\n\n", parts)}\n\nDu får det här brevet för att något väntar på dig, eller på någon som du är chef för eller vars rapport du äger. Svara inte på det; öppna länken i stället.\n");
    }
}
