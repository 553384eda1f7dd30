using System.Reflection;
using System.Text;
using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Exempel;

/// <summary>An example document as it is written down in <see cref="ExampleRegister"/>: facts of a real kommun's report where it names them, else plainly made up.</summary>
internal sealed record ExampleDocument(string Title, string TypeKey, string OrganKey, string OwnerRoleKey, string Subject, params ExampleDecision[] Decisions)
{
    public string? Parent { get; init; }

    public RenewalRule Renewal { get; init; } = RenewalRule.None;

    public DateOnly? ReviseByOn { get; init; }

    public DateOnly? ValidToOn { get; init; }

    public string Scope { get; init; } = "Kommunövergripande";

    /// <summary>The record, with its versions and decisions as if somebody had typed them in from the old covers.</summary>
    public Styrdokument ToDocument(Guid by, DateTimeOffset at)
    {
        var document = new Styrdokument
        {
            Key = SwedishText.SearchKey(Title).Replace(' ', '-'),
            Title = Title,
            SortKey = SwedishText.SortKey(Title),
            TypeKey = TypeKey,
            OwnerRoleKey = OwnerRoleKey,
            DecidingOrganKey = OrganKey,
            Scope = Scope,
            Subject = Subject,
            ValidToOn = ValidToOn,
            ReviseByOn = ReviseByOn,
            Renewal = Renewal,
            CreatedAt = at,
            CreatedBy = by,
        };
        foreach (var decision in Decisions)
        {
            if (decision.Text is { } text)
            {
                var version = new DocumentVersion { DocumentId = document.Id, Number = document.Versions.Count + 1, Source = VersionSource.Markdown, Markdown = Read(text), CreatedAt = at, CreatedBy = by, Note = decision.Note };
                version.Settle(at);
                document.Versions.Add(version);
            }

            document.Decisions.Add(new DocumentDecision
            {
                DocumentId = document.Id,
                Effect = decision.Effect,
                VersionId = document.Versions[^1].Id,
                OrganKey = OrganKey,
                DecidedOn = decision.On,
                Paragraf = decision.Paragraf,
                Diarienummer = decision.Diarienummer,
                KnownFinal = true,
                PublishedOn = decision.On,
                RecordedAt = at,
                RecordedBy = by,
            });
        }

        return document;
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"exempel/{name}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <param name="Text">The name of the text's file when the decision brought a new version; null when it kept the old one.</param>
internal sealed record ExampleDecision(DecisionEffect Effect, DateOnly On, int? Paragraf, string Diarienummer, string? Text, string Note = "");
