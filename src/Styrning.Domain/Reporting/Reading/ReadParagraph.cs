using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>What a paragraph is.</summary>
public enum ReadParagraphKind
{
    Text,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A heading inside a section.</summary>
    Subheading,
}

/// <summary>A paragraph whose broken lines have been joined.</summary>
/// <param name="Line">The line it begins on.</param>
public sealed record ReadParagraph(ReadParagraphKind Kind, string Text, int Line)
{
    internal static string Join(IReadOnlyList<ReadParagraph> paragraphs)
    {
        var joined = new StringBuilder();
        ReadParagraph? before = null;
        foreach (var paragraph in paragraphs)
        {
            if (before is not null)
                joined.Append(before.Kind is ReadParagraphKind.Item && paragraph.Kind is ReadParagraphKind.Item ? "\n" : "\n\n");
            if (paragraph.Kind is ReadParagraphKind.Item)
                joined.Append("• ");
            joined.Append(paragraph.Text);
            before = paragraph;
        }

        return joined.ToString();
    }
}
