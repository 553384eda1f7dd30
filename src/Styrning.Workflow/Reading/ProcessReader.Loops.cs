using System.Globalization;
using System.Xml.Linq;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

internal sealed partial class ProcessReader
{
    private StandardLoop? Repeats(XElement element)
    {
        if (element.Bpmn("standardLoopCharacteristics") is not { } loop)
            return null;
        if (element.Bpmn("multiInstanceLoopCharacteristics") is not null)
        {
            Problem(element, ProblemCodes.Structure, "En aktivitet är antingen upprepad eller flerfaldig, inte både och.");
            return null;
        }

        var condition = loop.Inner("loopCondition") is { } text ? Feel(loop.Bpmn("loopCondition")!, text, ExpressionUse.Condition) : null;
        int? most = null;
        if (loop.Text("loopMaximum") is { } maximum)
        {
            if (int.TryParse(maximum, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                most = number;
            else
                Problem(loop, ProblemCodes.BadValue, $"loopMaximum är ett antal från 1, inte {Short(maximum)}.");
        }
        else if (loop.Inner("loopCondition") is null)
            Problem(loop, ProblemCodes.BadValue, "Upprepningen har varken villkor (loopCondition) eller högsta antal (loopMaximum).");

        return new StandardLoop(condition, Flag(loop, "testBefore", false), most);
    }

    private MultiInstance? Loop(XElement element) => Instances(element) is { } loop ? loop with { Output = Gathered(element) } : null;

    /// <summary>What the instances leave: BPMN's own output of the loop, or what zeebe writes for it.</summary>
    private Passing? Gathered(XElement element)
    {
        var loop = element.Bpmn("multiInstanceLoopCharacteristics")!;
        if (loop.Theirs("loopCharacteristics") is { } theirs && theirs.Text("outputCollection") is { } collection && theirs.Text("outputElement") is { } left)
            return IsVariable(collection) && Feel(loop, left) is { } value ? new Passing(value, collection) : null;
        if (loop.Inner("loopDataOutputRef") is not { } output || loop.Bpmn("outputDataItem") is not { } item)
            return null;

        var target = element.Elements(BpmnNames.Bpmn + "dataOutputAssociation")
            .Where(association => association.Inner("sourceRef") == output)
            .Select(association => association.Inner("targetRef"))
            .FirstOrDefault(found => found is not null) ?? output;
        return new Passing(Expression.Parse($"`{Variable(item)}`"), references.Find(target) is { } data ? Variable(data) : target);
    }

    private MultiInstance? Instances(XElement element)
    {
        if (element.Bpmn("multiInstanceLoopCharacteristics") is not { } loop)
            return null;
        if (loop.Text("behavior") is "Complex" || loop.Text("oneBehaviorEventRef") is not null || loop.Text("noneBehaviorEventRef") is not null
            || loop.Bpmn("complexBehaviorDefinition") is not null)
            Refuse(loop, Owner(loop)!, "behavior");

        var sequential = Flag(loop, "isSequential", false);
        var completion = loop.Inner("completionCondition") is { } condition ? Feel(loop.Bpmn("completionCondition")!, condition, ExpressionUse.Condition) : null;
        if (loop.Ours("each") is { } each)
        {
            if (each.Text("collection") is { } list)
                return new MultiInstance(sequential, Feel(each, list, ExpressionUse.Collection), each.Text("element"), null, completion, KeepsToItself: true);
            Problem(each, ProblemCodes.BadValue, "each säger inte över vilken samling (collection).");
            return null;
        }

        if (Foreign(loop) is { } foreign)
            return new MultiInstance(sequential, Feel(loop, foreign.Collection, ExpressionUse.Collection), foreign.Item, null, completion, KeepsToItself: false);
        if (loop.Inner("loopCardinality") is { } cardinality)
            return new MultiInstance(sequential, null, null, Feel(loop.Bpmn("loopCardinality")!, cardinality, ExpressionUse.Number), completion, KeepsToItself: false);
        if (loop.Inner("loopDataInputRef") is { } data)
        {
            var item = loop.Bpmn("inputDataItem");
            return new MultiInstance(sequential, Feel(loop, DataName(element, data), ExpressionUse.Collection), item is null ? null : Variable(item), null, completion, KeepsToItself: false);
        }

        Problem(loop, ProblemCodes.BadValue, "Flerfaldig aktivitet utan samling (styrning:each, loopDataInputRef) eller antal (loopCardinality).");
        return null;
    }

    /// <summary>What other makers write for "each": an element of their own, or two attributes in their namespace.</summary>
    private static (string Collection, string? Item)? Foreign(XElement loop)
    {
        if (loop.Theirs("loopCharacteristics") is { } theirs && theirs.Text("inputCollection") is { } list)
            return (list, theirs.Text("inputElement"));
        return loop.TheirText("collection") is { } collection ? (collection, loop.TheirText("elementVariable")) : null;
    }

    /// <summary>
    /// The variable that a reference means: the data object or property of that id, or, for an input of the activity itself, what its
    /// association fills it from.
    /// </summary>
    private string DataName(XElement activity, string reference)
    {
        var source = activity.Elements(BpmnNames.Bpmn + "dataInputAssociation")
            .Where(association => association.Inner("targetRef") == reference)
            .Select(association => association.Inner("sourceRef"))
            .FirstOrDefault(found => found is not null) ?? reference;
        var variable = references.Find(source) is { } data ? Variable(data) : source;
        return variable.All(sign => char.IsLetterOrDigit(sign) || sign == '_') ? variable : $"`{variable}`";
    }

    // Its name, where it has one that can be a variable's; a reference without one is called as what it refers to.
    private string Variable(XElement data)
    {
        if (data.Text("name") is { } name && (char.IsLetter(name[0]) || name[0] == '_') && name.All(sign => char.IsLetterOrDigit(sign) || sign == '_'))
            return name;
        return data.Text("dataObjectRef") is { } reference && references.Find(reference, "dataObject") is { } referred ? Variable(referred) : data.Id() ?? "";
    }
}
