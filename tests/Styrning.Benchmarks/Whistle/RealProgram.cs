using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Styrning.Benchmarks.Whistle;

/// <summary>The program as the operating system sees it, in a process of its own that can be killed.</summary>
internal sealed class RealProgram : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private RealProgram(Process process, Uri channel, Uri staff)
    {
        (_process, Channel, Staff) = (process, channel, staff);
        _errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Channel { get; }

    public Uri Staff { get; }

    /// <summary>The most memory that it has had, in MiB.</summary>
    public double PeakRssMiB => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Returns when it answers.</summary>
    /// <param name="roles">"staff,channel" makes an empty store the demo's; "channel" goes on with what is there.</param>
    /// <param name="at">Where the channel is to answer: cookies are for an address. Null: anywhere.</param>
    public static async Task<RealProgram> StartAsync(string folder, string? postgres, string roles, Uri? at = null)
    {
        var (channel, staff) = (at ?? FreeAddress(), FreeAddress());
        var start = new ProcessStartInfo("dotnet", [PathOfProgram()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("Roles", roles), ("ChannelUrl", channel.AbsoluteUri), ("StaffUrl", staff.AbsoluteUri), ("PublicUrl", staff.AbsoluteUri), ("Data", folder), ("Database", postgres ?? ""), ("Examples", "false") })
        {
            start.Environment["Styrning__" + name] = value;
        }

        var program = new RealProgram(Process.Start(start)!, channel, staff);
        using var http = new HttpClient { BaseAddress = channel };
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                if ((await http.GetAsync("/")).IsSuccessStatusCode)
                {
                    return program;
                }
            }
            catch (HttpRequestException) when (!program._process.HasExited && watch.Elapsed < Longest)
            {
                // It is starting: nothing but asking tells when it is there.
            }
            catch (HttpRequestException exception)
            {
                program.Kill();
                throw new InvalidOperationException($"The program does not start: {await program._errors}", exception);
            }
        }
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

    private static string PathOfProgram()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory); // bin/CONFIGURATION/net10.0
        var root = Path.GetDirectoryName(WhistleStore.ProcessFolder())!;
        var path = Path.Combine(root, "src", "Styrning.Web", "bin", built.Parent!.Name, built.Name, "Styrning.Web.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"Build src/Styrning.Web in {built.Parent.Name} first: {path} is not there.");
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
