package tw.portfolio.render.picture;

/** What a walk through a file's parts tells, without decoding its pixels. */
interface Walk {

    Facts facts();

    /**
     * Returns the file without what tells of people and places. The coded pixels and the colour profile are the same bytes; a damaged
     * file ends where it is damaged.
     */
    byte[] withoutMetadata();
}
