package tw.portfolio.source.yaml;

import java.util.List;
import tw.portfolio.diagnostic.Location;

/** A piece of YAML and where it begins. */
public sealed interface Node {

    Location at();

    /**
     * A value without parts.
     *
     * @param text as written, quotes removed; empty when nothing is written
     */
    record Scalar(String text, Location at) implements Node {}

    /** Something that a finding already tells of; its value is not known. */
    record Refused(Location at) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, Location at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in the order written; no key stands twice. */
    record Mapping(List<Member> members, Location at) implements Node {
        public Mapping {
            members = List.copyOf(members);
        }
    }

    /** One key of a mapping. */
    record Member(String key, Location keyAt, Node value) {}
}
