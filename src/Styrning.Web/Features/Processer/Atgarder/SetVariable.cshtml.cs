using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Workflow;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>Gives a variable of the process another value.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class SetVariableModel(StyrningDb db, Processes<StyrningDb> processes, Matters matters, CurrentUser user, TimeProvider clock) : MendPage(db, matters, user, clock)
{
    [BindProperty, Required(ErrorMessage = "Skriv variabelns namn."), RegularExpression(@"[\p{L}_][\p{L}\p{Nd}_]{0,99}", ErrorMessage = "Ett namn är ett ord av bokstäver, siffror och understreck, på högst 100 tecken.")]
    public string? Variable { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    public void OnGet(string? namn)
    {
        Variable = namn;
        Value = Variable is { } name && Matter.Detail.Variables.TryGetValue(name, out var value) ? TypedValue.Write(value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        object? value = null;
        try
        {
            value = TypedValue.Read(Value, new Seen(Matter.Detail.Variables), Now);
        }
        catch (ExpressionFault fault)
        {
            ModelState.AddModelError(nameof(Value), fault.Message);
        }

        return ModelState.IsValid
            ? await MendAsync(() => processes.SetVariablesAsync(Id, null, new Dictionary<string, object?> { [Variable!] = value }, Reason!, Actor, cancel), $"{Variable} är ändrad. Det som har stannat görs inte om av det: försök igen.")
            : await BadInputAsync();
    }
}
