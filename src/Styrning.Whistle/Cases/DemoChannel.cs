using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases.Information;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Cases;

/// <summary>The demo's channel: the kommun and one company, each with two handlers, whose passphrase the page shows. Made once, in an empty store.</summary>
internal sealed class DemoChannel(WhistleDb db, IWhistlePersons persons, TimeProvider clock)
{
    public const string Passphrase = "demo demo demo";

    private static readonly (string Key, string Name, VerksamhetsutovareKind Kind, string[] Titles)[] Organisations =
    [
        ("kommunen", "Kommunen", VerksamhetsutovareKind.Kommun, ["kommunjurist", "HR-strateg"]),
        ("bostader", "Kommunbostäder AB", VerksamhetsutovareKind.Bolag, ["lokalstrateg", "kommunikationschef"]),
    ];

    public async Task MakeAsync(CancellationToken cancel)
    {
        if (await db.Organisations.AnyAsync(cancel))
        {
            return;
        }

        var all = await persons.AllAsync(cancel);
        var today = SwedishCalendar.Today(clock);
        var pairs = Organisations.SelectMany(o => o.Titles).Select(_ => KeyPair.New()).ToList();
        var locked = await PassphraseLock.LockAllAsync(pairs, Passphrase, cancel);
        var keys = new Queue<(byte[] Public, byte[] Locked)>(pairs.Select((pair, at) => (pair.PublicKey, locked[at])));
        pairs.ForEach(pair => pair.Dispose());
        await db.InTransactionAsync(() =>
        {
            foreach (var (key, name, kind, titles) in Organisations)
            {
                var information = new ChannelInformation { Organisation = key, No = 1, Texts = StandardInformation.Filled("08-465 004 01", $"{name}, registrator@example.se, 08-465 004 00", "dataskyddsombud@example.se, 08-465 004 02"), SavedOn = today };
                db.Add(new Verksamhetsutovare { Key = key, Name = name, Kind = kind, LeaveTo = "https://www.riksdagen.se/", RecoveryThreshold = 2, ReportSection = "1.5", Authority = kind is VerksamhetsutovareKind.Kommun ? "Kommunstyrelsen" : "" });
                information.Publish(by: null, today);
                db.Add(information);
                foreach (var title in titles)
                {
                    AddHandler(key, all.First(p => p.Titles.Contains(title, StringComparer.OrdinalIgnoreCase)), title, today, keys.Dequeue());
                }

                AddOutside(key, AppointmentKind.OutsideRecipient, "Vera Lind");
                foreach (var holder in (string[])["Ulla Berg", "Olof Dahl", "Vera Lind"])
                {
                    AddOutside(key, AppointmentKind.RecoveryHolder, holder);
                }
            }

            return Task.CompletedTask;
        }, cancel);
    }

    private void AddHandler(string organisation, WhistlePerson person, string title, DateOnly today, (byte[] Public, byte[] Locked) key)
    {
        db.Add(new HandlerKey { PersonId = person.Id, PublicKey = key.Public, Locked = key.Locked, MadeOn = today, IsDemo = true });
        db.Add(new Appointment
        {
            Organisation = organisation,
            Kind = AppointmentKind.Handler,
            PersonId = person.Id,
            Name = person.Name,
            Title = title,
            Unit = person.Units.FirstOrDefault() ?? "",
            Decision = new(organisation == "kommunen" ? "Kommunstyrelsen" : "Bolagets styrelse", new(2026, 1, 14), "§ 7"),
            FromOn = new(2026, 1, 15),
            PublicKey = key.Public,
            IsDemo = true,
        });
    }

    private void AddOutside(string organisation, AppointmentKind kind, string name)
    {
        using var pair = KeyPair.New();
        db.Add(new Appointment { Organisation = organisation, Kind = kind, Name = name, Email = $"{name.Split(' ')[^1].ToLowerInvariant()}@example.se", Decision = new(organisation == "kommunen" ? "Kommunstyrelsen" : "Bolagets styrelse", new(2026, 1, 14), "§ 7"), FromOn = new(2026, 1, 15), PublicKey = pair.PublicKey, IsDemo = true });
    }
}
