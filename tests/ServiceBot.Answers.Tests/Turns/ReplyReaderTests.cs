using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

[Collection(nameof(Towns))]
public sealed class ReplyReaderTests(Towns towns)
{
    private readonly ReplyReader _reader = new(towns.Index);

    [Theory]
    [InlineData("柳荫街道2018年：给120户独居老人发了安全包。", "柳荫街道", 2018)]
    [InlineData("2018年，柳荫街道给120户独居老人发了安全包，比2017年多。", "柳荫街道", 2018)]
    [InlineData("柳荫街道2018年：有6场。\n桂花街道2018年：有9场。", null, 2018)]
    [InlineData("柳荫街道：2018年有6场，2019年有6场。", "柳荫街道", null)]
    [InlineData("这件事几个街道都有，情况不一样。您问的是哪个街道？", null, null)]
    [InlineData("", null, null)]
    [InlineData("\uD800", null, null)]
    public void Read_Reply_TellsPlaceAndYear(string reply, string? street, int? year)
    {
        var about = _reader.Read(reply);

        Assert.Equal(street, about.Street);
        Assert.Equal(year, about.Year);
    }

    [Theory]
    [InlineData("柳荫街道2017年的报告里没有写，2018年的有。要看2018年的吗？也可以打12345问现在的情况。", "2018年")]
    [InlineData("没有写。要看2018年、2019年的吗？", "2018年、2019年")]
    [InlineData("没有写。", null)]
    public void Read_Reply_TellsWhatItOffers(string reply, string? offer) => Assert.Equal(offer, _reader.Read(reply).Offer);
}
