using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Styrning.Testing;

namespace Styrning.Web.Tests.Processer;

/// <summary>Small processes as an officer might draw them, and the way in for them.</summary>
internal static class Files
{
    public const string Page = "/processer/ny";

    /// <summary>Two tasks on the common page with a decision between them.</summary>
    public static string Card(int version = 1, string key = "passerkort", string subject = "fri", string second = "kanslichef", string name = "Beställ passerkort", string end = "klart") => Of(key, version, subject, name, $"""
        <startEvent id="begard" name="Passerkort begärt"><outgoing>f1</outgoing></startEvent>
        <userTask id="prova" name="Pröva behovet"><documentation>Kontrollera att personen är anställd.</documentation><extensionElements><styrning:task role="registrator" /></extensionElements></userTask>
        <exclusiveGateway id="behovs" name="Behövs det?" default="nej" />
        <userTask id="lamna" name="Lämna ut kortet"><extensionElements><styrning:task role="{second}" /></extensionElements></userTask>
        <endEvent id="{end}" name="Kortet utlämnat" />
        <endEvent id="avslag" name="Behövs inte" />
        <sequenceFlow id="f1" sourceRef="begard" targetRef="prova" />
        <sequenceFlow id="f2" sourceRef="prova" targetRef="behovs" />
        <sequenceFlow id="ja" name="Ja" sourceRef="behovs" targetRef="lamna"><conditionExpression>beslut = "ja"</conditionExpression></sequenceFlow>
        <sequenceFlow id="nej" name="Nej" sourceRef="behovs" targetRef="avslag" />
        <sequenceFlow id="f3" sourceRef="lamna" targetRef="{end}" />
        """);

    /// <summary>After an hour it comes to a decision that it cannot make: the amount is not known.</summary>
    public static string Stops(int version = 1) => Of("belopp", version, "fri", "Pröva beloppet", """
        <startEvent id="borjan" name="Början" />
        <intermediateCatchEvent id="en_timme" name="En timme"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
        <exclusiveGateway id="stort" name="Stort belopp?" default="litet" />
        <userTask id="besluta" name="Besluta"><extensionElements><styrning:task role="kanslichef" /></extensionElements></userTask>
        <endEvent id="slut" name="Slut" />
        <sequenceFlow id="g1" sourceRef="borjan" targetRef="en_timme" />
        <sequenceFlow id="g2" sourceRef="en_timme" targetRef="stort" />
        <sequenceFlow id="ja" name="Ja" sourceRef="stort" targetRef="besluta"><conditionExpression>belopp &gt; 1000</conditionExpression></sequenceFlow>
        <sequenceFlow id="litet" name="Nej" sourceRef="stort" targetRef="slut" />
        <sequenceFlow id="g3" sourceRef="besluta" targetRef="slut" />
        """);

    public static string Of(string key, int version, string subject, string name, string body) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:styrning="urn:styrning:bpmn:1" id="fil" targetNamespace="urn:test">
          <process id="{key}" name="{name}" isExecutable="true">
            <documentation>En process för prov.</documentation>
            <extensionElements><styrning:process version="{version}" subject="{subject}" /></extensionElements>
            {body}
          </process>
        </definitions>
        """;

    /// <summary>The page after the file's text has been sent to be looked at.</summary>
    public static async Task<PageView> Check(this Visitor visitor, string xml) => await visitor.PressAsync(await visitor.OpenAsync(Page), "Kontrollera texten", ("Xml", xml));

    public static async Task<PageView> Publish(this Visitor visitor, string xml) => await visitor.PressAsync(await visitor.Check(xml), "Publicera", ("Confirmed", "on"));

    /// <summary>Publishes as the kanslichef and starts one matter of it.</summary>
    public static async Task<(Visitor Visitor, PageView Matter)> Started(this StyrningHost host, string xml, string key = "passerkort", string about = "Passerkort till Anna")
    {
        var visitor = await host.SignInAs("kanslichef");
        await visitor.Publish(xml);
        return (visitor, await visitor.PressAsync(await visitor.OpenAsync($"/processer/{key}/starta"), "Starta ärendet", ("Vad gäller det?", about)));
    }

    /// <summary>As a browser sends a chosen file.</summary>
    public static async Task<HttpResponseMessage> Upload(this Visitor visitor, byte[] bytes, string name = "process.bpmn")
    {
        var page = await visitor.OpenAsync(Page);
        var form = page.Document.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.Enctype == "multipart/form-data");
        var token = form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "Upload", name } };
        return await visitor.Http.PostAsync(new Uri(visitor.Http.BaseAddress!, Page + "?handler=Upload"), content);
    }
}
