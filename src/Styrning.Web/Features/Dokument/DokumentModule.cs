using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Web.Features.Dokument.Exempel;
using Styrning.Web.Features.Dokument.Fornyelse;
using Styrning.Web.Features.Dokument.Hanvisningar;
using Styrning.Web.Features.Dokument.Register;
using Styrning.Web.Features.Dokument.Remisser;
using Styrning.Web.Features.Dokument.Text;

namespace Styrning.Web.Features.Dokument;

internal static class DokumentModule
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton(DocumentTasks.MatterNames)
        .AddSingleton(DocumentTasks.RenewalNames)
        .AddDocumentRegister()
        .AddDocumentText()
        .AddMatters()
        .AddRemisser()
        .AddRenewals()
        .AddDocumentLinks()
        .AddExampleDocuments();
}
