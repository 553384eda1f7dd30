using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>As fields of their own, since those who are named are shut out before anybody reads.</summary>
internal sealed class ConcernedModel(Drafts drafts, ChannelCookie cookie) : QuestionPage(drafts, cookie)
{
    private const int Most = 30;

    public override string Path => Steps.Concerned;

    [BindProperty]
    public List<Person> People { get; set; } = [];

    /// <summary>Those that are written, and some empty.</summary>
    public int Rows => Math.Min(Most, Math.Max(2, People.Count + 1));

    protected override void Show(DraftContent draft) => People = [.. draft.Report.Concerned.Select(c => new Person { Name = c.Name, Title = c.Title, Unit = c.Unit })];

    protected override void Check()
    {
        foreach (var (person, index) in People.Select((person, index) => (person, index)))
        {
            CheckLength($"People_{index}__Name", person.Name, 200);
            CheckLength($"People_{index}__Title", person.Title, 200);
            CheckLength($"People_{index}__Unit", person.Unit, 200);
        }
    }

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with
    {
        Concerned = [.. People.Take(Most).Select(p => new ConcernedPerson(Clean(p.Name), Clean(p.Title), Clean(p.Unit))).Where(c => c.Name.Length + c.Title.Length + c.Unit.Length > 0)],
    });

    internal sealed class Person
    {
        public string? Name { get; set; }

        public string? Title { get; set; }

        public string? Unit { get; set; }
    }
}
