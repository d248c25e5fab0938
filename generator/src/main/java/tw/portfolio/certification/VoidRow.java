package tw.portfolio.certification;

/**
 * A row that is not as an entitled person left it.
 *
 * @param row as it stands now, or as it stood when it was taken away
 * @param removed whether it was taken away
 * @param step what changed it
 */
record VoidRow(Row row, boolean removed, Decision step) {}
