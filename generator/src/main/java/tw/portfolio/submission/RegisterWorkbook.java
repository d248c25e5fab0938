package tw.portfolio.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One register of one period and round.
 *
 * @param cover the values of the first sheet, in the order of its headers
 */
record RegisterWorkbook(List<String> coverTitles, List<String> cover, List<Sheet> sheets) {
    private static final String COVER = "封面";
    private static final String APPLICATION = "portfolio";
    private static final String VERSION = "01.0000";

    /** Excel's number format that keeps what is typed: nothing in such a cell becomes a formula, a date or a number. */
    private static final String TEXT_FORMAT = "@";

    /** One sheet and its rows, sorted. */
    record Sheet(SheetForm form, List<Row> rows) {
        Sheet {
            rows = rows.stream().sorted().toList();
        }
    }

    int rows() {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** Returns the XLSX; the same rows and moment give the same bytes. */
    byte[] bytes(Instant created) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            try (Worksheet first = workbook.newWorksheet(COVER)) {
                writeCover(first);
            }
            for (Sheet sheet : sheets) {
                try (Worksheet worksheet = workbook.newWorksheet(sheet.form().name())) {
                    write(sheet, worksheet);
                }
            }
        }
        return XlsxBytes.settled(out.toByteArray(), APPLICATION, created);
    }

    private void writeCover(Worksheet worksheet) {
        for (int column = 0; column < coverTitles.size(); column++) {
            text(worksheet, 0, column, coverTitles.get(column));
            text(worksheet, 1, column, cover.get(column));
        }
    }

    private static void write(Sheet sheet, Worksheet worksheet) {
        List<Column> columns = sheet.form().columns();
        for (int column = 0; column < columns.size(); column++) {
            text(worksheet, 0, column, columns.get(column).title());
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cell(
                        worksheet,
                        row + 1,
                        column,
                        columns.get(column),
                        sheet.rows().get(row));
            }
        }
        worksheet.freezePane(0, 1);
    }

    private static void cell(Worksheet worksheet, int row, int number, Column column, Row values) {
        String value = values.cell(column);
        if (column.number() && !value.isEmpty()) {
            worksheet.value(row, number, new BigDecimal(value));
        } else {
            text(worksheet, row, number, value);
        }
    }

    private static void text(Worksheet worksheet, int row, int column, String text) {
        worksheet.style(row, column).format(TEXT_FORMAT).set();
        if (!text.isEmpty()) {
            worksheet.value(row, column, text);
        }
    }
}
