using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Mail;
using Styrning.Whistle.Published;

namespace Styrning.Web.Jobs;

/// <summary>What falls due in the channel's own store. What it is, this program does not know.</summary>
internal sealed class WhistleWork(IWhistleDueWork work) : IDueWork
{
    public string Name => "ärenden i visselblåsarkanalen";

    public int Order => 10;

    public Task<int> RunBatchAsync(CancellationToken cancel) => work.RunBatchAsync(cancel);
}

/// <summary>Tells handlers that something waits, and nothing of what. Two stores, so no transaction spans both: the key makes a letter that is taken twice one.</summary>
internal sealed class WhistleLetters(StyrningDb db, IWhistleLetters waiting, OrganisationReader organisation, Outbox outbox) : IDueWork
{
    public string Name => "brev från visselblåsarkanalen";

    public int Order => 110;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var taken = await waiting.TakeAsync(cancel);
        if (taken.Count == 0)
        {
            return 0;
        }

        var chart = await organisation.ChartAsync(cancel);
        await db.InTransactionAsync(async () =>
        {
            foreach (var (key, id, outside, address) in taken)
            {
                if (outside is not null)
                {
                    await outbox.AddAsync($"visselblasning/{key}", new(id, outside, string.IsNullOrEmpty(address) ? null : address), "Något väntar på dig som utomstående mottagare",
                        $"Hej {outside},\n\nDu är utsedd att ta emot det som ingen av de behöriga personerna kan ta hand om. Något sådant väntar nu på dig.\n\n"
                        + "Kontakta den som har utsett dig och ta med din nyckel. Svara inte på det här brevet, och skriv inte i något annat brev vad det kan gälla.\n", cancel);
                    continue;
                }

                if (chart.Person(id) is { } person)
                {
                    await outbox.AddAsync($"visselblasning/{key}", new(person.Id, person.Name, person.Email), "Något väntar på dig",
                        $"Hej {person.Name},\n\nNågot väntar på dig i Styrning, under Ärenden:\n{outbox.LinkTo("/arenden")}\n\nVad det är står bara där. Svara inte på det här brevet.\n", cancel);
                }
            }
        }, cancel);
        await waiting.DoneAsync([.. taken.Select(t => t.Key)], cancel);
        return taken.Count;
    }
}
