using Styrning.Web.Features.Dokument.Register.AldreBeslut;
using Styrning.Web.Features.Dokument.Register.Filer;
using Styrning.Web.Features.Dokument.Register.Listan;
using Styrning.Web.Features.Dokument.Register.Uppgifter;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register;

internal static class RegisterModule
{
    public static IServiceCollection AddDocumentRegister(this IServiceCollection services) => services
        .AddScoped<IRecordSeed, SeedTypes>()
        .AddScoped<DocumentFiles>()
        .AddScoped<DocumentEdits>()
        .AddScoped<DraftFiles>()
        .AddScoped<OldDecisions>()
        .AddScoped<CoverQuestions>()
        .AddScoped<DocumentList>()
        .AddScoped<DocumentAddresses>()
        .AddScoped<WorkInProgress>();
}
