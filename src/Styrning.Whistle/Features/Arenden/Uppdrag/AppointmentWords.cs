using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Uppdrag;

internal static class AppointmentWords
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<AppointmentKind>().Select(kind => new SelectListItem(Of(kind), kind.ToString()))];

    public static string Of(AppointmentKind kind) => kind switch
    {
        AppointmentKind.Handler => "Tar emot och utreder rapporter (behörig)",
        AppointmentKind.OutsideRecipient => "Utomstående mottagare, när ingen behörig är kvar",
        AppointmentKind.RecoveryHolder => "Har en del av återställningsnyckeln",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ClosedBecause why) => why switch
    {
        ClosedBecause.TooFewHandlers => $"Minst {SwedishText.Count(ChannelStatus.Handlers, "behörig", "behöriga")} med egen nyckel behövs.",
        ClosedBecause.NoRecoveryKey => "Så många som krävs för återställningsnyckeln har inte gjort sina nycklar.",
        _ => "Informationen till den som rapporterar är inte publicerad.",
    };

    public static string Time(Appointment one) => $"{SwedishText.Date(one.FromOn)} – {(one.ToOn is { } end ? SwedishText.Date(end) : "tills vidare")}";
}
