using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

internal static class AssessmentWords
{
    public static IEnumerable<SelectListItem> Assessments => Items(Enum.GetValues<Assessment>(), Of, "Välj bedömning");

    public static IEnumerable<SelectListItem> Grounds => Items(Enum.GetValues<OutOfScopeGround>(), Of, "Bara om det inte är ett ärende enligt lagen");

    public static string Of(Assessment assessment) => assessment switch
    {
        Assessment.PublicInterest => "Missförhållanden som det finns ett allmänintresse av att de kommer fram (1 kap. 2 § visselblåsarlagen)",
        Assessment.UnionAct => "Överträdelse av unionsrätt (1 kap. 2 § visselblåsarlagen)",
        _ => "Inte ett ärende enligt lagen",
    };

    public static string Of(OutOfScopeGround ground) => ground switch
    {
        OutOfScopeGround.Personkrets => "Personen hör inte till dem som lagen skyddar (1 kap. 8 §)",
        OutOfScopeGround.NotWorkRelated => "Det har inte kommit fram i ett arbetsrelaterat sammanhang (1 kap. 2 §)",
        OutOfScopeGround.NoPublicInterest => "Det finns inget allmänintresse av att det kommer fram (1 kap. 2 §)",
        _ => "Det gäller säkerhetsskyddsklassificerade uppgifter (1 kap. 3 §)",
    };

    private static IEnumerable<SelectListItem> Items<T>(IEnumerable<T> values, Func<T, string> words, string none) where T : struct, Enum =>
        values.Select(value => new SelectListItem(words(value), value.ToString())).Prepend(new SelectListItem(none, ""));
}
