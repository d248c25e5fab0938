package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** Kinds of absence with the codes of the absence register. */
public enum AbsenceKind implements Labelled {
    OFFICIAL("公假", "official leave", "01"),
    PERSONAL("事假", "personal leave", "02"),
    SICK("病假", "sick leave", "03"),
    MARRIAGE("婚假", "marriage leave", "04"),
    PRENATAL("產前假", "prenatal leave", "05"),
    MATERNITY("娩假", "maternity leave", "06"),
    PATERNITY("陪產假", "paternity leave", "07"),
    MISCARRIAGE("流產假", "miscarriage leave", "08"),
    PARENTAL("育嬰假", "parental leave", "09"),
    MENSTRUAL("生理假", "menstrual leave", "10"),
    BEREAVEMENT("喪假", "bereavement leave", "11"),
    TRUANCY("曠課", "unexcused", "12");

    private final String zh;
    private final String en;
    private final String code;

    AbsenceKind(String zh, String en, String code) {
        this.zh = zh;
        this.en = en;
        this.code = code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Returns the code written in the national register. */
    public String code() {
        return code;
    }
}
