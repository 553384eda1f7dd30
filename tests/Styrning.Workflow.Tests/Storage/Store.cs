using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>A host with a database, as small as one can be: services, a clock that stands still, and a scope with a transaction per piece of work.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Action? close;

    private readonly Func<ServiceProvider> build;

    private Store(Func<ServiceProvider> build, StandingClock clock, StepBook book, Action? close) =>
        (services, this.build, Clock, Book, this.close) = (build(), build, clock, book, close);

    /// <summary>Another host over the same database and clock: a second node, or the same one after a restart.</summary>
    public Store Beside() => new(build, Clock, Book, null);

    public StandingClock Clock { get; }

    public StepBook Book { get; }

    public ProcessMigration<TestDb> Migration => services.GetRequiredService<ProcessMigration<TestDb>>();

    public ProcessArchive<TestDb> Archive => services.GetRequiredService<ProcessArchive<TestDb>>();

    public ProcessMigration<TestDb> MigrationIn(int batch) => new(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<WorkflowHost<TestDb>>()) { Batch = batch };

    public DueRunner<TestDb> Runner => services.GetRequiredService<DueRunner<TestDb>>();

    public static async Task<Store> OnSqliteAsync(Action<WorkflowOptions>? configure = null, Action<DbContextOptionsBuilder>? database = null)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-flow-").FullName;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "flow.db"), Pooling = true }.ConnectionString;
        return await OpenAsync(options => options.UseSqlite(connection), configure, database, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    public static async Task<Store> OnPostgresAsync(PostgresCluster cluster, Action<WorkflowOptions>? configure = null, Action<DbContextOptionsBuilder>? database = null)
    {
        var connection = await cluster.NewDatabaseAsync();
        // Each test has a database, and so a pool, of its own: idle connections of all the others would fill the server.
        return await OpenAsync(options => options.UseNpgsql(connection), configure, database, () => NpgsqlConnection.ClearPool(new NpgsqlConnection(connection)));
    }

    private static async Task<Store> OpenAsync(
        Action<DbContextOptionsBuilder> provider, Action<WorkflowOptions>? configure, Action<DbContextOptionsBuilder>? database, Action close)
    {
        var (clock, book) = (new StandingClock(), new StepBook());
        ServiceProvider Build() => new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(book)
            .AddDbContext<TestDb>(options =>
            {
                provider(options);
                database?.Invoke(options);
            })
            .AddWorkflow<TestDb>(options =>
            {
                options.TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
                options.AddSteps(typeof(Store).Assembly).AddRules(typeof(Store).Assembly);
                configure?.Invoke(options);
            })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var store = new Store(Build, clock, book, close);
        await using var scope = store.services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TestDb>().Database.EnsureCreatedAsync();
        return store;
    }

    /// <summary>One request: its own scope and transaction, saved and committed when the work succeeds.</summary>
    public async Task<T> DoAsync<T>(Func<Processes<TestDb>, TestDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TestDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work(scope.ServiceProvider.GetRequiredService<Processes<TestDb>>(), db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    public Task DoAsync(Func<Processes<TestDb>, Task> work) => DoAsync(async (processes, _) =>
    {
        await work(processes);
        return 0;
    });

    /// <summary>A piece of the engine's own work, in a transaction of its own as due work is.</summary>
    public async Task<T> WorkAsync<T>(Func<Work, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var work = services.GetRequiredService<WorkflowHost<TestDb>>().Begin(scope.ServiceProvider);
        await using var transaction = await work.Db.Database.BeginTransactionAsync();
        var result = await act(work);
        await work.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    public async Task<T> ReadAsync<T>(Func<TestDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TestDb>());
    }

    public async Task<int> EraseAsync(Guid subject)
    {
        await using var scope = services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TestDb>().Database.BeginTransactionAsync();
        var erased = await scope.ServiceProvider.GetRequiredService<ProcessErasure<TestDb>>().EraseAsync(subject);
        await transaction.CommitAsync();
        return erased;
    }

    public async Task<T> SeeAsync<T>(Func<ProcessOverview<TestDb>, Task<T>> see)
    {
        await using var scope = services.CreateAsyncScope();
        return await see(scope.ServiceProvider.GetRequiredService<ProcessOverview<TestDb>>());
    }

    public async Task<T> AskAsync<T>(Func<Processes<TestDb>, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<Processes<TestDb>>());
    }

    /// <summary>Publishes a sketch, writes a record, starts the process about it.</summary>
    public async Task<Guid> StartAsync(string sketch, params (string Name, object? Value)[] variables)
    {
        var matter = new Matter { Id = Guid.CreateVersion7(), Title = "Ärende" };
        await DoAsync(async (processes, db) =>
        {
            await processes.PublishAsync(Sketch.Xml(sketch));
            db.Add(matter);
            return await processes.StartAsync("p", matter.Id, Play.Bag(variables), "anna");
        });
        return matter.Id;
    }

    public Task<List<WorkflowTask>> TasksAsync() =>
        AskAsync(processes => processes.OpenTasks.OrderBy(task => task.CreatedAt).ThenBy(task => task.Token).ToListAsync());

    public async Task<string> OpenAsync() => string.Join(' ', (await TasksAsync()).Select(task => task.Element));

    public async Task CompleteAsync(string element, params (string Name, object? Value)[] outcome)
    {
        var task = (await TasksAsync()).First(task => task.Element == element);
        await DoAsync(processes => processes.CompleteAsync(task.Id, "anna", Play.Bag(outcome)));
    }

    public async Task<DueCounts> PassAsync(TimeSpan time)
    {
        Clock.Now += time;
        return await Runner.RunDueAsync(Clock.Now);
    }

    public async Task<bool> EndedAsync(Guid subject) =>
        await ReadAsync(db => db.Set<WorkflowInstance>().AllAsync(instance => instance.Subject != subject || instance.EndedAt != null));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        close?.Invoke();
    }
}

internal sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
