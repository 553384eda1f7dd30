using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Web.Jobs;

namespace Styrning.Web.Tests.Shell;

public sealed class WorkThatFallsDue
{
    [Fact]
    public async Task Is_done_in_its_order_until_nothing_is_left_and_a_fault_stops_nobody_else()
    {
        var log = new List<string>();
        await using var host = await StyrningHost.StartAsync(adjust: builder =>
        {
            builder.Services.AddSingleton(log);
            builder.Services.AddScoped<IDueWork, Last>();
            builder.Services.AddScoped<IDueWork, Failing>();
            builder.Services.AddScoped<IDueWork, First>();
        });
        log.Clear();

        var done = await host.RunDueWork();

        Assert.Equal(["först", "först", "först", "fel", "sist"], log);
        Assert.Equal(1, done.Failed);
        Assert.Equal(4, done.Counts["först"]);
    }

    [Fact]
    public async Task Never_runs_beside_itself()
    {
        var running = new Running();
        await using var host = await StyrningHost.StartAsync(adjust: builder =>
        {
            builder.Services.AddSingleton(running);
            builder.Services.AddScoped<IDueWork, Slow>();
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.RunDueWork()));

        Assert.Equal(1, running.Most);
    }

    private sealed class First(List<string> log) : IDueWork
    {
        public string Name => "först";

        public int Order => 0;

        public Task<int> RunBatchAsync(CancellationToken cancel)
        {
            log.Add(Name);
            return Task.FromResult(log.Count < 3 ? 2 : 0);
        }
    }

    private sealed class Failing(List<string> log) : IDueWork
    {
        public string Name => "fel";

        public int Order => 100;

        public Task<int> RunBatchAsync(CancellationToken cancel)
        {
            log.Add(Name);
            throw new InvalidOperationException("A fault of ours.");
        }
    }

    private sealed class Last(List<string> log) : IDueWork
    {
        public string Name => "sist";

        public int Order => 200;

        public Task<int> RunBatchAsync(CancellationToken cancel)
        {
            log.Add(Name);
            return Task.FromResult(0);
        }
    }

    private sealed class Running
    {
        public int Now;
        public int Most;
    }

    private sealed class Slow(Running running) : IDueWork
    {
        public string Name => "långsamt";

        public int Order => 0;

        public async Task<int> RunBatchAsync(CancellationToken cancel)
        {
            running.Most = Math.Max(running.Most, Interlocked.Increment(ref running.Now));
            await Task.Yield();
            Interlocked.Decrement(ref running.Now);
            return 0;
        }
    }
}
