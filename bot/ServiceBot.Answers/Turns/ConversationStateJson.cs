using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Turns;

/// <summary>A state of a conversation as compact JSON, for those who keep it: <c>{"v":1,"subject":"…"}</c>. What is empty is left out.</summary>
/// <remarks>Thread-safe. Same state, same bytes.</remarks>
public static class ConversationStateJson
{
    /// <summary>The form written; another one is not read.</summary>
    public const int Version = 1;

    /// <summary>Longest state in UTF-8.</summary>
    public const int MostUtf8Bytes = 2048;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Never longer than <see cref="MostUtf8Bytes"/>: of a state that would be, what was shown goes first, then the context, then the subject's end.</summary>
    public static string Write(ConversationState state)
    {
        var bounded = StateBounds.Of(state);
        foreach (var shorter in (IEnumerable<Func<ConversationState, ConversationState>>)
            [whole => whole, whole => whole with { Shown = "" }, whole => whole with { Shown = "", Context = "" }])
        {
            var json = Json(shorter(bounded));
            if (Encoding.UTF8.GetByteCount(json) <= MostUtf8Bytes)
                return json;
        }

        // Only characters that JSON writes as escapes come to this.
        return Json(new ConversationState { Streets = bounded.Streets, Years = bounded.Years, Subject = StateBounds.Cut(bounded.Subject, 40), Kind = bounded.Kind });
    }

    /// <param name="json">As it was kept; null or empty when nothing was.</param>
    /// <returns>Never throws: what is no state of this version gives the empty one, with the reason.</returns>
    public static StateReading Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return new StateReading(ConversationState.Empty, StateProblem.None);
        if (json.Length > MostUtf8Bytes)
            return new StateReading(ConversationState.Empty, StateProblem.Broken);
        try
        {
            return JsonSerializer.Deserialize<Kept>(json, Options) switch
            {
                null => new StateReading(ConversationState.Empty, StateProblem.Broken),
                { V: Version } kept => new StateReading(StateBounds.Of(kept.ToState()), StateProblem.None),
                { V: > 0 } => new StateReading(ConversationState.Empty, StateProblem.OtherVersion),
                _ => new StateReading(ConversationState.Empty, StateProblem.Broken),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new StateReading(ConversationState.Empty, StateProblem.Broken);
        }
    }

    private static string Json(ConversationState state) => JsonSerializer.Serialize(Kept.Of(state), Options);

    /// <summary>The members as they stand in the JSON.</summary>
    private sealed record Kept
    {
        public int V { get; init; }
        public List<string>? Streets { get; init; }
        public string? Unknown { get; init; }
        public List<int>? Years { get; init; }
        public string? Word { get; init; }
        public string? Subject { get; init; }
        public string? Context { get; init; }
        public int Kind { get; init; }
        public string? Units { get; init; }
        public List<string>? Choices { get; init; }
        public string? Offer { get; init; }
        public string? Street { get; init; }
        public int? Year { get; init; }
        public string? Shown { get; init; }

        public static Kept Of(ConversationState state) => new()
        {
            V = Version,
            Streets = Some(state.Streets),
            Unknown = state.UnknownStreet,
            Years = state.Years.Count == 0 ? null : [.. state.Years],
            Word = state.RelativeYear,
            Subject = Some(state.Subject),
            Context = Some(state.Context),
            Kind = (int)state.Kind,
            Units = Some(string.Join(' ', state.Units)),
            Choices = Some(state.Choices),
            Offer = state.Offer,
            Street = state.AnsweredStreet,
            Year = state.AnsweredYear,
            Shown = Some(state.Shown),
        };

        public ConversationState ToState() => new()
        {
            Streets = (IReadOnlyList<string>?)Streets ?? [],
            UnknownStreet = Unknown,
            Years = (IReadOnlyList<int>?)Years ?? [],
            RelativeYear = Word,
            Subject = Subject ?? "",
            Context = Context ?? "",
            Kind = (QuestionKind)Kind,
            Units = Units?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Choices = (IReadOnlyList<string>?)Choices ?? [],
            Offer = Offer,
            AnsweredStreet = Street,
            AnsweredYear = Year,
            Shown = Shown ?? "",
        };

        private static string? Some(string text) => text.Length == 0 ? null : text;

        private static List<string>? Some(IReadOnlyList<string> list) => list.Count == 0 ? null : [.. list];
    }
}
