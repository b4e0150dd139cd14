import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.AtomicReader;
import org.apache.lucene.index.AtomicReaderContext;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocsAndPositionsEnum;
import org.apache.lucene.index.DocsEnum;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Prints all that Apache Lucene 4.10 reads in an index of one segment: java -cp lucene-core.jar Dump.java FOLDER.
 * Lines, their parts separated by tabs; fields by name, terms by bytes (as text), documents and positions rising:
 *   FIELD term TEXT DOC                     in a field that keeps documents only
 *   FIELD term TEXT DOC FREQUENCY           without positions
 *   FIELD term TEXT DOC FREQUENCY POSITION… an offset behind each position, if kept: POSITION:START-END
 *   FIELD norm DOC BYTE                     unsigned
 *   stored DOC FIELD VALUE
 */
public final class Dump {
    public static void main(String[] arguments) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(new File(arguments[0])));
            PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8)) {
            for (AtomicReaderContext leaf : reader.leaves())
                print(leaf.reader(), out);
        }
    }

    private static void print(AtomicReader reader, PrintStream out) throws IOException {
        if (reader.fields() != null)
            for (String field : reader.fields())
                printTerms(reader, reader.getFieldInfos().fieldInfo(field), out);
        for (int doc = 0; doc < reader.maxDoc(); doc++)
            for (IndexableField field : reader.document(doc).getFields())
                out.println("stored\t" + doc + "\t" + field.name() + "\t" + field.stringValue());
    }

    private static void printTerms(AtomicReader reader, FieldInfo field, PrintStream out) throws IOException {
        Terms terms = reader.terms(field.name);
        TermsEnum each = terms.iterator(null);
        for (BytesRef term = each.next(); term != null; term = each.next())
            printPostings(field.name + "\tterm\t" + term.utf8ToString(), each, terms, out);
        NumericDocValues norms = field.hasNorms() ? reader.getNormValues(field.name) : null;
        for (int doc = 0; norms != null && doc < reader.maxDoc(); doc++)
            out.println(field.name + "\tnorm\t" + doc + "\t" + (norms.get(doc) & 0xff));
    }

    private static void printPostings(String term, TermsEnum each, Terms terms, PrintStream out) throws IOException {
        DocsAndPositionsEnum positions = terms.hasPositions() ? each.docsAndPositions(null, null) : null;
        DocsEnum docs = positions != null ? positions : each.docs(null, null);
        while (docs.nextDoc() != DocsEnum.NO_MORE_DOCS) {
            StringBuilder line = new StringBuilder(term).append('\t').append(docs.docID());
            if (terms.hasFreqs())
                line.append('\t').append(docs.freq());
            for (int i = 0; positions != null && i < docs.freq(); i++) {
                line.append('\t').append(positions.nextPosition());
                if (terms.hasOffsets())
                    line.append(':').append(positions.startOffset()).append('-').append(positions.endOffset());
            }
            out.println(line);
        }
    }
}
