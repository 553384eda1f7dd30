using System.Diagnostics;

namespace Styrning.Benchmarks;

/// <summary>
/// A PostgreSQL from the local binaries, on a unix socket in a folder of its own, gone afterwards. It refuses to run as root, so root hands it to the user
/// postgres. The tests compile this file too: there is one way to start a database.
/// </summary>
internal sealed class ThrowawayPostgres : IDisposable
{
    /// <summary>For what is measured: every commit waits for the disk, as PostgreSQL does unless told otherwise.</summary>
    public const string Enduring = "-c shared_buffers=256MB -c max_wal_size=4GB";

    private readonly string folder;
    private readonly string binaries;

    private ThrowawayPostgres(string folder, string binaries) => (this.folder, this.binaries) = (folder, binaries);

    public string Connection => $"Host={folder};Username=postgres;Database=postgres";

    /// <summary>Where the newest installed version's programs are; null when there is none.</summary>
    public static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <param name="settings">What the server is started with, as "-c name=value …".</param>
    /// <exception cref="InvalidOperationException">There are no binaries on this machine.</exception>
    public static ThrowawayPostgres Start(string settings)
    {
        var binaries = Binaries ?? throw new InvalidOperationException("There is no PostgreSQL under /usr/lib/postgresql.");
        var cluster = new ThrowawayPostgres(Directory.CreateTempSubdirectory("styrning-pg-").FullName, binaries);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", cluster.folder);
        var data = Path.Combine(cluster.folder, "data");
        // Only the empty cluster is not waited for; whether commits are is for the settings to say.
        cluster.AsPostgres("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        cluster.AsPostgres("pg_ctl", "-D", data, "-w", "-l", Path.Combine(cluster.folder, "log"), "-o",
            $"-k {cluster.folder} -c listen_addresses='' {settings}", "start");
        return cluster;
    }

    public void Dispose()
    {
        AsPostgres("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private void AsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Not redirected: pg_ctl's server would inherit the pipe and hold it open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var argument in new[] { "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program }.Concat(arguments))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
