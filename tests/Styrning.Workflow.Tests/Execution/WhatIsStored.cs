using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Execution;

/// <summary>States and journals as earlier versions of the engine wrote them: they are read as they were meant.</summary>
public sealed class WhatIsStored
{
    [Theory]
    [InlineData("""{"n":9,"e":3,"i":[{"i":1,"n":"p","v":{"x":1}},{"i":2,"p":1,"n":"u","k":1,"l":[3,1,0,["a","b","c"]]},{"i":3,"p":2,"n":"u","k":2,"y":"a"},{"i":7,"p":1,"n":"g","k":5,"f":"f1","x":"RUN-01","o":true}],"s":[[4,2,"t"],[5,2,"r",-1]]}""")]
    [InlineData("""{"n":4,"e":2}""")]
    public void A_state(string text) => Assert.Equal(text, StateJson.Write(StateJson.Read(text)));

    [Fact]
    public void A_state_knows_more_today()
    {
        const string text = """{"n":4,"e":2,"i":[{"i":1,"n":"p"},{"i":2,"p":1,"n":"a","k":2}],"s":[[3,2,"v",0,true]],"c":true}""";
        var state = StateJson.Read(text);
        Assert.True(state.IsCalled);
        Assert.True(state.Subscriptions[3].Held);
        Assert.Equal(text, StateJson.Write(state));
    }

    [Theory]
    [InlineData("started", null)]
    [InlineData("task", """{"t":2,"v":{"godkänd":true}}""")]
    [InlineData("step-failed", """{"t":2,"c":"RUN-03","m":"trasig"}""")]
    [InlineData("timer", """{"t":4}""")]
    [InlineData("retry", """{"t":2}""")]
    [InlineData("started", """{"s":"m","k":"1"}""")]
    [InlineData("signal", """{"t":4,"v":{"x":1}}""")]
    [InlineData("error", """{"t":2,"c":"FEL"}""")]
    [InlineData("call", """{"t":2}""")]
    [InlineData("escalation", """{"t":2}""")]
    [InlineData("escalation", """{"t":2,"c":"SENT"}""")]
    [InlineData("variables", """{"v":{"x":1},"r":"rättat"}""")]
    [InlineData("skip", """{"t":2,"r":"gjort för hand"}""")]
    [InlineData("move", """{"t":2,"g":"b","r":"fel väg"}""")]
    [InlineData("errand-retry", """{"c":"svar"}""")]
    [InlineData("errand-drop", """{"c":"svar","r":"ringde"}""")]
    [InlineData("cancel", """{"r":"återkallat"}""")]
    public void An_entry_of_the_journal(string kind, string? data) =>
        Assert.Equal(data, EventJson.Write(EventJson.Read(new WorkflowJournalEntry { Kind = kind, At = DateTimeOffset.UnixEpoch, Data = data })));

    [Fact]
    public void Every_kind_of_event_has_a_kind_of_entry()
    {
        // Migrated is told by the storage; everything else that the engine takes can be written and read.
        var kinds = typeof(JournalKinds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(kind => kind != JournalKinds.Migrated).ToList();
        var data = """{"t":2,"c":"K","m":"M","r":"R","g":"G"}""";
        var read = kinds.Select(kind => EventJson.Read(new WorkflowJournalEntry { Kind = kind, At = DateTimeOffset.UnixEpoch, Data = data }).GetType()).ToHashSet();
        Assert.Equal(typeof(WorkflowEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(WorkflowEvent))).Select(type => type.Name).Order(), read.Select(type => type.Name).Order());
    }
}
