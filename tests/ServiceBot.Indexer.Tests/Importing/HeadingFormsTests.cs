using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class HeadingFormsTests
{
    [Theory]
    [InlineData("## 基本情况", "Marked")]
    [InlineData("2013年", "Year")]
    [InlineData("2017年工作总结", "Year")]
    [InlineData("2018年工作思路", "Year")]
    [InlineData("2013-2017年工作回顾", "Year")]
    [InlineData("二〇一四年工作要点", "Year")]
    [InlineData("提高招商留商工作成效 提高公共服务办事效率", "Couplet")]
    [InlineData("三、社区和谐稳定和运行安全基础进一步夯实", "Chinese")]
    [InlineData("四、优化布局,形成老城厢公共服务设施新局面。", "Chinese")]
    [InlineData("十一、其他工作", "Chinese")]
    [InlineData("(一)深化拓展区域化党建。", "Bracketed")]
    [InlineData("（二）三个“全覆盖”，推动各项基础工作落到实处。", "Bracketed")]
    [InlineData("(一) 体现辐射效应,打造枢纽型民生综合体。", "Bracketed")]
    [InlineData("1、为“双创”营造良好的创新环境", "Arabic")]
    [InlineData("1.构建“一城三盟”的“睦邻家园”架构", "Arabic")]
    [InlineData("12．其他事项", "Arabic")]
    public void Of_HeadingLine_TellsItsForm(string line, string form)
    {
        Assert.Equal(form, HeadingForms.Of(line).ToString());
    }

    [Theory]
    [InlineData("2014年，老西门街道按照区委、区政府的总体部署")]
    [InlineData("2022年06月10日 来源: 上海普陀")]
    [InlineData("2018年3月")]
    [InlineData("2020年是全面建成小康社会和“十三五”规划收官之年")]
    [InlineData("1、完成街道机构改革调整。调整健全街道领导体制。")]
    [InlineData("1、身份证原件；")]
    [InlineData("3、受理时间为周一至周五。")]
    [InlineData("1.5万平方米")]
    [InlineData("2013.5")]
    [InlineData("一是抓好责任分解和细化")]
    [InlineData("一、坚持党的领导，")]
    [InlineData("一、加强“双创工作")]
    [InlineData("一、在市委、市政府和区委、区政府的坚强领导下认真学习贯彻党的十九大精神并扎实推进各项工作")]
    [InlineData("#标签")]
    [InlineData("□记者 姚沁艺 整理报道")]
    [InlineData("与会人员在张园地块参观学习")]
    [InlineData("编者按")]
    [InlineData("普陀区长寿路街道2022年工作计划")]
    public void Of_LineOfText_IsNone(string line)
    {
        Assert.Equal(HeadingForm.None, HeadingForms.Of(line));
    }
}
