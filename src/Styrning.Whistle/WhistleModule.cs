using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Time;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Files;
using Styrning.Whistle.Files.Cleaning;
using Styrning.Whistle.Retention;
using Styrning.Workflow;

namespace Styrning.Whistle;

/// <summary>What the host opens of the trust boundary. Everything else in it is internal.</summary>
public static class WhistleModule
{
    private const string Subject = "visselblasararende";

    /// <summary>Whether a shipped process file belongs to the channel's own store.</summary>
    public static bool OwnsProcess(string fileName) => fileName.StartsWith("visselblasning", StringComparison.Ordinal);

    /// <summary>Whether a kind of record belongs to the channel's own store.</summary>
    public static bool OwnsSubject(string? subjectKind) => subjectKind == Subject;

    /// <summary>The store, its engine, its keys. For the staff's program, the channel and the commands alike.</summary>
    /// <param name="dataFolder">Holds whistle.db when the database is SQLite.</param>
    /// <param name="keyFolder">Holds the installation's secret; kept apart from every backup of the database.</param>
    /// <param name="postgres">A connection string, or null for SQLite.</param>
    public static IServiceCollection AddWhistleStore(this IServiceCollection services, string dataFolder, string keyFolder, string? postgres)
    {
        if (postgres is not null)
        {
            services.AddDbContextPool<WhistleDb, PostgresWhistleDb>((made, options) => WhistleData.UsePostgres(options.AddInterceptors(made.GetRequiredService<KeyVouchers>()), postgres));
        }
        else
        {
            services.AddDbContextPool<WhistleDb, SqliteWhistleDb>((made, options) => UnorderedTables.UseSqlite(options.AddInterceptors(made.GetRequiredService<KeyVouchers>()), Path.Combine(dataFolder, "whistle.db")));
        }

        services.AddSingleton(_ => new IntakeTurns(postgres is null ? 1 : 2 * Environment.ProcessorCount)); // SQLite has one writer
        services.AddSingleton(_ => MasterSecret.OfFolder(keyFolder));
        services.AddSingleton<KeyVouchers>();
        services.AddSingleton(made => DisposedList.OfFolder(keyFolder, made.GetRequiredService<MasterSecret>()));
        services.AddWorkflow<WhistleDb>(ConfigureProcesses);
        return services.AddCases();
    }

    /// <summary>The handlers' pages at /arenden, in the staff's program.</summary>
    /// <param name="program">The file of the program itself, which is started anew, as <c>fil rensa</c>, to make a copy of a file.</param>
    /// <param name="scanner">A command that reads a file on its standard input and ends with 0 for nothing found and 1 for something; null: files are not scanned.</param>
    public static IServiceCollection AddWhistleHandlers(this IServiceCollection services, string program, string? scanner)
    {
        services.AddSingleton(new FilePrograms(program, scanner));
        services.AddScoped<IHalfDone, ForgetCases>();
        services.AddScoped<IAuthorizationHandler, WhistleAccess>();
        services.Configure<AuthorizationOptions>(WhistlePolicies.Add);
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<AskForPassphrase>();
            mvc.Filters.Add<FillKeptForm>();
        });
        return services.AddHandlers();
    }

    /// <summary>Whether a page of the staff's program belongs to the channel, so that nothing of it may be kept outside the channel's own store.</summary>
    public static bool OwnsPage(PathString path) => path.StartsWithSegments("/arenden");

    /// <summary>Keeps, sealed, what somebody had typed on such a page when the session had ended. The page fills itself from it afterwards.</summary>
    /// <param name="person">Whose session it was; null when the browser no longer knew.</param>
    /// <returns>False: it could not be kept.</returns>
    public static Task<bool> KeepTypedAsync(HttpContext context, Guid? person) => context.RequestServices.GetRequiredService<KeptForms>().SaveAsync(context, person);

    /// <summary>The command <c>fil rensa</c>: reads a file that somebody unknown wrote, and writes a copy of what it shows. Asked of a process that has no key and no database.</summary>
    /// <returns>The exit status: 0 done, 3 not of a kind that is made again, 4 broken or too large.</returns>
    public static Task<int> CleanFileAsync(Stream input, Stream output, CancellationToken cancel = default) => FileCleaner.RunAsync(input, output, FileLimits.PerFile, cancel);

    /// <summary>Brings the store to this version and publishes its processes. Before the first request, under the host's lock.</summary>
    /// <param name="processFolder">Where the shipped process files are.</param>
    /// <param name="demo">Whether an empty store gets the demo's channel. Only where persons are known: in the staff's program.</param>
    public static async Task PrepareWhistleAsync(this IServiceProvider services, string processFolder, bool demo, CancellationToken cancel = default)
    {
        await WhistleData.MigrateAsync(services, cancel);
        foreach (var file in Directory.EnumerateFiles(processFolder, "*.bpmn").Where(file => OwnsProcess(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            await using var scope = services.CreateAsyncScope();
            var xml = await File.ReadAllTextAsync(file, cancel);
            await scope.ServiceProvider.GetRequiredService<WhistleDb>().InTransactionAsync(() => scope.ServiceProvider.GetRequiredService<Processes<WhistleDb>>().PublishAsync(xml, cancel), cancel);
        }

        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Disposal>().RepeatAsync(cancel);
        }

        if (demo)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoChannel>().MakeAsync(cancel);
        }
    }

    /// <summary>Whether the prepared store may be served: not the demo's in production, and not with another secret than its own.</summary>
    /// <param name="newSecret">The old secret is lost for good: the store is taken over by the new one. Reporters do not find back, and the reading log breaks there.</param>
    /// <returns>A Swedish sentence that says why not; null: it may.</returns>
    public static async Task<string?> WhyNotServeWhistleAsync(this IServiceProvider services, bool demo, bool newSecret = false, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WhistleDb>();
        if (newSecret && !await StoreCheck.IsItsSecretAsync(db, scope.ServiceProvider.GetRequiredService<MasterSecret>(), cancel))
        {
            await scope.ServiceProvider.GetRequiredService<KeyVouchers>().RenewAsync(db, cancel);
            return null;
        }

        return await StoreCheck.WhyNotAsync(db, scope.ServiceProvider.GetRequiredService<MasterSecret>(), demo, cancel);
    }

    /// <summary>Locks a person's key in every browser: they have signed out.</summary>
    public static async Task LockKeyAsync(this IServiceProvider services, Guid person) =>
        await services.GetRequiredService<WhistleDb>().OpenedKeys.Where(o => o.PersonId == person).ExecuteDeleteAsync();

    /// <summary>What the channel's processes may name. Random ids and whole days: nothing in the engine's rows tells the order or the hour of a report, and no failure carries what somebody wrote.</summary>
    public static void ConfigureProcesses(WorkflowOptions engine)
    {
        engine.TimeZone = SwedishCalendar.Zone;
        engine.NewId = RandomId.New;
        engine.Remember = moment => SwedishCalendar.At(SwedishCalendar.DayOf(moment), TimeOnly.MinValue);
        engine.SubjectKinds = new HashSet<string>(StringComparer.Ordinal) { Subject };
        engine.Forms = CaseProcess.Forms;
        engine.Roles = new HashSet<string>(StringComparer.Ordinal) { CaseProcess.Role };
        engine.HidesCauses = true;
        engine.AddSteps(typeof(WhistleModule).Assembly);
        engine.AddRules(typeof(WhistleModule).Assembly);
    }

    private sealed class ForgetCases(WhistleDb db) : IHalfDone
    {
        public void Forget() => db.ChangeTracker.Clear();
    }
}
