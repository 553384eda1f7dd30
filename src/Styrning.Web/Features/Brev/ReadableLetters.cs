using Styrning.Web.Access;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Brev;

internal static class ReadableLetters
{
    /// <summary>One's own; in the demo, whose post nobody else delivers, the administrator reads everybody's.</summary>
    public static IQueryable<Letter> ReadableBy(this IQueryable<Letter> letters, CurrentUser user)
    {
        var person = user.PersonId;
        return user.Holds(Roles.Administrator) ? letters : letters.Where(letter => letter.PersonId == person);
    }
}
