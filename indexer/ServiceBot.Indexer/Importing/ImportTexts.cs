using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Importing;

/// <summary>Messages said in more than one place, Chinese and English.</summary>
internal static class ImportTexts
{
    public static (string Chinese, string English) WrongId(string id) => (
        $"id“{id}”不能用作文件名。只用字母、数字、汉字、- _ .，不以 . 开头，不叫 README。",
        $"id \"{id}\" cannot be a file name. Use letters, digits, hanzi, - _ . only, no leading ., and not README.");

    public static (string Chinese, string English) WrongYears(string years) => (
        $"“{years}”不是年份。请写四位数字（{Years.First} 到 {Years.Last}），例如 2019 或 2017,2018 或 2013-2017。",
        $"\"{years}\" is not a year. Write four digits ({Years.First} to {Years.Last}), for example 2019 or 2017,2018 or 2013-2017.");
}
