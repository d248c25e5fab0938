package tw.portfolio.submission;

import java.io.IOException;
import java.util.List;
import tw.portfolio.artifact.Artifact;

/** One workbook of the package. */
record RegisterFile(Filing filing, RegisterWorkbook workbook, Artifact artifact) {

    static RegisterFile of(Draft draft, Filing filing, List<Row> rows) throws IOException {
        List<RegisterWorkbook.Sheet> sheets = filing.register().sheets(filing.year()).stream()
                .map(form -> new RegisterWorkbook.Sheet(
                        form,
                        rows.stream()
                                .filter(row -> row.sheet().equals(form.name()))
                                .toList()))
                .toList();
        List<String> cover = List.of(
                draft.school().settings().code(),
                filing.year().toString(),
                Integer.toString(filing.half()),
                filing.code());
        RegisterWorkbook workbook =
                new RegisterWorkbook(draft.registers().checks().cover(), cover, sheets);
        if (workbook.rows() != rows.size()) {
            throw new AssertionError(
                    "rows without a sheet in " + filing.register().name());
        }
        byte[] bytes = workbook.bytes(draft.publication().stamp().clock());
        return new RegisterFile(filing, workbook, Artifact.bytes(filing.path(), bytes));
    }

    Register register() {
        return filing.register();
    }

    String path() {
        return filing.path();
    }

    /** Returns the columns no record fills, as {@code sheet: column, column}, sheets without rows left out. */
    List<String> toFill() {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .filter(sheet -> sheet.form().columns().stream().anyMatch(Column::bySchool))
                .map(sheet -> sheet.form().name() + "：" + columns(sheet.form()))
                .toList();
    }

    private static String columns(SheetForm form) {
        return String.join(
                "、",
                form.columns().stream()
                        .filter(Column::bySchool)
                        .map(Column::title)
                        .toList());
    }
}
