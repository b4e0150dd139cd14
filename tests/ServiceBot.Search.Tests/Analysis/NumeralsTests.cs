using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("七村", "7村")]
    [InlineData("通河七村二居", "通河7村二居")]
    [InlineData("二〇一四年", "2014年")]
    [InlineData("二零一四年", "2014年")]
    [InlineData("二○一四年", "2014年")]
    [InlineData("十五场", "15场")]
    [InlineData("十场", "10场")]
    [InlineData("二十户", "20户")]
    [InlineData("一百二十三户", "123户")]
    [InlineData("一百零三户", "103户")]
    [InlineData("一千零三十户", "1030户")]
    [InlineData("三千五百元", "3500元")]
    [InlineData("两百户", "200户")]
    [InlineData("两个窗口", "2个窗口")]
    [InlineData("三十万元", "30万元")]
    [InlineData("三级", "3级")]
    [InlineData("柒村", "7村")]
    [InlineData("壹佰贰拾叁户", "123户")]
    [InlineData("贰零壹肆年", "2014年")]
    [InlineData("廿三户", "23户")]
    [InlineData("廿户", "20户")]
    [InlineData("卅五户", "35户")]
    [InlineData("一百二元", "120元")]
    [InlineData("三十来个", "30来个")]
    [InlineData("１２户", "12户")]
    [InlineData("①", "1")]
    [InlineData("一四年", "14年")]
    [InlineData("一三到一五年", "13到15年")]
    [InlineData("一一九", "119")]
    [InlineData("一二三四五热线", "12345热线")]
    [InlineData("第一", "第1")]
    [InlineData("第十二届", "第12届")]
    public void Fold_Numeral_IsWrittenInDigits(string text, string folded)
    {
        Assert.Equal(folded, TextFolder.Fold(text).Text);
    }

    [Theory]
    [InlineData("统一")]
    [InlineData("统一部署")]
    [InlineData("进一步")]
    [InlineData("逐一门牌")]
    [InlineData("万一")]
    [InlineData("一网通办")]
    [InlineData("十三五")]
    [InlineData("十四五规划")]
    [InlineData("百姓")]
    [InlineData("千万")]
    [InlineData("三")]
    [InlineData("百二十")]
    [InlineData("二三十")]
    [InlineData("五十六十")]
    [InlineData("两三天")]
    [InlineData("二百五")]
    [InlineData("二三级")]
    [InlineData("一二三级")]
    [InlineData("七八个")]
    [InlineData("三五户")]
    [InlineData("五一")]
    [InlineData("收拾一下")]
    [InlineData("退伍军人")]
    [InlineData("大陆人")]
    [InlineData("廿卅")]
    [InlineData("十二五期间")]
    [InlineData("零十")]
    public void Fold_NoNumber_StaysAWord(string text)
    {
        Assert.Equal(text, TextFolder.Fold(text).Text);
    }

    [Theory]
    [InlineData("1,460人", "1460人")]
    [InlineData("1，460人", "1460人")]
    [InlineData("12,345,678元", "12345678元")]
    [InlineData("1,460.5元", "1460.5元")]
    [InlineData("1,2号楼", "1,2号楼")]
    [InlineData("1,23", "1,23")]
    [InlineData("2015,2016年", "2015,2016年")]
    [InlineData("2013,300户", "2013,300户")]
    [InlineData("热线12345,400", "热线12345,400")]
    [InlineData(",460", ",460")]
    [InlineData("460,", "460,")]
    public void Fold_Comma_GoesOnlyBetweenThousands(string text, string folded)
    {
        Assert.Equal(folded, TextFolder.Fold(text).Text);
    }

    [Fact]
    public void Fold_Numeral_EachDigitSpansTheWholeNumeral()
    {
        var folded = TextFolder.Fold("共一百二十三户");

        Assert.Equal("共123户", folded.Text);
        Assert.Equal([0, 1, 1, 1, 6], folded.Starts);
        Assert.Equal([1, 6, 6, 6, 7], folded.Ends);
    }

    [Fact]
    public void Fold_ThousandsComma_LeavesTheDigitsWhereTheyStand()
    {
        var folded = TextFolder.Fold("1,460");

        Assert.Equal([0, 2, 3, 4], folded.Starts);
        Assert.Equal([1, 3, 4, 5], folded.Ends);
    }
}
