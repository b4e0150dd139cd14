using System.Text;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Postings;

/// <summary>Finds the terms of a field that begin with, or that hold, some characters.</summary>
internal static class TermEdges
{
    // Terms looked at for what stands inside, which no order helps to find: some 20 ms.
    private const int MostRead = 200_000;

    /// <summary>In the order of their UTF-8 bytes, the term itself left out.</summary>
    public static List<string> Find(FieldTerms terms, string characters, bool atStart, int most)
    {
        var sought = Encoding.UTF8.GetBytes(characters);
        var found = new List<string>();
        var each = terms.Enumerate();
        var isThere = atStart ? each.SeekCeil(sought) : each.MoveNext();
        for (var read = 0; isThere && found.Count < most && read < MostRead; read++, isThere = each.MoveNext())
        {
            if (atStart ? each.Term.StartsWith(sought) : each.Term.IndexOf(sought) >= 0)
            {
                if (each.Term.Length > sought.Length)
                    found.Add(Encoding.UTF8.GetString(each.Term));
            }
            else if (atStart)
            {
                break;
            }
        }

        return found;
    }
}
