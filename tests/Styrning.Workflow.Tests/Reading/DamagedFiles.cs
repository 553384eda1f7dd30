using System.Text;
using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Tests.Reading;

/// <summary>Whatever has happened to a file on its way, reading it ends with an answer.</summary>
public sealed class DamagedFiles
{
    [Fact]
    public void The_file_with_everything_is_sound_until_it_is_damaged()
    {
        var read = BpmnReader.Read(Everything.Xml);
        Assert.Empty(read.Problems);
        Assert.True(ProcessCheck.StructureOnly(read).IsSound);
    }

    [Fact]
    public void Elements_and_attributes_that_are_gone_doubled_or_called_something_else_give_an_answer()
    {
        var files = Shipped.Files().Select(Shipped.Xml).Append(Everything.Xml).Append(Everything.Xml).ToArray();
        var sound = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var draws = new Draws(seed);
            var document = XDocument.Parse(draws.Of(files));
            for (var times = 1 + draws.Next(4); times > 0; times--)
                Damage(document, draws);
            var read = BpmnReader.Read(document.ToString());
            Assert.True(read.IsReadable || read.Problems.Count > 0);
            Assert.All(read.Problems, problem => Assert.True(problem.Message.Length is > 0 and < 1_000));
            sound += ProcessCheck.StructureOnly(read).IsSound ? 1 : 0;
        }

        Assert.InRange(sound, 1, 500);
    }

    private static void Damage(XDocument document, Draws draws)
    {
        var elements = document.Descendants().Skip(1).ToList();
        if (elements.Count == 0)
            return;
        var (one, other) = (draws.Of(elements), draws.Of(elements));
        var attributes = elements.SelectMany(element => element.Attributes()).Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        var attribute = draws.Of(attributes);
        switch (draws.Next(8))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2:
                one.Name = one.Name.Namespace + other.Name.LocalName;
                break;
            case 3:
                attribute.Remove();
                break;
            case 4:
                attribute.Value = draws.Of(attributes).Value;
                break;
            case 5:
                attribute.Parent!.SetAttributeValue(draws.Of(attributes).Name, attribute.Value);
                attribute.Remove();
                break;
            case 6:
                attribute.Value = draws.Of(["", " ", "=", "${", "-1", "true", new string('x', 3_000), "=1/0", "\u0001".Replace('\u0001', '\u00A0'), "R3/"]);
                break;
            default:
                one.Value = draws.Of(["", "=", "P", "R3/PT0S", "1 +", "svar", "ingen"]);
                break;
        }
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "iso-8859-1"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_file_is_read_in_the_encoding_that_it_says_it_has(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Everything.Xml.Replace("'UTF-8'", $"'{name}'").Replace("\"UTF-8\"", $"\"{name}\"");
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var read = BpmnReader.Read(bytes);
        Assert.Empty(read.Problems);
        Assert.Equal("Handläggare", read.Processes[0].Lanes[0].Name);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_unreadable()
    {
        var file = Encoding.UTF8.GetBytes(Everything.Xml);
        var at = Array.IndexOf(file, (byte)0xC3);
        foreach (var damage in new byte[][] { [0xC0, 0x80], [0xFF, 0xFE], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x00, 0x00] })
        {
            byte[] damaged = [.. file[..at], .. damage, .. file[(at + 2)..]];
            Assert.False(BpmnReader.Read(damaged).IsReadable);
        }

        foreach (var bytes in new byte[][] { [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B, 0x08], [.. file[..100]], [.. "<?xml version='1.0' encoding='klingonska'?><a/>"u8] })
            Assert.False(BpmnReader.Read(bytes).IsReadable);
    }

    [Fact]
    public void A_text_that_has_been_decoded_already_may_say_what_it_likes_about_its_encoding() =>
        Assert.Empty(BpmnReader.Read('\uFEFF' + Everything.Xml.Replace("UTF-8", "UTF-16")).Problems);
}
