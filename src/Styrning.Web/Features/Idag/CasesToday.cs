using Styrning.Domain;
using Styrning.Web.Features.Shared;
using Styrning.Whistle.Published;

namespace Styrning.Web.Features.Idag;

/// <summary>How many cases of the whistleblower channel wait for the person, and their nearest day. What they are, this program does not know.</summary>
internal sealed class CasesToday(IWaitingReports reports) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var waiting = new List<TodayItem>();
        if (await reports.ForAsync(personId, cancel) is ( > 0 and var count, var nearest))
        {
            waiting.Add(new($"Ärenden: {SwedishText.Count(count, "ärende", "ärenden", neuter: true)} väntar", "/arenden", "Som behörig i visselblåsarkanalen", nearest));
        }

        if (await reports.ToEnterAsync(cancel) is > 0 and var toEnter)
        {
            waiting.Add(new($"Diariet: {SwedishText.Count(toEnter, "handling", "handlingar")} att föra in", "/arenden/diarium", "Som registrator för visselblåsarkanalen", null));
        }

        return waiting;
    }
}
