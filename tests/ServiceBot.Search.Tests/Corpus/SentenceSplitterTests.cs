using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("发放安全包300户。开展培训12场。", "发放安全包300户。|开展培训12场。")]
    [InlineData("能办吗？能！", "能办吗？|能！")]
    [InlineData("真好！！！谢谢……", "真好！！！|谢谢……")]
    [InlineData("他说：“好。”就走了。", "他说：“好。”|就走了。")]
    [InlineData("（见附件。）第二句", "（见附件。）|第二句")]
    [InlineData("没有句号", "没有句号")]
    [InlineData("第一行\n第二行。第三句", "第一行|第二行。|第三句")]
    [InlineData("面积3.5万平方米；投入1,460元。", "面积3.5万平方米；投入1,460元。")]
    [InlineData(" 前后有空格。 后一句 ", "前后有空格。|后一句")]
    [InlineData("。", "。")]
    public void Split_Text_CutsAtSentenceEnds(string text, string sentences)
    {
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text))));
    }

    [Fact]
    public void Split_AnyText_LosesNothingButWhiteSpace()
    {
        foreach (var text in NastyText.Strings(seed: 2016, count: 2000, longest: 30))
        {
            var sentences = SentenceSplitter.Split(text).ToList();

            Assert.Equal(Solid(text), Solid(string.Concat(sentences.Select(sentence => sentence.Of(text)))));
            Assert.All(sentences.Zip(sentences.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    [Theory]
    [InlineData("完成了。", true)]
    [InlineData("完成了。 ", true)]
    [InlineData("他说“好”", true)]
    [InlineData("如下：", true)]
    [InlineData("第一；", true)]
    [InlineData("正在建设", false)]
    [InlineData("正在建设，", false)]
    [InlineData("", false)]
    public void IsFinished_Text_EndsAsASentenceDoes(string text, bool finished)
    {
        Assert.Equal(finished, SentenceSplitter.IsFinished(text));
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
