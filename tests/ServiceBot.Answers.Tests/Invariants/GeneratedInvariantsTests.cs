namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>The invariants over made-up sub-districts.</summary>
public sealed class GeneratedInvariantsTests(GeneratedInvariantsTests.Knowledge knowledge) : AnswerInvariants(knowledge), IClassFixture<GeneratedInvariantsTests.Knowledge>
{
    /// <summary>Thousands of generated questions to generated texts.</summary>
    public sealed class Knowledge : AskedKnowledge
    {
        private const int Today = 2021;

        public Knowledge()
            : this(GeneratedTexts.Build())
        {
        }

        private Knowledge(SmallKnowledge texts)
            : base(texts.IndexPath, Today, texts) => Asked = AskAll(GeneratedQuestions.All());
    }
}
