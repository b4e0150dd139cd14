using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Indexer.Evaluating;

/// <summary>Says why a question counts as missed.</summary>
internal static class MissText
{
    public static string Of(MissReason reason, bool english) => (reason.Code, reason.Detail, english) switch
    {
        (MissCode.NoHit, "", false) => "没有命中",
        (MissCode.NoHit, "", true) => "no hit",
        (MissCode.NoHit, var rank, false) => $"前 5 条没有命中（第 {rank} 条才是）",
        (MissCode.NoHit, var rank, true) => $"no hit among 5 (rank {rank})",
        (MissCode.NotFirst, "", false) => "没找到文档",
        (MissCode.NotFirst, "", true) => "document not found",
        (MissCode.NotFirst, var rank, false) => $"文档排在第 {rank}",
        (MissCode.NotFirst, var rank, true) => $"document at rank {rank}",
        (MissCode.MustMissing, var wanted, false) => $"缺“{wanted}”",
        (MissCode.MustMissing, var wanted, true) => $"missing \"{wanted}\"",
        (MissCode.MustNotPresent, var bad, false) => $"不该说“{bad}”",
        (MissCode.MustNotPresent, var bad, true) => $"forbidden \"{bad}\"",
        (MissCode.WrongCitation, "", false) => "没有引用",
        (MissCode.WrongCitation, "", true) => "no citation",
        (MissCode.WrongCitation, var cited, false) => $"引错了（{cited}）",
        (MissCode.WrongCitation, var cited, true) => $"wrong citation ({cited})",
        (MissCode.Declined, _, false) => "能答却拒",
        (MissCode.Declined, _, true) => "declined",
        (MissCode.AskedBack, _, false) => "不必反问",
        (MissCode.AskedBack, _, true) => "asked back needlessly",
        (MissCode.NotDeclined, _, false) => "该拒没拒",
        (MissCode.NotDeclined, _, true) => "not declined",
        (MissCode.NotAskedBack, _, false) => "该反问没反问",
        (MissCode.NotAskedBack, _, true) => "not asked back",
        (MissCode.NotGreeted, _, false) => "没有当作问候",
        (MissCode.NotGreeted, _, true) => "not greeted",
        (MissCode.AnswerNotContained, var answer, false) => $"回答里没有“{answer}”",
        (_, var answer, _) => $"answer \"{answer}\" not contained",
    };
}
