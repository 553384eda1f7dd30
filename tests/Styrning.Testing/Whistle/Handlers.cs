using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Testing.Whistle;

/// <summary>Handlers whose key is open, as after the passphrase was given.</summary>
internal static class Handlers
{
    /// <param name="title">"kommunjurist" and "HR-strateg" for the kommun, "lokalstrateg" and "kommunikationschef" for the company.</param>
    public static async Task<Visitor> SignInAsHandler(this StyrningHost host, string title)
    {
        var visitor = await host.SignInAs(title);
        var secret = SessionSecret.New();
        await host.WithCases(async db =>
        {
            var person = await db.Appointments.Where(a => a.Kind == AppointmentKind.Handler && a.Title == title).Select(a => a.PersonId!.Value).SingleAsync();
            var key = await db.HandlerKeys.SingleAsync(k => k.PersonId == person);
            using var pair = await PassphraseLock.OpenAsync(key.Locked, key.PublicKey, DemoChannel.Passphrase, CancellationToken.None) ?? throw new InvalidOperationException($"{title} har en annan lösenordsfras.");
            db.Add(new OpenedKey { Id = secret.RowId, PersonId = person, Sealed = secret.Seal(pair.PrivateKey, "private-key"), ExpiresAt = host.Clock.GetUtcNow().AddYears(3) });
            return await db.SaveChangesAsync();
        });
        visitor.Cookies.Add(new Cookie("styrning-nyckel", secret.Cookie, "/arenden", visitor.Http.BaseAddress!.Host));
        return visitor;
    }

    /// <summary>Gives the demo's passphrase.</summary>
    /// <returns>The page that it led to.</returns>
    public static async Task<PageView> UnlockAsync(this Visitor visitor, string passphrase = DemoChannel.Passphrase, string? till = null)
    {
        var page = await visitor.OpenAsync("/arenden/las-upp" + (till is null ? "" : $"?till={Uri.EscapeDataString(till)}"));
        var landed = await visitor.PressAsync(page, "Lås upp", ("Passphrase", passphrase));
        return landed.Status == HttpStatusCode.BadRequest ? throw new InvalidOperationException($"Nyckeln gick inte att låsa upp: {landed.Errors}") : landed;
    }

    /// <summary>The person who holds a role today, by its title.</summary>
    public static async Task<Guid> PersonOf(this StyrningHost host, string title)
    {
        var person = Guid.Empty;
        await host.InScope(async services =>
            person = (await services.GetRequiredService<IWhistlePersons>().AllAsync(CancellationToken.None)).First(p => p.Titles.Contains(title, StringComparer.OrdinalIgnoreCase)).Id);
        return person;
    }
}
