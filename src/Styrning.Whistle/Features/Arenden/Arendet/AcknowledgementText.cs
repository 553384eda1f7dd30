using System.Globalization;
using Styrning.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>What an acknowledgement may say without echoing the report, in the reporter's language. The handler changes it freely.</summary>
internal static class AcknowledgementText
{
    /// <param name="feedback">The day that we keep to.</param>
    public static string Suggest(string? language, DateOnly receivedOn, DateOnly feedback, bool hasCode) =>
        language == "en"
            ? $"We have received your report, which came in on {English(receivedOn)}. We are now assessing it. By {English(feedback)} at the latest you will be told what we have done and why.{(hasCode ? " Come back here with your code; we may have questions for you before then." : "")}"
            : $"Vi har tagit emot din rapport, som kom in den {SwedishText.Date(receivedOn)}. Nu bedömer vi den. Senast den {SwedishText.Date(feedback)} får du veta vad vi har gjort och varför.{(hasCode ? " Kom tillbaka hit med koden: vi kan ha frågor till dig innan dess." : "")}";

    private static string English(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
