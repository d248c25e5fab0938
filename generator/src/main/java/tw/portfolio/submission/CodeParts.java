package tw.portfolio.submission;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** The parts of the national course code, from the first character to the last. */
record CodeParts(
        @Field(zh = "來源", en = "source") String source,
        @Field(zh = "段落", en = "parts") List<CodePart> parts,
        Origin origin) {

    CodeParts {
        parts = List.copyOf(parts);
    }

    CodePart of(String part) {
        return parts.stream()
                .filter(row -> row.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + part));
    }
}
