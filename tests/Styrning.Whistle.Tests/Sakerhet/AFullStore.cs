using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Data;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>The disk has no room left, in the middle of somebody's report.</summary>
public sealed class AFullStore
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_told_on_the_page_where_the_text_still_stands_and_is_forgotten_when_there_is_room_again(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        var full = new NoRoom();
        await using var channel = await ChannelHost.StartAsync(staff, builder => full.AddTo(builder.Services));
        var reporter = channel.NewVisitor();
        var page = await reporter.BeginAsync();
        var story = new string('å', 20_000);
        await full.FillAsync(staff);

        var refused = await reporter.PressAsync(page, "Fortsätt", ("Text", story));
        var english = await reporter.PressAsync(await reporter.OpenAsync("/rapport/handelse?sprak=en"), "Continue", ("Text", story));
        Assert.Equal((HttpStatusCode.Conflict, "VIS-29"), (refused.Status, refused.RefusalCode));
        Assert.Equal(story, refused.Value("Text"));
        Assert.Contains("Nothing can be saved right now", english.Errors);
        Assert.Equal(story, english.Value("Text"));
        var newcomer = channel.NewVisitor();
        var first = await newcomer.PressAsync(await newcomer.OpenAsync("/"), "Börja");
        Assert.Equal("VIS-29", first.RefusalCode); // before anybody has written a word
        Assert.Empty(newcomer.Cookies.GetAllCookies());

        await full.EmptyAsync(staff);
        var next = await reporter.PressAsync(refused, "Fortsätt", ("Text", story));
        Assert.Equal("/rapport/nar", next.Address.AbsolutePath);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sends_it_whole_or_not_at_all_and_says_which_and_the_same_press_sends_it_later(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        var full = new NoRoom();
        await using var channel = await ChannelHost.StartAsync(staff, builder => full.AddTo(builder.Services));
        var reporter = channel.NewVisitor();
        await reporter.TellAsync(new string('x', 60_000));
        var (page, code) = await reporter.CopyCodeAsync(await reporter.OpenAsync("/rapport/granska"));
        await full.FillAsync(staff);

        var refused = await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code));
        var isSent = refused.Heading == "Rapporten har kommit fram"; // SQLite may find the room that the draft leaves
        Assert.True(isSent ? database is DatabaseKind.Sqlite : (refused.Heading, refused.RefusalCode) == ("Bekräfta koden och skicka", "VIS-29"), refused.Heading);
        Assert.Equal(isSent ? 1 : 0, await staff.WithCases(db => db.Cases.CountAsync()));

        await full.EmptyAsync(staff);
        Assert.Equal("Rapporten har kommit fram", (await reporter.PressAsync(page, "Skicka rapporten", ("Typed", code))).Heading);
        Assert.Equal(1, await staff.WithCases(db => db.Cases.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Takes_no_file_and_keeps_the_report(DatabaseKind database)
    {
        await using var staff = await StyrningHost.StartAsync(database: database);
        var full = new NoRoom();
        await using var channel = await ChannelHost.StartAsync(staff, builder => full.AddTo(builder.Services));
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        var token = (await reporter.OpenAsync("/rapport/filer")).Token();
        await full.FillAsync(staff);

        using var form = new MultipartFormDataContent { { new StringContent(token), "token" } };
        form.Add(new ByteArrayContent(new byte[2_000_000]), "Files", "stor.bin");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/rapport/filer") { Content = form };
        var refused = await reporter.ReadAsync(await reporter.Http.SendAsync(request));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("går inte att", refused.Errors);
        await full.EmptyAsync(staff);
        Assert.Equal(0, await staff.WithCases(db => db.Files.CountAsync()));
        Assert.Equal(0, await staff.WithCases(db => db.Chunks.CountAsync()));
        Assert.Contains(AReporter.Story, (await reporter.OpenAsync("/rapport/granska")).Text);
    }

    /// <summary>SQLite: the channel's connections may have no more pages than there are. PostgreSQL: each insert and update answers as on a full disk.</summary>
    private sealed class NoRoom : DbConnectionInterceptor
    {
        private const string Tables = "'Drafts', 'Cases', 'FileChunks'";

        private bool _isFull;

        public void AddTo(IServiceCollection services) => services.ConfigureDbContext<SqliteWhistleDb>(options => options.AddInterceptors(this));

        public async Task FillAsync(StyrningHost staff)
        {
            _isFull = true;
            if (staff.Settings.Postgres is null)
            {
                await FillSqliteAsync(Path.Combine(staff.DataFolder, "whistle.db"));
            }

            await OnPostgresAsync(staff, """
                CREATE FUNCTION whistle.full_disk() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql;
                DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY[TABLES] LOOP EXECUTE format('CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON whistle.%I FOR EACH ROW EXECUTE FUNCTION whistle.full_disk()', t); END LOOP; END $$;
                """);
        }

        public async Task EmptyAsync(StyrningHost staff)
        {
            _isFull = false;
            await OnPostgresAsync(staff, "DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY[TABLES] LOOP EXECUTE format('DROP TRIGGER full_disk ON whistle.%I', t); END LOOP; END $$;");
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {(_isFull ? 1 : int.MaxValue)}"; // never fewer than there are
            await command.ExecuteScalarAsync(cancellationToken);
        }

        // What room there is within the pages goes first.
        private static async Task FillSqliteAsync(string file)
        {
            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count = 1";
            await command.ExecuteScalarAsync();
            foreach (var size in new[] { 200_000, 20_000, 3_000, 300, 30 })
            {
                command.CommandText = $"INSERT INTO Drafts (Id, Sealed, GoneAt, IsSent, Version) VALUES (hex(randomblob(16)), randomblob({size}), 1, 0, 0)";
                try
                {
                    while (true)
                    {
                        await command.ExecuteNonQueryAsync();
                    }
                }
                catch (SqliteException full) when (full.SqliteErrorCode == 13)
                {
                    // No room for so much: smaller ones may still find some.
                }
            }
        }

        private static Task OnPostgresAsync(StyrningHost staff, string sql) => staff.WithCases(async db =>
            db.Database.IsNpgsql() ? await db.Database.ExecuteSqlRawAsync(sql.Replace("TABLES", Tables, StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)) : 0);
    }
}
