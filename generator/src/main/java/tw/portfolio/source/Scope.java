package tw.portfolio.source;

/** Which files of a commit are wanted; folders that nobody wants are not even listed. */
@FunctionalInterface
public interface Scope {

    /** Returns whether a file is wanted, or may be in a folder. */
    boolean wants(String path, boolean folder);
}
