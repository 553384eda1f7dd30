using System.Xml.Linq;
using Styrning.Workflow.Diagrams.Layout;
using Styrning.Workflow.Diagrams.Rendering;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>
/// A BPMN file as a drawing: as its own diagram has it, laid out where there is none. Depends on the file alone, not on what the engine can
/// run. Unchanging, and safe to share between threads; read once and drawn many times.
/// </summary>
public sealed class Diagram
{
    private readonly Content content;
    private readonly Picture picture;

    private Diagram(Content content, Picture picture) => (this.content, this.picture) = (content, picture);

    /// <summary>Never throws for what is in the file.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="process">The id of the process to draw; null: the file's first diagram, or everything where it has none.</param>
    public static DiagramReading Read(string xml, string? process = null)
    {
        var problems = new ProblemList();
        return Read(Source.Open(xml, problems), problems, process);
    }

    /// <summary>Whether the element is drawn, as a shape or a line.</summary>
    public bool Has(string element) => picture.Shape(element) is not null || picture.Edge(element) is not null;

    /// <summary>Whether the element can be marked: it is drawn, or stands in a collapsed subprocess that is and gets its marks.</summary>
    public bool Shows(string element) => Has(element) || Shown.Instead(content, picture, element) is not null;

    /// <summary>Well-formed XML without script, link, reference or style attribute. Its size is fixed by the drawing; a page scrolls it.</summary>
    /// <param name="marks">Where it stands; null for the process alone.</param>
    /// <param name="use">Page: to be set into HTML as it is.</param>
    /// <param name="prefix">Begins the ids of its title and description, so that several fit in one page.</param>
    public string Svg(DiagramMarks? marks = null, DiagramUse use = DiagramUse.File, string prefix = "diagram") =>
        new DiagramPainter(content, picture, Shown.Of(content, picture, marks ?? DiagramMarks.None)).Draw(use, prefix);

    /// <summary>The same as an ordered list: pools, then what is in them in flow order.</summary>
    public IReadOnlyList<OutlineEntry> Outline(DiagramMarks? marks = null) => new Outline(content, picture, marks ?? DiagramMarks.None).Read();

    private static DiagramReading Read(XDocument? document, ProblemList problems, string? process)
    {
        if (document is not { Root: { } root })
            return new DiagramReading(null, problems.Read());
        if (root.Name != BpmnNames.Bpmn + "definitions")
            return Nothing(root, ProblemCodes.Unreadable, "Filen är XML men inte BPMN 2.0: roten ska vara definitions.");

        var content = new Content(root);
        XElement? wanted = null;
        if (process is not null && (wanted = content.Processes.FirstOrDefault(one => one.Id() == process)) is null)
            return Nothing(root, DiagramCodes.Nothing, $"Filen har ingen process med id {process}.");

        var picture = new Interchange(content).Read(wanted);
        if (picture is null)
            picture = new FileLayout(content).LayOut(wanted);
        else if (new Completion(content, picture).AddMissing() is var missing and > 0)
            problems.Add(null, root.Line(), DiagramCodes.Incomplete, $"Filens diagram saknar {missing} element. De är ritade ändå, det mesta under det.");

        return picture.Shapes.Count == 0
            ? Nothing(root, DiagramCodes.Nothing, "Filen har inget som går att rita.")
            : new DiagramReading(new Diagram(content, picture), problems.Read());
    }

    private static DiagramReading Nothing(XElement root, string code, string message) => new(null, [new Problem(null, root.Line(), code, message)]);
}
