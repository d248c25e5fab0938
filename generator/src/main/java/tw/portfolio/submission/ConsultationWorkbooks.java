package tw.portfolio.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.binding.Body;
import tw.portfolio.certification.Publication;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.Markdown;
import tw.portfolio.render.markdown.PlainWords;

/**
 * The records of consultations as spreadsheets, for the office alone: made as registers are, and never part of the submission. Source:
 * regulation 第四點 「…並匯出紀錄」.
 */
public final class ConsultationWorkbooks {
    private static final String APPLICATION = "portfolio";
    private static final String VERSION = "01.0000";
    private static final String TEXT_FORMAT = "@";

    /** A cell of a spreadsheet holds no more than 32,767 UTF-16 units. */
    private static final int CELL = 32_000;

    /** Width in letters of a column of words, and of the last one, which holds what was said. */
    private static final int WIDE = 14;

    private static final int WIDEST = 80;

    /** The height of a line, in points. */
    private static final double LINE = 16;

    /** The first of the characters that are as wide as two letters. */
    private static final int FULL_WIDTH = 0x2E80;

    private static final String CUT = "…（全文見 PDF）";
    private static final List<String> COMMON = List.of("學期", "日期", "時間", "地點", "主題", "諮詢教師");
    private final Publication publication;

    public ConsultationWorkbooks(Publication publication) {
        this.publication = publication;
    }

    /**
     * Returns {@code consultations/by-student.xlsx}, a row for each student in each record, and {@code consultations/by-teacher.xlsx}, a
     * row for each record with who was absent; nothing in a school without records.
     *
     * @throws IOException when a record cannot be read
     */
    public List<Artifact> artifacts() throws IOException {
        List<Entry<Consultation>> all = publication.school().offices().of(Consultation.class);
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<String>> students = new ArrayList<>();
        List<List<String>> teachers = new ArrayList<>();
        for (Entry<Consultation> entry : all) {
            String text = PlainWords.of(Markdown.parse(Body.of(entry)));
            everybody(entry.value()).distinct().forEach(number -> students.add(ofStudent(entry, number, text)));
            teachers.add(row(
                    common(entry),
                    names(entry.value().students()),
                    names(entry.value().absent()),
                    text));
        }
        students.sort(Comparator.comparing(row -> row.get(0) + row.get(3)));
        teachers.sort(Comparator.comparing(row -> row.get(COMMON.size() - 1) + row.get(1)));
        return List.of(
                workbook("by-student", row(List.of("學號", "姓名"), COMMON, "出席", "諮詢內容及意見"), students),
                workbook("by-teacher", row(COMMON, "學生", "缺席", "諮詢內容及意見"), teachers));
    }

    private static Stream<StudentNumber> everybody(Consultation consultation) {
        return Stream.concat(consultation.students().stream(), consultation.absent().stream());
    }

    private List<String> ofStudent(Entry<Consultation> entry, StudentNumber number, String text) {
        boolean absent = entry.value().absent().contains(number);
        return row(List.of(number.value(), name(number)), common(entry), absent ? "缺席" : "出席", text);
    }

    private List<String> common(Entry<Consultation> entry) {
        Consultation consultation = entry.value();
        School school = publication.school();
        return List.of(
                entry.term().toString(),
                consultation.date().toString(),
                consultation.time(),
                consultation.place(),
                consultation.topic(),
                school.staff(consultation.consultant())
                        .map(StaffMember::name)
                        .orElseGet(consultation.consultant()::value));
    }

    private String names(List<StudentNumber> numbers) {
        return numbers.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(StudentNumber number) {
        return publication.school().student(number).map(Student::name).orElseGet(number::value);
    }

    private static List<String> row(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static List<String> row(List<String> first, List<String> second, String... more) {
        return row(row(first, second.toArray(new String[0])), more);
    }

    private Artifact workbook(String name, List<String> head, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION);
                Worksheet sheet = workbook.newWorksheet("課程諮詢紀錄")) {
            write(sheet, 0, head);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
                sheet.rowHeight(i + 1, height(rows.get(i)));
            }
            for (int column = 0; column < head.size(); column++) {
                sheet.width(column, column == head.size() - 1 ? WIDEST : WIDE);
            }
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, rows.size(), head.size() - 1);
            onPaper(sheet);
        }
        byte[] bytes = XlsxBytes.settled(
                out.toByteArray(), APPLICATION, publication.stamp().clock());
        return Artifact.bytes("consultations/" + name + ".xlsx", bytes);
    }

    /** Every column on A4 across, the head on each sheet, its number below. */
    private static void onPaper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.footer("&P／&N", Position.RIGHT);
    }

    /** Returns the height in points at which all words of a row can be seen: not every program finds it by itself. */
    private static double height(List<String> row) {
        int most = 1;
        for (int column = 0; column < row.size(); column++) {
            int width = column == row.size() - 1 ? WIDEST : WIDE;
            int lines = row.get(column)
                    .lines()
                    .mapToInt(line -> 1 + letters(line) / width)
                    .sum();
            most = Math.max(most, lines);
        }
        return Math.min(most * LINE, Worksheet.MAX_ROW_HEIGHT);
    }

    /** Returns the width of a line in letters; a Chinese character takes two. */
    private static int letters(String line) {
        return line.codePoints().map(c -> c < FULL_WIDTH ? 1 : 2).sum();
    }

    private static String cut(String value) {
        boolean splits = Character.isHighSurrogate(value.charAt(CELL - 1));
        return value.substring(0, splits ? CELL - 1 : CELL);
    }

    private static void write(Worksheet sheet, int row, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            String value = values.get(column);
            sheet.style(row, column)
                    .format(TEXT_FORMAT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            if (!value.isEmpty()) {
                sheet.value(row, column, value.length() <= CELL ? value : cut(value) + CUT);
            }
        }
    }
}
