using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Jav;

internal static class HolderWords
{
    /// <summary>"behörig, kommunjurist".</summary>
    public static string Of(Appointment one) => string.Join(", ", new[] { Of(one.Kind), one.Title }.Where(word => word.Length > 0));

    public static string Of(AppointmentKind kind) => kind switch
    {
        AppointmentKind.Handler => "behörig",
        AppointmentKind.OutsideRecipient => "utomstående mottagare",
        _ => "har en del av återställningsnyckeln",
    };

    public static string DecisionOf(Appointment one) =>
        string.Join(", ", new[] { one.Decision.Organ, one.Decision.Paragraf, SwedishText.Date(one.Decision.DecidedOn) }.Where(word => word.Length > 0));
}
