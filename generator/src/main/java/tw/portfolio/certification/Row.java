package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.yaml.Node;

/**
 * One row of an office's record: an item of a list at the top of its file, whatever else stands under one key there, the text below, or
 * a further file of its directory.
 *
 * @param name what the row is about, such as a student number; empty for a key that is no list
 * @param written the lines it stands on; none for a file
 * @param text the row as written, lines that are nothing but comment left out: a remark behind the row is part of it
 */
record Row(Part part, String name, String text, Written written, Node node) {
    /** Which part of a record a row is. */
    sealed interface Part {}

    /**
     * What stands under a key at the top.
     *
     * @param list the key
     * @param item whether it is an item of the list there, else all there is
     */
    record Field(String list, boolean item) implements Part {}

    /** A line of a file that is part of nothing else. */
    record Line(String said) implements Part {}

    /**
     * A further file of the record's directory, or the text below the fields of the record's own.
     *
     * @param mode as Git writes it; {@link #TEXT} for the text
     * @param bytes the id of what it holds
     * @param confirms what the text would hold without its last line, where that says that somebody has checked it
     */
    record File(String mode, String bytes, Optional<String> confirms) implements Part {
        static final String TEXT = "text";

        boolean isText() {
            return mode.equals(TEXT);
        }

        String text() {
            return mode + " " + bytes;
        }
    }

    /**
     * Where in a file a row stands.
     *
     * @param first the number of the first line, from 1
     * @param last the number of the last one
     * @param lines those that say something, without blanks at their ends
     */
    record Written(int first, int last, List<String> lines) {
        static final Written NOWHERE = new Written(0, -1, List.of());

        boolean has(int line) {
            return first <= line && line <= last;
        }
    }

    /** What a row may be named by, before whatever it begins with. */
    private static final List<String> NAMES = List.of("id", "student", "staff");

    /** Names that several rows of a list may have: what follows tells those apart. */
    private static final List<String> OF_PEOPLE = List.of("student", "staff", "absent");

    /** No key of a file is named so. */
    private static final String FILES = " files";

    /** As much of a line as a message shows, in characters. */
    static final int MOST_SHOWN = 20;

    /** Returns the rows of a file, or nothing when it cannot be read. */
    static Optional<List<Row>> of(String source, RecordKind kind, String path, byte[] bytes) {
        return read(source, kind, path, bytes).rows();
    }

    /**
     * The rows of a file, or nothing when it cannot be read.
     *
     * @param certain whether it can be read in one way only
     */
    record Read(Optional<List<Row>> rows, boolean certain) {}

    static Read read(String source, RecordKind kind, String path, byte[] bytes) {
        Optional<CommittedRecord.Parts> parts = CommittedRecord.parts(path, bytes);
        Noted<Optional<Node>> node = parts.map(it -> CommittedRecord.noted(source, path, kind.form(), it.yaml()))
                .orElse(Noted.clean(Optional.empty()));
        return new Read(
                node.value()
                        .filter(Node.Mapping.class::isInstance)
                        .map(it -> new RowCutter(parts.get().yaml()).cut((Node.Mapping) it)),
                CommittedRecord.isCertain(bytes, node.notes()));
    }

    /** Returns a line as a row. */
    static Row line(Location at, Line line) {
        Node shown = new Node.Scalar(Cut.to(MOST_SHOWN, line.said().strip()), at);
        return new Row(line, "", line.said(), RowCutter.line(at.line(), line.said()), shown);
    }

    /** Returns a further file of a record's directory as a row. */
    static Row file(Location at, File file) {
        return new Row(file, at.path(), file.text(), Written.NOWHERE, new Node.Scalar(at.path(), at));
    }

    /** Returns the key at the top; for what stands under none a name that no key has. */
    String list() {
        return part instanceof Field field ? field.list() : FILES;
    }

    /** Returns whether the row is an item of a list. */
    boolean isItem() {
        return part instanceof Field field && field.item();
    }

    /** Returns whether the row is a further file of the record, at that path. */
    boolean isFile(String path) {
        return isFile() && name.equals(path);
    }

    /** Puts rows together as the file they would make. */
    static Node.Mapping together(List<Row> rows, Location at) {
        Map<String, List<Row>> lists = new LinkedHashMap<>();
        rows.stream()
                .filter(Row::isField)
                .forEach(row -> lists.computeIfAbsent(row.list(), list -> new ArrayList<>())
                        .add(row));
        List<Node.Member> members = new ArrayList<>();
        lists.forEach((list, of) -> {
            Row first = of.get(0);
            Node value = first.isItem()
                    ? new Node.Sequence(
                            of.stream().map(Row::node).toList(), first.node().at())
                    : first.node();
            members.add(new Node.Member(list, first.node().at(), value));
        });
        return new Node.Mapping(members, at);
    }

    /** Returns whether the row is a line that is part of nothing else. */
    boolean isLine() {
        return part instanceof Line;
    }

    /**
     * Returns what the row is about, of rows of the same list and name: for rows of people, of whom each may have several, what follows the
     * name, such as the course after the student or the deputy after who is absent, and the day it holds from; else always the same.
     */
    String subject() {
        return kin() + about(member -> member.key().equals("from"));
    }

    /** Returns the same without the day it holds from: rows of one person and one thing, one of which may have become the other. */
    String kin() {
        return name.length() + ":" + name
                + about(member ->
                        node instanceof Node.Mapping own && following(own).equals(Optional.of(member)));
    }

    /** Returns those values of a row of people that are asked for. */
    private String about(Predicate<Node.Member> wanted) {
        return node instanceof Node.Mapping own && isItem() && following(own).isPresent()
                ? own.members().stream()
                        .filter(wanted)
                        .map(next -> next.key().length() + ":" + next.key() + words(next.value()))
                        .collect(Collectors.joining())
                : "";
    }

    /** Returns the row as a further file of the record, or its text, if it is one. */
    Optional<File> file() {
        return part instanceof File file ? Optional.of(file) : Optional.empty();
    }

    /** Returns whether the row is the text below the fields of the record's own file. */
    boolean isText() {
        return part instanceof File file && file.isText();
    }

    /** Returns whether the row is a further file of the record, or its text. */
    boolean isFile() {
        return part instanceof File;
    }

    /** Returns whether the row is of the fields, neither the text below them nor a file beside. */
    boolean isField() {
        return part instanceof Field;
    }

    /** Returns what tells a row from others of its name; nothing where the name is its own. */
    static Optional<Node.Member> following(Node.Mapping row) {
        Optional<Node.Member> name = named(row).filter(member -> OF_PEOPLE.contains(member.key()));
        return row.members().stream()
                .filter(member -> name.isPresent() && !name.equals(Optional.of(member)))
                .findFirst();
    }

    /** Returns what an item is about; empty where nothing tells. */
    static String name(Node item) {
        if (item instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (!(item instanceof Node.Mapping mapping)) {
            return "";
        }
        return named(mapping)
                .map(member -> member.value() instanceof Node.Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    private static Optional<Node.Member> named(Node.Mapping item) {
        return NAMES.stream()
                .flatMap(name ->
                        item.members().stream().filter(member -> member.key().equals(name)))
                .findFirst()
                .or(() -> item.members().stream().findFirst());
    }

    /** Returns the values of a node, each with its length, so that no two nodes read alike. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        write(node, words);
        return words.toString();
    }

    private static void write(Node node, StringBuilder words) {
        if (node instanceof Node.Scalar scalar) {
            words.append(scalar.text().length()).append(':').append(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            words.append('[');
            sequence.items().forEach(item -> write(item, words));
            words.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            words.append('{');
            mapping.members().forEach(member -> {
                words.append(member.key().length()).append(':').append(member.key());
                write(member.value(), words);
            });
            words.append('}');
        } else {
            words.append('!');
        }
    }
}
