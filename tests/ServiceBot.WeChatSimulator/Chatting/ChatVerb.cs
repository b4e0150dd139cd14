namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>What can be done in a chat.</summary>
internal enum ChatVerb
{
    Say,
    Tap,
    Follow,
    Unfollow,
    Voice,
    Image,
    Video,
    ShortVideo,
    Location,
    Link,
    Scan,
    Menu,
    OpenPage,
    ReportPosition,
    Unknown,
    UnknownEvent,
    Wait,
    DeliverAgain,
    FailNextSend,
    Help,
    Leave,
}
