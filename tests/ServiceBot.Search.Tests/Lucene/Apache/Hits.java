import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FilteredQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryWrapperFilter;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Answers queries from an index with Apache Lucene 4.10: java -cp lucene-core.jar Hits.java FOLDER LIMIT.
 * Standard input holds a query a line, its parts in front of their operands, tabs between:
 *   term FIELD TEXT BOOST    boost as the hexadecimal bits of a float
 *   any N Q…   all N Q…   best N Q…
 *   phrase FIELD N TEXT…
 *   filtered Q F             documents of Q that match F too, which does not score
 * Standard output holds an answer a line: the number of documents that match, then DOC:SCORE of the best, the score as bits.
 */
public final class Hits {
    public static void main(String[] arguments) throws Exception {
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
        int limit = Integer.parseInt(arguments[1]);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(new File(arguments[0])));
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                out.println(answer(searcher.search(read(new ArrayDeque<>(Arrays.asList(line.split("\t", -1)))), limit)));
        }
    }

    private static Query read(Queue<String> parts) {
        String kind = parts.remove();
        switch (kind) {
            case "term":
                Query term = new TermQuery(new Term(parts.remove(), parts.remove()));
                term.setBoost(Float.intBitsToFloat(Integer.parseUnsignedInt(parts.remove(), 16)));
                return term;
            case "any":
                return clauses(parts, Occur.SHOULD);
            case "all":
                return clauses(parts, Occur.MUST);
            case "best":
                DisjunctionMaxQuery best = new DisjunctionMaxQuery(0);
                for (int n = Integer.parseInt(parts.remove()); n > 0; n--)
                    best.add(read(parts));
                return best;
            case "phrase":
                PhraseQuery phrase = new PhraseQuery();
                String field = parts.remove();
                for (int n = Integer.parseInt(parts.remove()); n > 0; n--)
                    phrase.add(new Term(field, parts.remove()));
                return phrase;
            case "filtered":
                return new FilteredQuery(read(parts), new QueryWrapperFilter(read(parts)));
            default:
                throw new IllegalArgumentException("not a kind of query: " + kind);
        }
    }

    private static Query clauses(Queue<String> parts, Occur occur) {
        BooleanQuery query = new BooleanQuery();
        for (int n = Integer.parseInt(parts.remove()); n > 0; n--)
            query.add(read(parts), occur);
        return query;
    }

    private static String answer(TopDocs found) {
        StringBuilder line = new StringBuilder().append(found.totalHits);
        for (ScoreDoc hit : found.scoreDocs)
            line.append(' ').append(hit.doc).append(':').append(Integer.toHexString(Float.floatToIntBits(hit.score)));
        return line.toString();
    }
}
