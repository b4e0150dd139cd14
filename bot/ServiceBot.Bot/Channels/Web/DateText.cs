using System.Globalization;
using ServiceBot.Answers;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>Writes dates as people in China read them, whatever the machine's culture and time zone.</summary>
internal static class DateText
{
    /// <summary>2019-03-07.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day in China: 2019年3月7日.</summary>
    public static string DayOf(DateTimeOffset moment) => ChinaTime.DayOf(moment).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
