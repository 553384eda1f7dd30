using Microsoft.AspNetCore.Http;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning;

/// <summary>What went wrong with a request, in words: it comes in the place of every empty answer of 400 and more.</summary>
internal sealed class MissingModel : ChannelPage
{
    public string Heading => Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => T("Det gick inte att ta emot", "This could not be received"),
        StatusCodes.Status413PayloadTooLarge => T("Det är för stort", "This is too large"),
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => T("Det gick inte att läsa", "This could not be read"),
        _ => T("Sidan finns inte", "There is no such page"),
    };

    public string Advice => Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => T("Det kom inte från den sida som webbläsaren hade öppen senast. Inget är sparat av det. Gå tillbaka, ladda om sidan och försök igen.", "It did not come from the page that the browser had open last. Nothing of it has been saved. Go back, reload the page and try again."),
        StatusCodes.Status413PayloadTooLarge => T("Inget är sparat av det sista. Det du har skrivit på tidigare sidor finns kvar. Gå tillbaka och korta texten, eller välj en mindre fil.", "Nothing of the last part has been saved. What you wrote on earlier pages is still there. Go back and shorten the text, or choose a smaller file."),
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => T("Inget är sparat av det. Gå tillbaka och försök igen.", "Nothing of it has been saved. Go back and try again."),
        _ => "",
    };

    public void OnGet()
    {
        // Shown as it is.
    }
}
