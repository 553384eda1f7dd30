using Styrning.Domain;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Shared.Word;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>The report as a Word document: real headings, lists and table heads, and numbers as literal text.</summary>
internal static class DocxReport
{
    /// <summary>The same content gives the same bytes.</summary>
    /// <exception cref="RuleBroken">The public rendition cannot be made (RAP-20, RAP-21).</exception>
    public static byte[] Write(ReportContent content, ReportKind kind)
    {
        var layout = ReportLayout.Of(content, kind);
        var package = new WordPackage(layout.Title, layout.Kommun, content.CompiledOn, DocxStyles.Sheet(), WordLists.Of());
        return package.Write(_ => new DocxBody(WordPackage.HeaderId, WordPackage.FooterId).Write(layout));
    }
}
