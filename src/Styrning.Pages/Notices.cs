namespace Styrning.Pages;

/// <summary>What the layout shows above a page: names in TempData and ViewData.</summary>
public static class Notices
{
    /// <summary>TempData: what has just been done, after a redirect.</summary>
    public const string Done = "Done";

    /// <summary>ViewData: the address of what the page belongs to, which its header names above the title.</summary>
    public const string OverPath = "OverPath";

    /// <summary>ViewData: the form was filled again; a sentence that says why it was not taken.</summary>
    public const string Rescued = "Rescued";
}
