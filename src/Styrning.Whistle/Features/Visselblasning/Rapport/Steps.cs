namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>One question a page, in this order. Only what has happened, and to whom it is sent, must be answered.</summary>
internal sealed record Step(string Path, string Swedish, string English);

internal static class Steps
{
    public const string First = "/";
    public const string Organisation = "/rapport/verksamhet";
    public const string What = "/rapport/handelse";
    public const string When = "/rapport/nar";
    public const string Where = "/rapport/var";
    public const string Concerned = "/rapport/vem";
    public const string Readers = "/rapport/lasare";
    public const string Relation = "/rapport/relation";
    public const string ToldBefore = "/rapport/berattat";
    public const string Files = "/rapport/filer";
    public const string Contact = "/rapport/kontakt";
    public const string Acknowledgement = "/rapport/bekraftelse";
    public const string Meeting = "/rapport/mote";
    public const string Check = "/rapport/granska";
    public const string Code = "/rapport/koden";
    public const string Send = "/rapport/skicka";
    public const string Receipt = "/rapport/tack";
    public const string Finish = "/rapport/klart";
    public const string NothingHere = "/rapport/borta";

    public static readonly IReadOnlyList<Step> All =
    [
        new(Organisation, "Vilken verksamhet gäller det?", "Which organisation is it about?"),
        new(What, "Vad har hänt?", "What has happened?"),
        new(When, "När hände det?", "When did it happen?"),
        new(Where, "Var hände det?", "Where did it happen?"),
        new(Concerned, "Vem eller vilka gäller det?", "Whom is it about?"),
        new(Readers, "Gäller det någon av dem som läser rapporter?", "Is it about any of those who read reports?"),
        new(Relation, "Hur känner du till det?", "How do you know about it?"),
        new(ToldBefore, "Har du berättat för någon?", "Have you told anybody?"),
        new(Files, "Har du filer att skicka med?", "Do you have files to send along?"),
        new(Contact, "Vill du lämna kontaktuppgifter?", "Do you want to leave contact details?"),
        new(Acknowledgement, "Vill du ha en bekräftelse?", "Do you want an acknowledgement?"),
        new(Meeting, "Vill du träffa någon?", "Do you want to meet somebody?"),
    ];

    /// <summary>1 for the first question.</summary>
    public static int NumberOf(string path) => IndexOf(path) + 1;

    public static Step Of(string path) => All[IndexOf(path)];

    public static string After(string path) => IndexOf(path) + 1 < All.Count ? All[IndexOf(path) + 1].Path : Check;

    public static string Before(string path) => IndexOf(path) > 0 ? All[IndexOf(path) - 1].Path : First;

    private static int IndexOf(string path) => All.Select((step, index) => (step, index)).First(each => each.step.Path == path).index;
}
