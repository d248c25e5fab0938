package tw.portfolio.model.form;

/**
 * A row that says who may do what, and until when. It is read whole or not at all: an end, a limit or a revocation that cannot be read would
 * otherwise be the same as none, and the row would entitle to more than anybody wrote.
 */
public interface ReadWhole {}
