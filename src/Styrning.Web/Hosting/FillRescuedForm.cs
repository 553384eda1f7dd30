using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Hosting;

/// <summary>
/// Fills a page from what was typed before the session ended, so that no page has to think of it: the bound properties are bound once more, now from the
/// rescued form, after the page has loaded what it shows.
/// </summary>
internal sealed class FillRescuedForm(RescuedForms rescued, ParameterBinder binder, IModelBinderFactory binders, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (context.HandlerInstance is not PageModel page || executed.Exception is not null)
        {
            return;
        }

        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            if (executed.Result is not PageResult) // a page that is shown again has not taken the text yet
            {
                await rescued.ForgetAsync(context.HttpContext);
            }
        }
        else if (context.HttpContext.Request.Query.ContainsKey(RescuedForms.QueryName) && executed.Result is PageResult or null
            && await rescued.TakeAsync(context.HttpContext) is { } form)
        {
            await FillAsync(page, form);
            page.ViewData[Notices.Rescued] = true;
        }
    }

    private async Task FillAsync(PageModel page, IFormCollection form)
    {
        var values = new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture);
        foreach (var property in page.PageContext.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>())
        {
            var shape = metadata.GetMetadataForProperty(property.Property.DeclaringType!, property.Property.Name);
            // A bound property is for POST only; here the form comes from the store, and this is a GET.
            var parameter = new ParameterDescriptor
            {
                Name = property.Name,
                ParameterType = property.ParameterType,
                BindingInfo = new BindingInfo(property.BindingInfo ?? new BindingInfo()) { RequestPredicate = null },
            };
            var modelBinder = binders.CreateBinder(new ModelBinderFactoryContext { BindingInfo = parameter.BindingInfo, Metadata = shape, CacheToken = (property.Property, nameof(FillRescuedForm)) });
            var result = await binder.BindModelAsync(page.PageContext, modelBinder, values, parameter, shape, property.Property.GetValue(page), page);
            if (result.IsModelSet && property.Property.CanWrite)
            {
                property.Property.SetValue(page, result.Model);
            }
        }

        // Half a sentence is no error yet.
        foreach (var (_, entry) in page.ModelState)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}
