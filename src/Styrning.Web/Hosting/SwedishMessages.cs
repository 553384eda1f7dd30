using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Styrning.Web.Hosting;

/// <summary>The framework's own messages, in Swedish: no English sentence may reach a user because somebody forgot to write one.</summary>
internal static class SwedishMessages
{
    public static void Set(MvcOptions mvc)
    {
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"\"{value}\" går inte att läsa här. Kontrollera vad du har skrivit.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" går inte att läsa här. Kontrollera vad du har skrivit.");
        messages.SetValueIsInvalidAccessor(value => $"\"{value}\" går inte att läsa här. Kontrollera vad du har skrivit.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Det du har skrivit går inte att läsa här.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Det du har skrivit går inte att läsa.");
        messages.SetValueMustBeANumberAccessor(_ => "Skriv ett tal med siffror.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv ett tal med siffror.");
        messages.SetValueMustNotBeNullAccessor(_ => "Fyll i fältet.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fyll i fältet.");
        messages.SetMissingKeyOrValueAccessor(() => "Ett värde saknas.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Formuläret var tomt.");
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.ModelMetadataDetailsProviders.Add(new SwedishValidation());
    }

    private sealed class SwedishValidation : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
                {
                    attribute.ErrorMessage = MessageOf(attribute);
                }
            }
        }

        private static string MessageOf(ValidationAttribute attribute) => attribute switch
        {
            RequiredAttribute => "Fyll i fältet.",
            StringLengthAttribute { MinimumLength: > 0 } length => $"Skriv mellan {length.MinimumLength} och {length.MaximumLength} tecken.",
            StringLengthAttribute length => $"Skriv högst {length.MaximumLength} tecken.",
            MaxLengthAttribute length => $"Skriv högst {length.Length} tecken.",
            MinLengthAttribute length => $"Skriv minst {length.Length} tecken.",
            RangeAttribute range => $"Ange ett värde mellan {range.Minimum} och {range.Maximum}.",
            EmailAddressAttribute => "Skriv en e-postadress, som namn@kommun.se.",
            _ => "Kontrollera vad du har skrivit.",
        };
    }
}
