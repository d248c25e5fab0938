package tw.portfolio.model.form;

/** Who may read a field, from the widest circle to the narrowest. */
public enum Audience {
    /** The student and the recipients the student's record names. */
    FAMILY,
    /** The teachers concerned. */
    SCHOOL,
    /** The office that keeps the record. */
    OFFICE,
    /** The submission package alone. */
    PACKAGE
}
