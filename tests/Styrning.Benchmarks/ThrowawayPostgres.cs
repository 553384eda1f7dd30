using System.Diagnostics;

namespace Styrning.Benchmarks;

/// <summary>A PostgreSQL on a unix socket with its own settings (fsync on), gone afterwards. It refuses to run as root, so root hands it to the user postgres.</summary>
internal sealed class ThrowawayPostgres : IDisposable
{
    private readonly string folder;
    private readonly string binaries;

    private ThrowawayPostgres(string folder, string binaries) => (this.folder, this.binaries) = (folder, binaries);

    public string Connection => $"Host={folder};Username=postgres;Database=postgres";

    /// <exception cref="InvalidOperationException">There are no binaries on this machine.</exception>
    public static ThrowawayPostgres Start()
    {
        const string Installed = "/usr/lib/postgresql";
        var binaries = !Directory.Exists(Installed) ? null : Directory.GetDirectories(Installed)
            .Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Order().LastOrDefault();
        if (binaries is null)
            throw new InvalidOperationException($"There is no PostgreSQL under {Installed}: name one with --postgres.");

        var cluster = new ThrowawayPostgres(Directory.CreateTempSubdirectory("styrning-bench-").FullName, binaries);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", cluster.folder);
        var data = Path.Combine(cluster.folder, "data");
        cluster.AsPostgres("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        cluster.AsPostgres("pg_ctl", "-D", data, "-w", "-l", Path.Combine(cluster.folder, "log"), "-o",
            $"-k {cluster.folder} -c listen_addresses='' -c shared_buffers=256MB -c max_wal_size=4GB", "start");
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
