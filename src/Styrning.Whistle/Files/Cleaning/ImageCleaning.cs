using SkiaSharp;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>
/// Draws a picture again, dot by dot and the right way up: no place, no camera, no thumbnail, no text chunk, and nothing after its end. What the picture shows it still shows.
/// </summary>
internal static class ImageCleaning
{
    private const long MostDots = 64_000_000;
    private const int Quality = 90;

    public static byte[] Clean(byte[] file, CleanKind kind)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data) ?? throw new CannotClean(FileCleaner.Broken);
        if ((long)codec.Info.Width * codec.Info.Height > MostDots) // asked before anything is unpacked
        {
            throw new CannotClean(FileCleaner.Broken);
        }

        using var colours = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours);
        using var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) is not SKCodecResult.Success)
        {
            throw new CannotClean(FileCleaner.Broken);
        }

        using var upright = Turn(bitmap, codec.EncodedOrigin);
        var drawn = upright ?? bitmap;
        using var dots = new SKPixmap(drawn.Info.WithColorSpace(null), drawn.GetPixels(), drawn.RowBytes); // without a profile, which may have a name in it
        using var copy = dots.Encode(kind is CleanKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, Quality) ?? throw new CannotClean(FileCleaner.Broken);
        return copy.ToArray();
    }

    /// <returns>Null: it is upright.</returns>
    private static SKBitmap? Turn(SKBitmap from, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
        {
            return null;
        }

        var (w, h) = (from.Width, from.Height);
        var across = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var turned = new SKBitmap(from.Info.WithSize(across ? h : w, across ? w : h));
        using var canvas = new SKCanvas(turned);
        canvas.SetMatrix(origin switch // x' = a·x + b·y + c; y' = d·x + e·y + f
        {
            SKEncodedOrigin.TopRight => Matrix(-1, 0, w, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Matrix(-1, 0, w, 0, -1, h),
            SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, h),
            SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Matrix(0, -1, h, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Matrix(0, -1, h, -1, 0, w),
            _ => Matrix(0, 1, 0, -1, 0, w),
        });
        canvas.DrawBitmap(from, 0, 0, SKSamplingOptions.Default);
        return turned;
    }

    private static SKMatrix Matrix(float a, float b, float c, float d, float e, float f) => new(a, b, c, d, e, f, 0, 0, 1);
}
