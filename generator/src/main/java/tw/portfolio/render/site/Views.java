package tw.portfolio.render.site;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.render.chart.Charts;
import tw.portfolio.theme.Html;

/**
 * What the templates of family pages are given. Every address is relative to the student's folder, so templates write
 * {@code ${frame.root}} before it, but for the addresses of {@link Item}, which lie beside their page.
 */
final class Views {

    private Views() {}

    /**
     * What surrounds every page.
     *
     * @param root the way up to the student's folder, such as {@code ../../}; empty on the cover
     * @param trail from the cover down, this page not included
     * @param made when and from which commit
     * @param origin which page it is and what it was made from, for programs
     * @param draft whether files on disk were read, so that nothing is proven
     */
    record Frame(
            Text title,
            String root,
            String person,
            List<Link> trail,
            Text made,
            String origin,
            boolean draft,
            School school) {}

    /**
     * Whom to ask.
     *
     * @param crest the name of its picture among the assets
     */
    record School(String name, String telephone, Optional<String> crest) {}

    record Link(String href, Text label) {}

    /**
     * A verdict in words.
     *
     * @param state {@code certified}, {@code changed} or {@code waiting}, told by a shape beside the words; empty where nothing is said
     */
    record Badge(String state, Text label, Text sentence) {
        static final Badge NONE = new Badge("", Text.same(""), Text.same(""));
    }

    /**
     * A picture that lies in the student's folder.
     *
     * @param src the largest of its sizes
     * @param width of the largest, in pixels
     * @param widths all its sizes, the narrowest first; none where there is one alone
     */
    record Shown(String src, int width, int height, String alt, List<Width> widths) {}

    /**
     * A picture in one of its sizes.
     *
     * @param width in pixels
     */
    record Width(String src, int width) {}

    /**
     * A work as lists show it.
     *
     * @param kicker where it belongs: the course, or the category
     */
    record Card(String href, String title, Text kicker, Text when, String line, Badge badge, Optional<Shown> picture) {}

    /** The cover. */
    record Cover(
            Frame frame,
            Text years,
            Optional<Shown> photo,
            Optional<String> motto,
            List<ToDo> now,
            List<Card> newest,
            List<Column> timeline,
            List<Link> yearPages,
            Text certified,
            List<Fact> meters,
            List<Link> contents) {}

    /**
     * What is to be done now.
     *
     * @param near whether the day is close
     * @param each whom to ask about which works, where the same is to be done with several
     */
    record ToDo(Optional<Text> until, boolean near, Text sentence, Optional<Link> where, List<Each> each) {}

    /** Whom to ask, and about which works. */
    record Each(Text whom, List<Link> works) {}

    /** One term of the timeline. */
    record Column(Link term, List<Mark> marks) {}

    /**
     * Something on the timeline.
     *
     * @param shape {@code work}, {@code performance}, {@code post} or {@code contest}
     */
    record Mark(String shape, Text kind, Text title, Optional<String> href) {}

    /** A label with its value. */
    record Fact(Text label, Text value) {}

    /** The page of one outcome or performance. */
    record Work(
            Frame frame,
            Text kicker,
            Text when,
            Badge badge,
            String lead,
            List<Figure> figures,
            Html text,
            Optional<Text> team,
            Optional<String> contribution,
            List<Fact> facts,
            List<Item> items,
            Optional<Receipt> receipt,
            Optional<Link> previous,
            Optional<Link> next) {}

    /** A picture with what is said beneath it. */
    record Figure(Shown picture, Optional<String> caption) {}

    /**
     * An attachment beside its page.
     *
     * @param kind {@code audio}, {@code video}, {@code document} or {@code other}; only the first three can be opened
     */
    record Item(String kind, Text type, String name, String size, Optional<String> href, Optional<String> caption) {}

    /**
     * Who vouched for a record.
     *
     * @param earlier whether it was an earlier version
     * @param path the record's, in the school's repository
     * @param digest of the version that was vouched for; absent for an earlier one
     * @param admittedBy who entered and signed the list of a work that was certified before
     */
    record Receipt(
            boolean earlier,
            String who,
            Text role,
            Text when,
            String path,
            String commit,
            Optional<String> digest,
            Optional<Text> trust,
            Optional<String> admittedBy) {}

    /**
     * The page of one term.
     *
     * @param grades whether the school shows grades
     * @param bars the scores of its courses, drawn; the table of courses says the same
     * @param absences how many periods were missed, where the school shows it
     */
    record TermPage(
            Frame frame,
            List<Card> works,
            List<Course> courses,
            boolean grades,
            Optional<Charts.Bars> bars,
            List<Row> activities,
            Optional<Text> absences,
            Optional<Link> previous,
            Optional<Link> next) {}

    /** The page of one school year. */
    record YearPage(Frame frame, List<YearTerm> terms, Optional<Link> previous, Optional<Link> next) {}

    /** A term within its year. */
    record YearTerm(Link term, List<Card> works, List<Row> activities) {}

    /**
     * Three years in drawings, each with a table that says the same.
     *
     * @param about what the first drawing shows, in words
     */
    record Timeline(
            Frame frame,
            Charts.Years drawing,
            Text about,
            List<Row> rows,
            Optional<Service> service,
            Optional<Scores> scores) {}

    /** Hours of service, term by term. */
    record Service(Charts.Columns drawing, Text about, List<HoursRow> rows) {}

    /** The hours of one term. */
    record HoursRow(Text term, String claimed, String counted) {}

    /** The student's own scores, term by term. */
    record Scores(Charts.Dots drawing, Text about, List<ScoreRow> rows) {}

    record ScoreRow(Text term, String course, String score) {}

    /**
     * A course the student takes.
     *
     * @param score empty when none is given
     */
    record Course(String name, Text teachers, String credits, String score, String resit, String description) {}

    /** Something the school, an outside body or the student entered, in one line. */
    record Row(Text kind, Text title, Text line, Text when, Optional<String> href) {}

    /** The performances of all years, with what the school and outside bodies entered. */
    record Performances(Frame frame, List<YearOfPerformances> years) {}

    record YearOfPerformances(Text year, List<Card> works, List<Row> entered) {}

    /** Fields of study and plans, term by term. */
    record Plans(Frame frame, List<Plan> plans) {}

    record Plan(
            Text term,
            Text discussed,
            String counsellor,
            List<String> fields,
            Optional<String> plan,
            Badge badge,
            Optional<Receipt> receipt) {}

    /** What the student chose for the central database. */
    record Selections(Frame frame, List<Choice> years) {}

    /**
     * A year's choice.
     *
     * @param meters how much of each limit it takes
     */
    record Choice(
            Text year,
            List<Fact> meters,
            List<Link> outcomes,
            List<Link> performances,
            List<Link> second,
            Badge badge,
            Optional<Receipt> receipt) {}

    /** A text of the student's own: the introduction or the self-statement. */
    record OwnText(
            Frame frame,
            Badge badge,
            List<String> interests,
            Html text,
            List<Figure> figures,
            Optional<Receipt> receipt) {}

    /** What certification is, and every badge that a page can show. */
    record Legend(Frame frame, List<Badge> marks) {}

    /** The list of a student's pages, in which words are found. */
    record Search(Frame frame, List<Found> pages) {}

    /** A page of the list; where: the page above it, a work's term or part. */
    record Found(String href, Text title, Optional<Text> where) {}

    /** All pages as one, with everything inside. */
    record Single(Frame frame, List<Part> parts) {}

    /**
     * A page as a part of another.
     *
     * @param id its anchor; the template leaves {@code <!--page ID-->} where the part goes
     * @param kind what the page's body is, such as {@code inner work}
     */
    record Part(String id, String kind) {}

    /**
     * The works a student picked to show, as one file.
     *
     * @param works in the order of their making
     */
    record Showcase(Frame frame, Optional<String> motto, List<Picked> works, List<Part> parts) {}

    /**
     * A work of a showcase.
     *
     * @param id the anchor of its part
     * @param kicker the course or the category
     */
    record Picked(String id, Text kicker, String title) {}

    /** The page that stands where no portfolio is named. */
    record Door(School school, Text made, boolean draft) {}
}
