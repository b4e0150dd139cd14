namespace ServiceBot.Answers.Guarding;

/// <summary>The kinds of personal data that are looked for. A closed list: other figures of residents are figures of our field.</summary>
internal enum PersonalDataKind { IdentityCard, Mobile, BankCard, Email }
