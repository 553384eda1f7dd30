using Styrning.Web.Features.Dokument.Register.Filer;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register;

internal static class RegisterModule
{
    public static IServiceCollection AddDocumentRegister(this IServiceCollection services) => services
        .AddScoped<IRecordSeed, SeedTypes>()
        .AddScoped<DocumentFiles>()
        .AddScoped<DocumentEdits>();
}
