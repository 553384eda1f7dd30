using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Workflow;

/// <summary>What the host of a store gives the engine: its steps, rules, time zone, ids, and how exactly it remembers time.</summary>
public sealed class WorkflowOptions
{
    private readonly Dictionary<string, Type> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> businessRules = new(StringComparer.Ordinal);

    /// <summary>The zone in which a month is a month and a date begins. UTC unless the host says otherwise.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Ids of instances, tasks and definitions. Time-ordered by default; a store whose ids must tell nothing gives random ones.</summary>
    public Func<Guid> NewId { get; set; } = Guid.CreateVersion7;

    /// <summary>How a moment is remembered in tasks, instances and the journal; a store that may not know the hour rounds it here. Timers keep theirs.</summary>
    public Func<DateTimeOffset, DateTimeOffset> Remember { get; set; } = moment => moment;

    /// <summary>The kinds of subject that this store holds; a process about another is refused at publishing. Null: any.</summary>
    public IReadOnlySet<string>? SubjectKinds { get; set; }

    /// <summary>The forms that this installation has; null: not checked at publishing.</summary>
    public IReadOnlySet<string>? Forms { get; set; }

    /// <summary>The roles that this installation has; null: not checked at publishing.</summary>
    public IReadOnlySet<string>? Roles { get; set; }

    /// <summary>The clock that the processes of this store live by; the host's TimeProvider unless it says otherwise.</summary>
    public Func<IServiceProvider, TimeProvider> Clock { get; set; } = services => services.GetRequiredService<TimeProvider>();

    /// <summary>How long an instance that has ended keeps its rows before it is packed into the archive; null: for ever.</summary>
    public TimeSpan? KeepFinished { get; set; } = TimeSpan.FromDays(90);

    /// <summary>When a failed attempt is tried again.</summary>
    public RetryPolicy Retry { get; set; } = RetryPolicy.Default;

    /// <summary>
    /// Whether this person may only retry what has failed in this store, and neither skip, move, change nor cancel. Nobody is so bound unless the
    /// host says otherwise.
    /// </summary>
    public Func<IServiceProvider, string?, bool> OnlyRetry { get; set; } = (_, _) => false;

    /// <summary>
    /// Keeps of a failure only the type of its exception or its code, in the tables and in the journal: a message may hold what those who look
    /// after the system are not to read.
    /// </summary>
    public bool HidesCauses { get; set; }

    /// <exception cref="ProcessRefused">PRO-10: this person may only retry.</exception>
    internal void RequireMoreThanRetry(IServiceProvider services, string? actor)
    {
        if (OnlyRetry(services, actor))
            throw new ProcessRefused(Refusals.OnlyRetry, "Här får du bara försöka igen. Resten hör till den som handlägger ärendet.");
    }

    internal string CauseOf(Exception fault) => (HidesCauses, fault) switch
    {
        (true, ProcessFault known) => known.Code,
        (true, _) => fault.GetType().Name,
        _ => $"{fault.GetType().Name}: {fault.Message}",
    };

    public IReadOnlyDictionary<string, Type> Steps => steps;

    /// <summary>The deadline rules, for timers.</summary>
    public IReadOnlyDictionary<string, Type> Rules => rules;

    /// <summary>The rules that business rule tasks ask.</summary>
    public IReadOnlyDictionary<string, Type> BusinessRules => businessRules;

    /// <summary>Registers every class in the assembly that carries <see cref="WorkflowStepAttribute"/>.</summary>
    public WorkflowOptions AddSteps(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
            foreach (var step in type.GetCustomAttributes<WorkflowStepAttribute>())
                Add(steps, step.Name, type, typeof(IWorkflowStep));
        return this;
    }

    /// <summary>Registers every class in the assembly that carries <see cref="DeadlineRuleAttribute"/> or <see cref="BusinessRuleAttribute"/>.</summary>
    public WorkflowOptions AddRules(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            foreach (var rule in type.GetCustomAttributes<DeadlineRuleAttribute>())
                Add(rules, rule.Name, type, typeof(IDeadlineRule));
            foreach (var rule in type.GetCustomAttributes<BusinessRuleAttribute>())
                Add(businessRules, rule.Name, type, typeof(IBusinessRule));
        }

        return this;
    }

    public WorkflowOptions AddStep<TStep>(string name) where TStep : class, IWorkflowStep
    {
        Add(steps, name, typeof(TStep), typeof(IWorkflowStep));
        return this;
    }

    public WorkflowOptions AddRule<TRule>(string name) where TRule : class, IDeadlineRule
    {
        Add(rules, name, typeof(TRule), typeof(IDeadlineRule));
        return this;
    }

    public WorkflowOptions AddBusinessRule<TRule>(string name) where TRule : class, IBusinessRule
    {
        Add(businessRules, name, typeof(TRule), typeof(IBusinessRule));
        return this;
    }

    private static void Add(Dictionary<string, Type> names, string name, Type type, Type contract)
    {
        if (!type.IsAssignableTo(contract))
            throw new InvalidOperationException($"{type} carries the name '{name}' but is no {contract.Name}.");
        if (!names.TryAdd(name, type) && names[name] != type)
            throw new InvalidOperationException($"'{name}' is claimed by both {names[name]} and {type}.");
    }
}
