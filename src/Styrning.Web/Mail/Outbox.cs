using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Hosting;

namespace Styrning.Web.Mail;

/// <summary>Writes letters into the same transaction as what they tell about: both are there, or neither.</summary>
public sealed class Outbox(StyrningDb db, TimeProvider clock, Settings settings)
{
    /// <summary>Adds the letter; the caller saves. A letter whose key has been used is dropped, so that a step or a night that is run again nags nobody twice.</summary>
    /// <param name="key">At most 300 characters.</param>
    /// <returns>False when it was dropped.</returns>
    public async Task<bool> AddAsync(string key, Addressee to, string subject, string body, CancellationToken cancel = default)
    {
        if (db.Letters.Local.Any(letter => letter.Key == key) || await db.Letters.AnyAsync(letter => letter.Key == key, cancel))
        {
            return false;
        }

        db.Letters.Add(new Letter
        {
            Key = key,
            PersonId = to.PersonId,
            ToName = OneLine(to.Name, 200),
            ToAddress = to.Address is { } address ? OneLine(address, 320) : null,
            Subject = OneLine(subject, 300),
            Body = body,
            CreatedAt = clock.GetUtcNow(),
        });
        return true;
    }

    /// <summary>The address of a page as a letter must write it: whole, and never from what a request called us.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string LinkTo(string path) => new Uri(settings.PublicUrl, path).AbsoluteUri;

    // A line break in a header begins a new header: a title must not be able to add a recipient.
    private static string OneLine(string text, int longest)
    {
        var line = string.Concat(text.Select(each => char.IsControl(each) || each is '\u2028' or '\u2029' ? ' ' : each)).Trim();
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }
}

/// <param name="Address">Null when the organisation knows none.</param>
public sealed record Addressee(Guid PersonId, string Name, string? Address = null);
