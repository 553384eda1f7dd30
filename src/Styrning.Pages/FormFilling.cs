using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Styrning.Pages;

/// <summary>Binds a page's properties once more, from a form that was kept, so that what was typed is there again.</summary>
public sealed class FormFilling(ParameterBinder binder, IModelBinderFactory binders, IModelMetadataProvider metadata)
{
    public async Task FillAsync(PageModel page, IFormCollection form)
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
            var modelBinder = binders.CreateBinder(new ModelBinderFactoryContext { BindingInfo = parameter.BindingInfo, Metadata = shape, CacheToken = (property.Property, nameof(FormFilling)) });
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
