package tw.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.source.Incomplete;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/**
 * The school's sources, opened by what {@code portfolio.yaml} says each may hold; identities only where a package is made, and where
 * nothing but verdicts is given.
 */
final class OpenSources implements AutoCloseable {
    static final RuleId UNDECLARED = new RuleId("source.undeclared");
    static final RuleId NOT_GIVEN = new RuleId("source.not-given");
    private final Map<String, String> heads;
    private final boolean identities;
    private final boolean whole;
    private final List<Source> all = new ArrayList<>();
    private final List<Source> records = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private OpenSources(Map<String, String> heads, boolean identities, boolean whole) {
        this.heads = heads;
        this.identities = identities;
        this.whole = whole;
    }

    /**
     * Opens the sources, the main one first, for whoever certifies them: only then is it told whether the main line was read.
     *
     * @param settings may be empty; then nothing is open
     */
    static Noted<OpenSources> open(List<SourceSettings> settings, Goal goal) throws IOException {
        return open(settings, goal, Map.of());
    }

    /**
     * Does so for whoever gives no verdicts.
     *
     * @throws SourceException when the main one is read on another branch than it names
     */
    static Noted<OpenSources> openUncertified(List<SourceSettings> settings, Goal goal) throws IOException {
        Noted<OpenSources> opened = open(settings, goal);
        try {
            if (!settings.isEmpty()) {
                MainBranch.refuseOther(settings, opened.value().main());
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.value().close();
            throw e;
        }
    }

    /**
     * Opens the sources as they once stood.
     *
     * @param heads the commits to read instead of the branches' heads, by source
     */
    static Noted<OpenSources> open(List<SourceSettings> settings, Goal goal, Map<String, String> heads)
            throws IOException {
        return open(settings, goal, new OpenSources(heads, goal.makesPackage(), false));
    }

    /**
     * Opens the sources for a run of the compiler: one that gives verdicts alone gives them on identities too, and tells nothing else of them.
     *
     * @throws SourceException when something is to be made of the records, and a source of them is not given
     */
    static Noted<OpenSources> openForRun(List<SourceSettings> settings, Goal goal) throws IOException {
        boolean identities = goal.makesPackage() || goal == Goal.CERTIFY;
        return open(settings, goal, new OpenSources(Map.of(), identities, goal.writes()));
    }

    private static Noted<OpenSources> open(List<SourceSettings> settings, Goal goal, OpenSources open)
            throws IOException {
        return settings.isEmpty()
                ? Noted.clean(open)
                : open.begin(MainBranch.open(settings.get(0), main -> open(main, open.heads)), settings, goal);
    }

    /** Opens the sources beside a main one that is open already. */
    static Noted<OpenSources> open(Source main, List<SourceSettings> settings, Goal goal) throws IOException {
        return new OpenSources(Map.of(), goal.makesPackage(), false).begin(main, settings, goal);
    }

    private Noted<OpenSources> begin(Source main, List<SourceSettings> settings, Goal goal) throws IOException {
        all.add(main);
        try {
            openOthers(settings, goal);
            if (goal.needsBytes()) {
                refuseLacking();
            }
            return new Noted<>(this, notes);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A clone without files' bytes tells who certified what, and nothing can be made of it. */
    private void refuseLacking() throws IOException {
        for (Source source : all) {
            Optional<String> path = source.lacking();
            if (path.isPresent()) {
                throw Incomplete.withoutBytes(source.name(), path.get());
            }
        }
    }

    private void openOthers(List<SourceSettings> settings, Goal goal) throws IOException {
        records.add(main());
        Map<String, SourceRow> declared = declared();
        for (SourceSettings other : settings.subList(1, settings.size())) {
            SourceRow row = declared.get(other.name());
            if (row == null) {
                notes.add(Diagnostic.error(UNDECLARED, profile()).with("found", other.name()));
            } else if (row.scope() == SourceScope.RECORDS || identities) {
                Source source = open(other, heads);
                all.add(source);
                if (row.scope() == SourceScope.RECORDS) {
                    records.add(source);
                }
            }
        }
        declared.remove(settings.get(0).name());
        settings.forEach(given -> declared.remove(given.name()));
        for (SourceRow row : declared.values()) {
            Location at = row.origin().at("name");
            if (row.scope() == SourceScope.RECORDS) {
                if (whole) {
                    throw withoutRecords(row.name());
                }
                notes.add(Diagnostic.error(NOT_GIVEN, at).with("found", row.name()));
            } else if (goal.makesPackage()) {
                notes.add(Diagnostic.warning(NOT_GIVEN, at).with("found", row.name()));
            }
        }
    }

    /** Nobody misses a work that is on no page and in no list. */
    private static SourceException withoutRecords(String name) {
        return new SourceException(
                new Text(
                        "portfolio.yaml 宣告了紀錄來源「" + name + "」，這次卻沒有指定它的位置；少了它，那裡的作品會從頁面與提交包消失，所以什麼都沒有寫入。請加上 --source "
                                + name + "=路徑；若學校已停用這個來源，請由註冊組從 portfolio.yaml 的 sources 拿掉它。",
                        "portfolio.yaml declares the source of records \"" + name
                                + "\", and this run was not told where it lies. Without it the works it holds would vanish from pages"
                                + " and package, so nothing was written. Add --source " + name
                                + "=DIR; if the school has given the source up, the Registry takes it out of the sources of portfolio.yaml."));
    }

    private static Source open(SourceSettings settings, Map<String, String> heads) throws IOException {
        String commit = heads.get(settings.name());
        return commit == null ? Sources.open(settings) : Sources.openAt(settings, commit);
    }

    /** Returns the rows of {@code portfolio.yaml}; what is wrong with it the binding tells. */
    private Map<String, SourceRow> declared() throws IOException {
        Map<String, SourceRow> rows = new LinkedHashMap<>();
        for (SourceFile file : main().files()) {
            if (file.path().equals(RecordKind.SCHOOL.pattern())
                    && !file.isElsewhere()
                    && !file.blob().present()) {
                throw Incomplete.withoutPolicy(main().name(), file.path());
            }
        }
        MainBranch.profile(main()).ifPresent(profile -> profile.sources().forEach(row -> rows.put(row.name(), row)));
        return rows;
    }

    private Location profile() {
        return Location.ofFile(main().name(), RecordKind.SCHOOL.pattern());
    }

    /** Returns the sources, the main one first; empty when nothing was to be opened. */
    List<Source> all() {
        return all;
    }

    /** Returns the sources whose lines may be shown with a finding: never those of identities. */
    List<Source> quotable() {
        return records;
    }

    /** Returns where an output comes from. */
    Stamp stamp(BuildRequest request) {
        String commit = main().head().map(Source.Head::commit).orElse("");
        List<Source> others =
                all.stream().filter(source -> !records.contains(source)).toList();
        return new Stamp(request.clock(), commit, main().workTree(), heads(records), heads(others), Version.current());
    }

    private static SortedMap<String, String> heads(List<Source> sources) {
        SortedMap<String, String> heads = new TreeMap<>();
        sources.forEach(source -> source.head().ifPresent(head -> heads.put(source.name(), head.commit())));
        return heads;
    }

    /** Returns whether files on disk are read; nothing of it is proven then. */
    boolean workTree() {
        return all.stream().anyMatch(Source::workTree);
    }

    /**
     * Refuses sources that were read by rows that are not in force: what each may hold was then somebody's choice who may not choose it.
     *
     * @param read as it stands at the head, by which the sources were opened
     * @param inForce with what is in force in its place
     */
    static void refuseTampered(School read, School inForce) throws SourceException {
        if (!declared(read).equals(declared(inForce))) {
            throw new SourceException(new Text(
                    "portfolio.yaml 的 sources 由無權的人改過，沒有生效；照它讀會多出或少掉整個來源的紀錄，所以不讀。請註冊組先把 sources 改回來並合併（portfolio check --since 指出是哪一列），再執行一次。",
                    "sources in portfolio.yaml was changed by somebody not entitled and is not in force; read by it, a whole source's"
                            + " records would come or go, so it is not read. Ask the Registry to put sources back and merge that, then"
                            + " run it again."));
        }
    }

    private static List<List<Object>> declared(School school) {
        return school.settings().sources().stream()
                .<List<Object>>map(row -> List.of(row.name(), row.scope(), row.folders()))
                .toList();
    }

    /** Returns the source that the run was started for. */
    Source main() {
        return all.get(0);
    }

    @Override
    public void close() {
        all.forEach(Source::close);
    }
}
