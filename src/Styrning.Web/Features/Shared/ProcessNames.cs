namespace Styrning.Web.Features.Shared;

/// <summary>
/// What a feature lets the process files name: the kind of record that its processes are about, and the forms by which its pages do their tasks.
/// Each feature registers its own; a file that names anything else is refused when it is published.
/// </summary>
/// <param name="SubjectKind">As in styrning:process subject: "rapportcykel".</param>
/// <param name="Forms">As in styrning:task form: "rapport/avsnitt". Empty when its tasks are done on the common page.</param>
public sealed record ProcessNames(string SubjectKind, params IReadOnlyList<string> Forms);
