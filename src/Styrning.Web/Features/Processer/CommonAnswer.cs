using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

/// <summary>What was filled in on the common page of a task, as the process gets it.</summary>
internal static class CommonAnswer
{
    /// <returns>Null when something is missing or cannot be read: the errors are in the state.</returns>
    public static IReadOnlyDictionary<string, object?>? Read(WhatFollows follows, string? way, IReadOnlyList<string?> values, ModelStateDictionary state, DateTimeOffset now)
    {
        var answer = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (follows.Choices.Count > 0)
        {
            if (follows.Choices.FirstOrDefault(choice => choice.Key == way) is not { } chosen)
            {
                state.AddModelError("Way", "Välj hur det ska gå vidare.");
                return null;
            }

            answer[chosen.Answer.Name] = chosen.Answer.Value;
        }

        for (var at = 0; at < follows.Asked.Count; at++)
        {
            try
            {
                var value = TypedValue.Read(values[at], NoVariables.Instance, now);
                if (value is not null)
                {
                    answer[follows.Asked[at]] = value; // what is left empty stays as the process has it
                }
            }
            catch (ExpressionFault fault)
            {
                state.AddModelError($"Values[{at}]", fault.Message);
            }
        }

        return state.IsValid ? answer : null;
    }
}
