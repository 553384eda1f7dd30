using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class NothingHereModel : ChannelPage
{
    public void OnGet()
    {
        // Shown as it is.
    }
}
