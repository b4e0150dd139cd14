using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class QuotableSpansTests
{
    [Theory]
    [InlineData("一句。二句！", "一句。|二句！")]
    [InlineData("没有句号", "没有句号")]
    [InlineData("", "")]
    [InlineData("短；也短。", "短；也短。")]
    [InlineData("困难残疾人生活补贴每人每月120元；重度残疾人护理补贴一级每月180元。", "困难残疾人生活补贴每人每月120元；|重度残疾人护理补贴一级每月180元。")]
    [InlineData("材料：身份证或户口簿原件和复印件；一寸免冠彩色照片三张，背面写名。", "材料：身份证或户口簿原件和复印件；一寸免冠彩色照片三张，背面写名。")]
    [InlineData("街道给三百户独居困难老人发了老年安全包做到全覆盖；街道给五百户老人上门排查水电煤的安全隐患。", "街道给三百户独居困难老人发了老年安全包做到全覆盖；|街道给五百户老人上门排查水电煤的安全隐患。")]
    [InlineData("街道给三百户独居困难老人发了老年安全包做到全覆盖； 街道给五百户老人上门排查水电煤的安全隐患。", "街道给三百户独居困难老人发了老年安全包做到全覆盖；|街道给五百户老人上门排查水电煤的安全隐患。")]
    [InlineData("街道给三百户独居困难老人发了老年安全包做到全覆盖；还有别的。", "街道给三百户独居困难老人发了老年安全包做到全覆盖；还有别的。")]
    public void Of_Text_IsCutAtSentencesAndLongHalves(string text, string parts) =>
        Assert.Equal(parts.Split('|', StringSplitOptions.RemoveEmptyEntries), QuotableSpans.Of(text).Select(span => span.Of(text)));

    [Fact]
    public void Of_AnyText_LosesNothingButWhiteSpace()
    {
        const string Text = "第一句很长很长很长很长很长很长很长很长；；第二句也很长很长很长很长很长很长很长；\n第三句。“引用。”完\uD842\uDFB7";

        var spans = QuotableSpans.Of(Text).ToList();

        Assert.Equal(Text.Replace("\n", ""), string.Concat(spans.Select(span => span.Of(Text))));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
