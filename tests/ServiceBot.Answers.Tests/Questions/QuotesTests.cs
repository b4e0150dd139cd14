using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class QuotesTests
{
    [Theory]
    [InlineData("《你好》谁写的", 0, 4)]
    [InlineData("\"今年\"呢", 0, 4)]
    [InlineData("《你好", 0, 0)]
    [InlineData("你好》", 0, 0)]
    public void EndAt_Quotation_IsBehindItsClosingMark(string text, int at, int end) => Assert.Equal(end, Quotes.EndAt(text, at));

    [Theory]
    [InlineData("《今年》和去年", 1, true)]
    [InlineData("《今年》和去年", 5, false)]
    [InlineData("今年的\"去年\"今年", 4, true)]
    [InlineData("今年的\"去年\"今年", 7, false)]
    public void Hold_Place_TellsWhetherAQuotationHasIt(string text, int index, bool held) => Assert.Equal(held, Quotes.Hold(text, index));
}
