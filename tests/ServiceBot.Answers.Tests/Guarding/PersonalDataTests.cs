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

    [Theory]
    [InlineData("手机一三八零零一三八零零零")]
    [InlineData("幺三八零零幺三八零零零")]
    [InlineData("138\u200B0013\u200B8000")]
    [InlineData("①③⑧⓪⓪①③⑧⓪⓪⓪")]
    [InlineData("1\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E300138000")]
    [InlineData("+86（138）0013-8000")]
    [InlineData("013800138000")]
    [InlineData("身份证11010519491231002×")]
    [InlineData("邮箱 zhang.san @ 163.com")]
    [InlineData("zhangsan[at]163.com")]
    public void IsIn_PersonalDataInDisguise_IsTrue(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("沪府发〔2016〕12号")]
    [InlineData("沪民养老发〔2019〕25号")]
    [InlineData("武宁路200弄、280弄、350弄各装几台")]
    [InlineData("办公电话：021-52345678、021-62345678、021-32345678")]
    [InlineData("021-52345678 021-62345678")]
    [InlineData("13800138000元")]
    [InlineData("投入15012003000.5元")]
    [InlineData("二〇一三年至二〇一八年")]
    [InlineData("二〇一三二〇一四二〇一五")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("962899、12345、12348、12356")]
    [InlineData("2013-2018、2019-2020")]
    public void IsIn_MoreFiguresOfOurField_IsFalse(string text) => Assert.False(PersonalData.IsIn(text));

    [Theory]
    [InlineData("我叫王芳，手机138 0013 8000，身份证11010519491231002X。", "我叫王芳，手机〔手机号〕，身份证〔身份证号〕。")]
    [InlineData("卡号6222021234567890128，发到wang@example.cn", "卡号〔银行卡号〕，发到〔邮箱〕")]
    [InlineData("１３８\u200B００１３８０００怎么登记", "〔手机号〕怎么登记")]
    [InlineData("2019年给多少户发了安全包", "2019年给多少户发了安全包")]
    [InlineData("", "")]
    public void Mask_Text_HidesWhatIsPersonalAndNothingElse(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    [Theory]
    [InlineData("身份证11010519491231002X，怎么办", true)]
    [InlineData("手机13800138000，怎么办", true)]
    [InlineData("卡号6222021234567890128", true)]
    [InlineData("发到wang@example.cn", true)]
    [InlineData("〔手机〕怎么办", false)]
    [InlineData("2019年给多少户发了安全包", false)]
    public void WasIn_TextAndTheSameMasked_AreAlike(string text, bool expected)
    {
        Assert.Equal(expected, PersonalData.WasIn(text));
        Assert.Equal(expected, PersonalData.WasIn(PersonalData.Mask(text)));
    }

    [Fact]
    public void IsIn_AnyIdentityCard_IsTrueAndWithAnotherDigitIsNone()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 2000; i++)
        {
            var digits = $"{random.Next(11, 66)}{random.Next(0, 10000):D4}{random.Next(1920, 2021)}{random.Next(1, 13):D2}{random.Next(1, 29):D2}{random.Next(0, 1000):D3}";
            var id = digits + CheckCharacter(digits);
            var at = random.Next(17);
            var other = id[..at] + (char)('0' + (id[at] - '0' + random.Next(1, 10)) % 10) + id[(at + 1)..];

            Assert.True(PersonalData.IsIn($"我的号码是{id}，请查"), id);
            Assert.Equal("号码〔身份证号〕。", PersonalData.Mask($"号码{id}。"));
            Assert.True(other[0] is not ('0' or '1') || !PersonalData.IsIn(other), other); // others may be a bank card
        }
    }

    [Fact]
    public void Mask_AnyMobileNumber_LeavesNoneOfIt()
    {
        var random = new Random(20261123);
        string[] gaps = ["", " ", "-", "\u200B", "."];
        for (var i = 0; i < 2000; i++)
        {
            var (first, second, third) = ($"1{random.Next(3, 10)}{random.Next(10)}", $"{random.Next(10000):D4}", $"{random.Next(10000):D4}");
            var gap = gaps[random.Next(gaps.Length)];

            var masked = PersonalData.Mask($"电话{first}{gap}{second}{gap}{third}谢谢");

            Assert.Equal("电话〔手机号〕谢谢", masked);
            Assert.False(PersonalData.IsIn(masked));
        }
    }

    [Fact]
    public void Mask_AnyText_NeverFailsAndLeavesNone()
    {
        var random = new Random(20261124);
        const string Characters = "0123456789０１１３８Xx×一三八零 -–.@。com（）+\u200B\uD83D\uDE00\uFFFE\u20E3年元号";
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(Characters.Length)]));

            Assert.False(PersonalData.IsIn(PersonalData.Mask(text)), text);
        }
    }

    private static char CheckCharacter(string digits)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[digits.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }
}
