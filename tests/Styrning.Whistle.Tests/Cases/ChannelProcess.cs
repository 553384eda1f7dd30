using System.Diagnostics;
using Styrning.Testing;

namespace Styrning.Whistle.Tests.Cases;

/// <summary>The channel as the operating system sees it: the real program, in a process of its own that can be killed.</summary>
internal sealed class ChannelProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ChannelProcess(Process process) => (_process, _output, _errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>On the data of a staff's program; returns when it answers.</summary>
    /// <param name="temporary">Its folder for temporary files; null: the machine's.</param>
    public static async Task<ChannelProcess> StartAsync(StyrningHost staff, Uri address, string? temporary = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Styrning.Web.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("Roles", "channel"), ("ChannelUrl", address.AbsoluteUri), ("Data", staff.DataFolder), ("Database", staff.Settings.Postgres ?? ""), ("Examples", "false") })
        {
            start.Environment["Styrning__" + name] = value;
        }

        if (temporary is not null)
        {
            start.Environment["TMPDIR"] = temporary;
        }

        var channel = new ChannelProcess(Process.Start(start)!);
        using var http = new HttpClient { BaseAddress = address };
        for (var watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                if ((await http.GetAsync("/")).IsSuccessStatusCode)
                {
                    return channel;
                }
            }
            catch (HttpRequestException) when (!channel._process.HasExited && watch.Elapsed < Longest)
            {
                await Task.Delay(20); // it is starting: nothing but asking tells when it is there
            }
            catch (HttpRequestException exception)
            {
                channel.Kill();
                throw new InvalidOperationException($"The channel does not start: {await channel._errors}", exception);
            }
        }
    }

    /// <summary>All that it wrote to its outputs while it lived. Ends it.</summary>
    public async Task<string> EndAsync()
    {
        Kill();
        return await _output + await _errors;
    }

    /// <summary>kill −9: nothing is finished, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
