namespace Styrning.Domain.Reporting.Content;

/// <summary>
/// The report as anyone may read it. What is withheld is gone: one fixed line stands where it was, whatever its length, and
/// neighbours melt into one line, so that neither how much nor how many pieces can be seen. Renditions of two reports that differ only
/// in withheld text are equal.
/// </summary>
public static class PublicRendition
{
    /// <summary>Makes the public rendition; of a public rendition it makes the same again.</summary>
    /// <exception cref="RuleBroken">RAP-20 when withheld text also stands in the open; RAP-21 when a provision is not one.</exception>
    // TF 2:15: what cannot be given out without revealing a part that must not be is given out in its other parts.
    [ObeysLaw("TF 2:15")]
    public static ReportContent Of(ReportContent content)
    {
        var rendition = content with
        {
            Introduction = Melting.Of(content.Introduction),
            // Why a section was left out is for those who know the organisation; here its number is a gap.
            Sections = [.. content.Sections.Where(section => section.OmittedBecause is null).Select(Of)],
            Appendix = Of(content.Appendix),
        };
        LeakCheck.Require(content, rendition);
        return rendition;
    }

    private static CompiledSection Of(CompiledSection section) => section with { Blocks = Melting.Of(section.Blocks) };

    private static Appendix Of(Appendix appendix)
    {
        List<string> provisions = [.. appendix.LeftOut?.Provisions ?? [], .. appendix.Commitments.Select(open => open.Secrecy).OfType<string>()];
        return new Appendix([.. appendix.Commitments.Where(open => open.Secrecy is null)])
        {
            LeftOut = provisions.Count == 0 ? null : Provisions.Merge(provisions),
        };
    }
}
