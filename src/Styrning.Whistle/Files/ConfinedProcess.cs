using System.Diagnostics;

namespace Styrning.Whistle.Files;

/// <summary>
/// A process that gets a file on its standard input and nothing else of ours: not our environment, where the database's password may be, no file it may write, and only so much
/// time and memory.
/// </summary>
internal sealed class ConfinedProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _time;
    private readonly Task _feeding;
    private readonly Task _watching;

    private ConfinedProcess(Process process, Stream input, ProcessLimits limits)
    {
        _process = process;
        _time = new(limits.Time);
        _time.Token.Register(Kill);
        _feeding = FeedAsync(input);
        _watching = WatchAsync(limits.Memory);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null); // what it complains of may be from the file
    }

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <param name="command">The program and its arguments.</param>
    /// <param name="input">Given to it, and disposed.</param>
    public static ConfinedProcess Start(IReadOnlyList<string> command, Stream input, ProcessLimits limits)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true, WorkingDirectory = AppContext.BaseDirectory };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = command[0];
        }
        else
        {
            // No core, no file, no more processor time and addresses than this: the kernel sees to it, whatever the program wants. (A runtime reserves far more than it uses.)
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"ulimit -c 0; ulimit -t {(int)limits.Time.TotalSeconds}; {(limits.MayWrite ? "" : $"ulimit -f 0; ulimit -v {limits.Memory / 1024 * 8}; ")}exec \"$@\"");
            start.ArgumentList.Add("sh");
            start.ArgumentList.Add(command[0]);
        }

        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start, limits);
        return new(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."), input, limits);
    }

    /// <returns>Its exit status; another than it gives itself when it was ended because of its limits.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        await _feeding;
        await _watching;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await EndAsync();
        _process.Dispose();
        _time.Dispose();
    }

    private static void SetEnvironment(ProcessStartInfo start, ProcessLimits limits)
    {
        var kept = start.Environment.Where(e => e.Key is "PATH" or "SystemRoot" || e.Key.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // no socket, no dump
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // which would need a file of its own
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{limits.Memory / 2:X}";
        start.Environment["DOTNET_gcServer"] = "0";
    }

    private async Task FeedAsync(Stream input)
    {
        await using (input)
        {
            try
            {
                await input.CopyToAsync(_process.StandardInput.BaseStream, _time.Token);
                _process.StandardInput.Close();
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // It has seen enough, or has been ended: its exit status says which.
            }
        }
    }

    private async Task WatchAsync(long memory)
    {
        while (!_process.HasExited)
        {
            _process.Refresh();
            if (WorkingSet() > memory)
            {
                Kill();
            }

            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(20));
        }
    }

    private long WorkingSet()
    {
        try
        {
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }
}

/// <param name="Time">Of the processor and of the clock.</param>
/// <param name="Memory">Bytes.</param>
/// <param name="MayWrite">Whether it may write files at all.</param>
internal sealed record ProcessLimits(TimeSpan Time, long Memory, bool MayWrite = false);
