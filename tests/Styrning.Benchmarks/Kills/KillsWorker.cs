using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>
/// The process that is killed: publishes what it runs, as every start does, and then people and the clock work at the same time. Whatever goes
/// wrong ends it with an exit code of its own.
/// </summary>
internal sealed class KillsWorker : IAsyncDisposable
{
    public const string Name = "kills-worker";

    /// <summary>No new case is begun, and it ends when all have ended.</summary>
    public const string Last = "last";

    private const int MostOpen = 24;
    private const int Orphaned = 3;

    private readonly ServiceProvider services;
    private readonly WorkerClock clock;
    private readonly Telling telling;
    private readonly bool last;
    private volatile bool done;

    private KillsWorker(ServiceProvider services, WorkerClock clock, Telling telling, bool last) =>
        (this.services, this.clock, this.telling, this.last) = (services, clock, telling, last);

    /// <param name="args">The name, the database, its connection, the place to stop and the time; or "last".</param>
    public static async Task<int> RunAsync(string[] args)
    {
        _ = Task.Run(EndWithWhoeverStartedUsAsync);
        var last = args[3] == Last;
        var telling = new Telling(Console.OpenStandardOutput());
        var hold = last ? new Hold(HoldPlace.None, 0, telling) : new Hold(Enum.Parse<HoldPlace>(args[3]), int.Parse(args[4], CultureInfo.InvariantCulture), telling);
        var store = new KillStore(args[1], args[2]);
        var clock = await WorkerClock.GoOnAsync(store);
        await using var worker = new KillsWorker(store.Services(clock, hold, telling), clock, telling, last);
        await worker.DoAsync(processes => processes.PublishAsync(KillModels.Xml));
        // The first to fail ends the process: the other one may be held, and would never come back.
        var (people, due) = (Task.Run(worker.PeopleAsync), Task.Run(worker.DueAsync));
        await await Task.WhenAny(people, due);
        await Task.WhenAll(people, due);
        return 0;
    }

    // One who is held would otherwise stay for ever when the tests are broken off: standard input is ours until then.
    private static async Task EndWithWhoeverStartedUsAsync()
    {
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        Environment.Exit(Orphaned);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task DueAsync()
    {
        var runner = services.GetRequiredService<DueRunner<KillsDb>>();
        while (!done)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await runner.RunDueAsync(clock.GetUtcNow(), batch: 5);
        }
    }

    private async Task PeopleAsync()
    {
        for (var round = 0; !done; round++)
        {
            if (!last && await AskAsync(db => db.Set<WorkflowInstance>().CountAsync(one => one.EndedAt == null)) < MostOpen)
                await StartAsync();
            var answered = await AnswerAsync(round);
            done = !await DeliverAsync() && !answered && last && !await AskAsync(db => db.Set<WorkflowInstance>().AnyAsync(one => one.EndedAt == null));
        }
    }

    private async Task StartAsync()
    {
        var (subject, instance) = (Guid.CreateVersion7(), Guid.Empty);
        await DoAsync(async processes =>
        {
            // The one who listens is there before the one who will signal.
            await processes.StartAsync(KillModels.Listener, subject, actor: "anna");
            instance = await processes.StartAsync(KillModels.Case, subject, actor: "anna");
        });
        telling.Say($"{Telling.Started} {instance}");
    }

    private async Task<bool> AnswerAsync(int round)
    {
        var tasks = await AskAsync(db => db.Set<WorkflowTask>().Where(task => task.CompletedAt == null && task.CancelledAt == null && task.Element != KillModels.Unanswered)
            .OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).Select(task => task.Id).Take(5).ToListAsync());
        if (tasks.Count == 0)
            return false;

        var task = tasks[round % tasks.Count];
        await DoAsync(processes => processes.CompleteAsync(task, "bo", new Dictionary<string, object?> { ["runda"] = round }));
        telling.Say($"{Telling.Answered} {task}");
        return true;
    }

    private async Task<bool> DeliverAsync()
    {
        var subject = await AskAsync(db => db.Set<WorkflowMessageWait>().Where(wait => wait.Name == KillModels.Answer)
            .OrderBy(wait => wait.InstanceId).Select(wait => (Guid?)wait.Subject).FirstOrDefaultAsync());
        if (subject is null)
            return false;

        await DoAsync(processes => processes.DeliverAsync(KillModels.Answer, subject.Value, actor: "cecilia"));
        telling.Say($"{Telling.Delivered} {subject}");
        return true;
    }

    private async Task DoAsync(Func<Processes<KillsDb>, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KillsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(scope.ServiceProvider.GetRequiredService<Processes<KillsDb>>());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<T> AskAsync<T>(Func<KillsDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<KillsDb>());
    }
}
