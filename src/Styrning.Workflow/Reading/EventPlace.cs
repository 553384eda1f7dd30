namespace Styrning.Workflow.Reading;

/// <summary>Where an event stands: it says what the event can wait for or throw.</summary>
internal enum EventPlace
{
    ProcessStart,
    EventSubProcessStart,
    Catch,
    Boundary,
    Throw,
    End,
}
