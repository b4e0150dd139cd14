import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Apache Lucene 8 as a peer: the same verbs, files and printed lines as EngineRun.cs.
 *   build-text DATA COUNT FOLDER      SmartCn's words and CJK bigrams
 *   build-tokens DATA COUNT FOLDER    tokens as given
 *   open DATA FOLDER
 *   search DATA FOLDER QUESTIONS WARM-PASSES MEASURED-PASSES
 */
public final class Lucene8 {
    private static final int LIMIT = 10;
    private static final int BUFFER_MEGABYTES = 512;
    private static final String WORDS = "words";
    private static final String BIGRAMS = "bigrams";
    private static final boolean PROCESSOR_TIME = "processor".equals(System.getenv("SERVICEBOT_BENCHMARK_CLOCK"));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

    public static void main(String[] arguments) throws Exception {
        Path data = Paths.get(arguments[1]);
        switch (arguments[0]) {
            case "build-text":
                build(true, data, Integer.parseInt(arguments[2]), Paths.get(arguments[3]));
                break;
            case "build-tokens":
                build(false, data, Integer.parseInt(arguments[2]), Paths.get(arguments[3]));
                break;
            case "open":
                open(data, Paths.get(arguments[2]));
                break;
            case "search":
                search(data, Paths.get(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
                break;
            default:
                throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void build(boolean fromText, Path data, int count, Path folder) throws IOException {
        double started = wholeSeconds();
        Analyzer analyzer = fromText
            ? new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), Map.of(WORDS, new SmartChineseAnalyzer(), BIGRAMS, new CJKAnalyzer()))
            : new KeywordAnalyzer();
        // One thread: merges run in it too.
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergeScheduler(new SerialMergeScheduler()).setUseCompoundFile(false).setSimilarity(BM25);
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.freeze();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config);
            BufferedReader texts = Files.newBufferedReader(data.resolve("passages.jsonl"));
            Tokens tokens = fromText ? null : new Tokens(data)) {
            for (int passage = 1; passage <= count; passage++) {
                String text = textOf(texts.readLine());
                Document document = new Document();
                document.add(new StringField("id", "p" + passage, Field.Store.YES));
                document.add(new StoredField("text", text));
                if (fromText) {
                    document.add(new Field(WORDS, text, type));
                    document.add(new Field(BIGRAMS, text, type));
                } else {
                    tokens.next();
                    document.add(new Field(WORDS, tokens.words, type));
                    document.add(new Field(BIGRAMS, tokens.bigrams, type));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        System.out.println("seconds\t" + (wholeSeconds() - started));
        System.out.println("peakBytes\t" + peakBytes());
    }

    private static String textOf(String line) {
        String before = "\"text\":\"";
        return line.substring(line.indexOf(before) + before.length(), line.length() - "\"}".length());
    }

    private static void open(Path data, Path folder) throws IOException {
        String question;
        try (BufferedReader lines = Files.newBufferedReader(data.resolve("questions.txt"))) {
            question = lines.readLine();
        }
        double started = wholeSeconds();
        try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder))) {
            answer(searcher(reader), question);
            System.out.println("seconds\t" + (wholeSeconds() - started));
        }
    }

    private static void search(Path data, Path folder, int count, int warmPasses, int measuredPasses) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("questions.txt"));
        // Parsed before the clock runs, as on the other side; the query is made while it runs.
        List<String[][]> questions = new ArrayList<>();
        for (String line : lines.subList(0, count))
            questions.add(parse(line));
        try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder))) {
            IndexSearcher searcher = searcher(reader);
            for (int pass = 0; pass < warmPasses; pass++)
                for (String[][] question : questions)
                    answer(searcher, question);

            long[][] times = new long[questions.size()][measuredPasses];
            for (int pass = 0; pass < measuredPasses; pass++)
                for (int i = 0; i < questions.size(); i++) {
                    long started = now();
                    answer(searcher, questions.get(i));
                    times[i][pass] = now() - started;
                }

            try (PrintWriter out = new PrintWriter(folder + ".hits", StandardCharsets.UTF_8)) {
                for (String[][] question : questions) {
                    StringBuilder text = new StringBuilder();
                    for (ScoreDoc hit : answer(searcher, question))
                        text.append(text.length() == 0 ? "" : " ").append(hit.doc).append(':').append(Integer.toHexString(Float.floatToIntBits(hit.score)));
                    out.println(text);
                }
            }
            try (PrintWriter out = new PrintWriter(folder + ".times", StandardCharsets.UTF_8)) {
                for (long[] passes : times) {
                    Arrays.sort(passes);
                    out.println(passes[passes.length / 2]);
                }
            }
        }
        System.out.println("peakBytes\t" + peakBytes());
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        // No answers from a cache.
        searcher.setQueryCache(null);
        return searcher;
    }

    private static String[][] parse(String line) {
        String[] fields = line.split("\t");
        return new String[][] { fields[0].split(" "), fields[1].split(" ") };
    }

    private static ScoreDoc[] answer(IndexSearcher searcher, String line) throws IOException {
        return answer(searcher, parse(line));
    }

    // Hits beyond the best are not counted, which is the quickest way that Lucene has.
    private static ScoreDoc[] answer(IndexSearcher searcher, String[][] question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : question[0])
            query.add(new TermQuery(new Term(WORDS, term)), Occur.SHOULD);
        for (String term : question[1])
            query.add(new TermQuery(new Term(BIGRAMS, term)), Occur.SHOULD);
        TopScoreDocCollector collector = TopScoreDocCollector.create(LIMIT, LIMIT);
        searcher.search(query.build(), collector);
        return collector.topDocs().scoreDocs;
    }

    // As EngineClock.cs.
    private static long now() {
        return PROCESSOR_TIME ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static double wholeSeconds() {
        return (PROCESSOR_TIME ? PROCESS.getProcessCpuTime() : System.nanoTime()) / 1e9;
    }

    private static long peakBytes() throws IOException {
        for (String line : Files.readAllLines(Paths.get("/proc/self/status")))
            if (line.startsWith("VmHWM:"))
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        throw new EOFException("no VmHWM");
    }

    /** Reads TokenFile.cs's file, passage by passage. */
    private static final class Tokens implements AutoCloseable {
        final Replay words = new Replay();
        final Replay bigrams = new Replay();
        private final String[] terms;
        private final DataInputStream stream;

        Tokens(Path data) throws IOException {
            terms = Files.readAllLines(data.resolve("terms.txt")).toArray(new String[0]);
            stream = new DataInputStream(new BufferedInputStream(new FileInputStream(data.resolve("tokens.bin").toFile()), 1 << 20));
        }

        void next() throws IOException {
            byte[] bytes = new byte[stream.readInt()];
            stream.readFully(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            words.read(buffer, terms);
            bigrams.read(buffer, terms);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Gives the tokens of one field of one passage. */
    private static final class Replay extends TokenStream {
        private static final int TOKEN_BYTES = 8;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private ByteBuffer tokens;
        private String[] terms;
        private int left;

        void read(ByteBuffer buffer, String[] terms) {
            this.terms = terms;
            left = buffer.getInt();
            tokens = buffer.slice();
            buffer.position(buffer.position() + left * TOKEN_BYTES);
        }

        @Override
        public boolean incrementToken() {
            if (left == 0)
                return false;
            left--;
            clearAttributes();
            term.setEmpty().append(terms[tokens.getInt()]);
            offset.setOffset(Short.toUnsignedInt(tokens.getShort()), Short.toUnsignedInt(tokens.getShort()));
            return true;
        }
    }
}
