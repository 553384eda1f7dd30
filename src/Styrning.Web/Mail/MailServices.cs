using Styrning.Web.Jobs;

namespace Styrning.Web.Mail;

internal static class MailServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddScoped<Outbox>()
        .AddScoped<ILetterSource, NewTaskLines>()
        .AddScoped<IDueWork, LetterRound>();
}
