using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Menu;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Stands before the bot: answers what is meant for the channel (答案, 全文, 清除记录, 找人工, the menu, a new follower), and makes questions of numbers.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ChannelCommands(ServingIndex index, IStateStore store, DeliveryLedger ledger, AnswerActivity answers, WeChatOptions options, TimeProvider clock)
{
    private readonly TimeSpan _choicesValid = TimeSpan.FromMinutes(options.ChoicesValidMinutes);

    public async Task<CommandOutcome> OnTurnAsync(WeChatTurn turn, IBot bot, CancellationToken cancellation)
    {
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.ConversationUpdate }:
                using (var lease = index.Lease())
                    Say(turn, FollowWelcome.Of(lease.Snapshot.FirstScreen));
                return default;
            case { Type: ActivityTypes.Event, Name: IncomingActivity.MenuEvent, Value: { } value }:
                SayForMenu(turn, value);
                return default;
            case { Type: ActivityTypes.Message, Attachments: [{ ContentType: IncomingActivity.Voice }] }:
                Say(turn, new Answer { Status = AnswerStatus.Invalid, Text = CannedReplies.VoiceUnread });
                return default;
            case { Type: ActivityTypes.Message, Text: { } text } when CommandWord.Of(text) is { } command:
                return await DoAsync(command, turn, cancellation);
            default:
                await AskAsync(turn, bot, cancellation);
                return default;
        }
    }

    private async Task<CommandOutcome> DoAsync(Command command, WeChatTurn turn, CancellationToken cancellation)
    {
        switch (command)
        {
            case Command.Fetch:
                return new CommandOutcome(Fetched: await FetchAsync(turn, cancellation));
            case Command.GoOn:
                await GoOnAsync(turn, cancellation);
                return default;
            case Command.Wipe:
                turn.SendActivity(Plain(CannedReplies.Wiped));
                return new CommandOutcome(Wipes: true);
            default:
                SayWherePeopleAre(turn);
                return default;
        }
    }

    /// <summary>
    /// A number means the list sent last, whatever came of it: what is to choose from, or what leads on. A line that was tapped means the list it stands in. The
    /// bot itself knows only what is to choose from, and only until something else is said.
    /// </summary>
    private async Task AskAsync(WeChatTurn turn, IBot bot, CancellationToken cancellation)
    {
        turn.Waiting = WaitingLine(await WaitingAsync(turn));
        var text = turn.Activity.Text ?? "";
        var number = ListNumber.Of(text);
        var lists = number is null && !turn.IsTapped ? [] : (await ShownBefore.ReadAsync(store, ledger, turn.Delivery, cancellation)).Lists;
        if (number is { } place && lists is [.., var last])
        {
            if (clock.GetUtcNow() - last.At >= _choicesValid)
            {
                Say(turn, new Answer { Status = AnswerStatus.Clarify, Text = CannedReplies.ListExpired, Choices = last.Entries });
                return;
            }

            if (place <= last.Entries.Count && !IsChoice(turn, last))
                turn.AskInstead(last.Entries[place - 1], last.Before);
        }
        else if (number is null && lists.LastOrDefault(list => list.Entries.Contains(text, StringComparer.Ordinal)) is { Before: { } before })
        {
            turn.AskInstead(text, before);
        }

        await bot.OnTurnAsync(turn, cancellation);
    }

    /// <summary>Whether the bot still waits for one of these to be chosen.</summary>
    private static bool IsChoice(WeChatTurn turn, ShownList list) =>
        turn.Conversation?.State.Choices is { Count: > 0 } choices && choices.SequenceEqual(list.Entries, StringComparer.Ordinal);

    /// <returns>The key of the delivery whose answer was given; null when none was.</returns>
    private async Task<string?> FetchAsync(WeChatTurn turn, CancellationToken cancellation)
    {
        var waiting = await WaitingAsync(turn);
        foreach (var delivery in waiting.Where(one => one.IsComputed))
        {
            if (await ledger.ReplyOfAsync(delivery) is not { } reply)
                continue;
            var others = waiting.Where(other => other != delivery).ToList();
            var text = AnswerText.WithoutWaiting(reply.Text ?? "");
            turn.SendActivity(new Activity
            {
                Type = ActivityTypes.Message,
                Text = WaitingLine(others) is { } line ? $"{text}\n\n{line}" : text,
                TextFormat = reply.TextFormat,
                Locale = reply.Locale,
                SuggestedActions = reply.SuggestedActions,
                ChannelData = reply.ChannelData,
            });
            return delivery.Key;
        }

        turn.SendActivity(Plain(
            waiting.Exists(delivery => !delivery.IsComputed && !ledger.IsLost(delivery)) ? CannedReplies.StillLooking
            : waiting.Exists(ledger.IsLost) ? CannedReplies.AnswerLost
            : CannedReplies.NoAnswerWaits));
        return null;
    }

    private async Task GoOnAsync(WeChatTurn turn, CancellationToken cancellation)
    {
        var shown = await ShownBefore.ReadAsync(store, ledger, turn.Delivery, cancellation);
        var after = shown.Rest.Skip(1).ToList();
        turn.SendActivity(shown.Rest is [var next, ..]
            ? Plain(AnswerText.PartOf(next, after.Count)) with { ChannelData = ShownBefore.Carry(after) }
            : Plain(CannedReplies.NoMoreText));
    }

    private void SayForMenu(WeChatTurn turn, JsonElement key)
    {
        if (key.GetString() == MenuKeys.Person)
        {
            SayWherePeopleAre(turn);
            return;
        }

        using var lease = index.Lease();
        Say(turn, new Answer { Status = AnswerStatus.Greeting, Text = CannedReplies.FrequentQuestions, Choices = lease.Snapshot.FirstScreen.Suggestions.ForAll.Take(AnswerText.MostListed).ToList() });
    }

    private void SayWherePeopleAre(WeChatTurn turn)
    {
        using var lease = index.Lease();
        var answerer = lease.Snapshot.Answerer;
        var centres = answerer.Streets.Select(answerer.ServiceCentreOf).OfType<Citation>().ToList();
        Say(turn, new Answer { Status = AnswerStatus.Greeting, Text = CannedReplies.Person(centres.Count > 0), Related = centres });
    }

    private void Say(WeChatTurn turn, Answer answer)
    {
        turn.Answer = answer with { ConversationId = turn.Conversation?.Id, AnswerId = turn.TurnId, IndexVersion = index.Version ?? "" };
        turn.SendActivity(answers.Of(turn.Answer, turn.Form));
    }

    private async Task<List<Delivery>> WaitingAsync(WeChatTurn turn)
    {
        if (turn.Delivery.ConversationId is not { } conversation)
            return [];
        var waiting = await ledger.WaitingAsync(turn.Delivery.ChannelId, conversation);
        return waiting.FindAll(delivery => delivery.Key != turn.Delivery.Key && !(delivery.HeldFor == DeliveryWay.CustomerMessage && delivery.IsSent));
    }

    // What is going to come by itself need not be asked for, unless it should have come by now.
    private string? WaitingLine(List<Delivery> waiting)
    {
        var asked = waiting.FindAll(delivery => delivery.HeldFor == DeliveryWay.Fetched ? !ledger.IsLost(delivery) : delivery.IsComputed);
        return asked.Count == 0 ? null : asked.Exists(delivery => delivery.IsComputed) ? CannedReplies.AnswerWaits : CannedReplies.AnswerComes;
    }

    private static Activity Plain(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = TextFormats.Plain, Locale = "zh-CN" };
}
