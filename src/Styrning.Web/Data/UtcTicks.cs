using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrning.Web.Data;

internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
