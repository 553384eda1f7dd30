namespace Styrning.Domain.Reporting.Reading;

/// <summary>The codes of what the reader reports. Never reused.</summary>
public static class ReadProblems
{
    public const string NobodyResponsible = "RAP-70";
    public const string Gap = "RAP-71";
    public const string NumberTwice = "RAP-72";
    public const string NumberOutOfOrder = "RAP-73";
    public const string HeadingWithoutNumber = "RAP-74";
    public const string PageFurniture = "RAP-75";
    public const string TableOfContents = "RAP-76";
    public const string Chapter = "RAP-77";
    public const string UncertainUnit = "RAP-78";
    public const string NotAHeading = "RAP-79";
    public const string Encoding = "RAP-80";
    public const string Year = "RAP-81";
    public const string Kommun = "RAP-82";
    public const string SimilarRoles = "RAP-83";
    public const string UnclearResponsible = "RAP-84";
    public const string EmptySection = "RAP-85";
    public const string Person = "RAP-86";
    public const string Cover = "RAP-87";
}
