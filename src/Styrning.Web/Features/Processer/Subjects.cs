using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Processer;

/// <summary>Asks each feature what the records of its kind are called.</summary>
internal sealed class Subjects(IEnumerable<IDescribeSubjects> describers)
{
    /// <summary>Of these records, by id. One that no feature knows is called by its kind and the end of its id.</summary>
    public async Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IEnumerable<(string Kind, Guid Id)> subjects, CancellationToken cancel)
    {
        var all = new Dictionary<Guid, SubjectDescription>();
        foreach (var kind in subjects.Distinct().GroupBy(subject => subject.Kind, subject => subject.Id))
        {
            var known = describers.FirstOrDefault(describer => describer.Kind == kind.Key) is { } describer ? await describer.DescribeAsync([.. kind], cancel) : null;
            foreach (var id in kind)
            {
                all[id] = known?.GetValueOrDefault(id) ?? new($"{kind.Key} {id.ToString("N")[^8..]}", null);
            }
        }

        return all;
    }
}
