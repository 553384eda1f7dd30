using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Simulation;

/// <summary>The process, those that it calls, and a clock that jumps to the next thing to come.</summary>
internal sealed partial class World(BpmnFile file, SimulationInput input, CancellationToken cancel)
{
    private const int MostEvents = 20_000;
    private const int DeepestCall = 50;

    private readonly Agenda agenda = new();
    private readonly List<string> path = [];
    private readonly List<SimulationIncident> incidents = [];
    private readonly DateTimeOffset start = input.FirstMoment.ToUniversalTime();
    private DateTimeOffset now = input.FirstMoment.ToUniversalTime();

    public SimulationResult Run(ProcessModel process, IReadOnlyDictionary<string, object?> variables)
    {
        var root = Begin(process, null, 0, variables);
        Play(process.Key);
        return new SimulationResult(process.Key, root.State.HasEnded, path, [.. root.Open().Distinct()],
            root.Last ?? root.State.Variables, Elapsed(), incidents);
    }

    private void Play(string element)
    {
        try
        {
            for (var events = 0; agenda.Next() is { } next; events++)
            {
                (element, now) = (next.Entry.Element, next.At);
                if (events == MostEvents)
                {
                    Report(element, SimulationCodes.Endless, $"Simuleringen avbröts efter {MostEvents} händelser: något upprepas utan slut.");
                    return;
                }

                cancel.ThrowIfCancellationRequested();
                next.Entry.Happen();
            }
        }
        catch (OperationCanceledException)
        {
            Report(element, SimulationCodes.TooSlow, $"Simuleringen avbröts: den hann inte till slutet på {input.Patience.TotalSeconds:0} sekunder.");
        }
    }

    /// <returns>Whether the instance took it.</returns>
    private bool Apply(SimulatedInstance instance, string element, WorkflowEvent happening)
    {
        try
        {
            var transition = Engine.Try(instance.Model, instance.State, happening, input.Zone, cancel);
            if (!transition.Accepted)
                return false;

            instance.State = transition.State;
            path.AddRange(transition.Path);
            foreach (var effect in transition.Effects)
                Do(instance, effect);
        }
        catch (ProcessFault fault)
        {
            // Refused as a whole: whoever asked still waits, and nothing more comes of it.
            Report(instance.Model.Nodes.ContainsKey(fault.Element) ? fault.Element : element, fault.Code, fault.Cause);
        }

        return true;
    }

    private void Do(SimulatedInstance instance, Effect effect)
    {
        switch (effect)
        {
            case Effect.CreateTask or Effect.RunStep:
                Await(instance, effect.Token, effect.Element);
                break;
            case Effect.Call call:
                Call(instance, call);
                break;
            case Effect.CancelCall:
                if (instance.Called.Remove(effect.Token, out var called))
                    called.Cancel();
                break;
            case Effect.ScheduleTimer timer:
                Schedule(instance, timer);
                break;
            case Effect.WaitForMessage wait:
                Listen(new Listener(instance, wait.Token, wait.Element, wait.Name, wait.Key, IsSignal: false));
                break;
            case Effect.WaitForSignal wait:
                Listen(new Listener(instance, wait.Token, wait.Element, wait.Name, null, IsSignal: true));
                break;
            case Effect.StopWaiting:
                StopListening(instance, effect.Token);
                break;
            case Effect.Broadcast signal:
                Broadcast(signal.Name, instance);
                break;
            case Effect.SendMessage message:
                Send(message);
                break;
            case Effect.Escalate escalation when instance.Caller is { } caller:
                Tell(caller, instance, new WorkflowEvent.CallEscalated(instance.Call, escalation.Code, now, null));
                break;
            case Effect.Incident incident:
                Report(incident.Element, incident.Code, incident.Cause);
                break;
            case Effect.Ended ended:
                End(instance, ended);
                break;
        }
    }

    private void Schedule(SimulatedInstance instance, Effect.ScheduleTimer timer)
    {
        // What a rule of the host would say nobody knows here: it comes when the input says, otherwise never.
        var due = timer switch
        {
            { Rule: null } => timer.Due,
            { Again: false } when input.Times.TryGetValue(timer.Element, out var time) && time is { } length => Later(timer.Element, length),
            _ => null,
        };
        if (due is { } at)
        {
            agenda.Add(at < now ? now : at, Agenda.Rank.Timer, new Agenda.Entry(instance, timer.Token, timer.Element,
                () => Apply(instance, timer.Element, new WorkflowEvent.TimerFired(timer.Token, now))));
        }
    }

    private DateTimeOffset? Later(string element, CalendarDuration length)
    {
        try
        {
            return length.After(now, input.Zone).ToUniversalTime();
        }
        catch (ArgumentOutOfRangeException)
        {
            Report(element, ExecutionCodes.Expression, "Tiden ligger bortom kalendern.");
            return null;
        }
    }

    private void Report(string element, string code, string message) => incidents.Add(new SimulationIncident(element, code, message));

    private CalendarDuration Elapsed()
    {
        // As many days as the calendar has passed; when the clock was changed on the way, the last one may not be whole.
        var days = (int)(TimeZoneInfo.ConvertTime(now, input.Zone).DateTime - TimeZoneInfo.ConvertTime(start, input.Zone).DateTime).TotalDays;
        while (days > 0 && new CalendarDuration(0, days, TimeSpan.Zero).After(start, input.Zone) > now)
            days--;
        return new CalendarDuration(0, days, now - new CalendarDuration(0, days, TimeSpan.Zero).After(start, input.Zone));
    }
}
