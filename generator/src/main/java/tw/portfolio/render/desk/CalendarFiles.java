package tw.portfolio.render.desk;

import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.render.ics.CalendarFile;

/** A calendar file for each kind of reader, to be given to them or kept where their programs read it; none names anybody. */
final class CalendarFiles {
    private final Desk desk;
    private final List<Reader> readers;

    CalendarFiles(Desk desk) {
        this.desk = desk;
        this.readers = Reader.all(desk.publication().edition(), desk);
    }

    List<Artifact> files() {
        return readers.stream().map(this::file).toList();
    }

    /** Returns the way to each file from the desk's root. */
    List<Desk.Link> links() {
        return readers.stream()
                .map(reader -> new Desk.Link(reader.name(), path(reader)))
                .toList();
    }

    private Artifact file(Reader reader) {
        String name = desk.fill("desk.ics.name", "who", reader.name());
        return Artifact.bytes(
                path(reader),
                CalendarFile.of(
                        name,
                        Agenda.of(desk, reader),
                        desk.publication().stamp().clock()));
    }

    private static String path(Reader reader) {
        return "calendars/" + reader.id() + ".ics";
    }
}
