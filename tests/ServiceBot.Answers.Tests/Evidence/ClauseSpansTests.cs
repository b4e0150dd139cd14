using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class ClauseSpansTests
{
    [Theory]
    [InlineData("开办老年食堂2家，每天供餐500份。", "开办老年食堂2家，|每天供餐500份。")]
    [InlineData("工作如下：一是开办老年食堂；二是送餐。", "工作如下：|一是开办老年食堂；|二是送餐。")]
    [InlineData("是的，食堂在竹园路。", "是的，食堂在竹园路。")]
    [InlineData("发放安全包1,200份，8:30开门。", "发放安全包1,200份，|8:30开门。")]
    [InlineData("食堂在竹园路，好。", "食堂在竹园路，好。")]
    [InlineData("食堂。", "食堂。")]
    public void Of_Sentence_CutsAtItsMarksAndKeepsEveryCharacter(string sentence, string clauses)
    {
        var spans = ClauseSpans.Of(sentence, new TextSpan(0, sentence.Length)).ToList();

        Assert.Equal(clauses, string.Join('|', spans.Select(span => span.Of(sentence))));
    }

    [Fact]
    public void Of_SentenceInsideAText_CountsFromTheTextsBeginning()
    {
        const string text = "别的事。开办老年食堂2家，每天供餐500份。";

        Assert.Equal([new TextSpan(4, 13), new TextSpan(13, 22)], ClauseSpans.Of(text, new TextSpan(4, text.Length)));
    }
}
