using ServiceBot.Answers.Guarding;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("我的身份证是11010519491231002X，能办敬老卡吗")]
    [InlineData("我的身份证是11010519491231002x")]
    [InlineData("身份证１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("110105 19491231 002X")]
    [InlineData("440524188001010014帮我查查")]
    [InlineData("身份证110105-19491231-002X 年龄75")]
    [InlineData("60 11010519491231002X 70")]
    public void IsIn_IdentityCard_IsTrue(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("打我手机13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("我姓王.13812345678")]
    [InlineData("138.1234.5678怎么登记")]
    [InlineData("１３８００１３８０００")]
    [InlineData("手机19912345678，谢谢")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("13800138000 60岁了")]
    [InlineData("我82岁 13800138000 021-12345678")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0")]
    public void IsIn_MobileNumber_IsTrue(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("卡号6222021234567890128")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111 80岁")]
    public void IsIn_BankCardWithLuhnDigit_IsTrue(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("发到zhang.san@example.com")]
    [InlineData("ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ")]
    public void IsIn_EmailAddress_IsTrue(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("12345打得通吗")]
    [InlineData("962899是什么")]
    [InlineData("2014年老西门给多少户发了安全包")]
    [InlineData("2013、2014、2015、2016年各办了几场")]
    [InlineData("2013 2014 2015 2016 比一比")]
    [InlineData("2013-2017年")]
    [InlineData("武宁路200弄2、4、14号")]
    [InlineData("拆了63012.91平方米")]
    [InlineData("73979.87万元")]
    [InlineData("失业人员2296人")]
    [InlineData("打021-12345678")]
    [InlineData("021 1234 5678")]
    [InlineData("110、119、120")]
    [InlineData("110101199001011234")]
    [InlineData("23800138000")]
    [InlineData("4111111111111112")]
    [InlineData("3.1415926535897932")]
    [InlineData("老人@街道")]
    [InlineData("")]
    public void IsIn_FiguresOfOurField_IsFalse(string text) => Assert.False(PersonalData.IsIn(text));

    // Attributes cannot hold an unpaired surrogate.
    [Fact]
    public void IsIn_BrokenText_IsReadAllTheSame()
    {
        Assert.False(PersonalData.IsIn("\uD800问\uDC00题\uFFFE12345"));
        Assert.True(PersonalData.IsIn("\uD800\uFFFE手机13800138000"));
    }
}
