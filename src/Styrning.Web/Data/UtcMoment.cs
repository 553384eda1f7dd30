using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrning.Web.Data;

internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);
