package nl.regiokas.budgeting.rta;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with an arrangement, its tables and what they are made of. */
enum RtaFault implements FaultCode {
    RTA_CELL_ABSENT("table has no cell in row {row} and column {column}"),
    RTA_COLUMN_TWICE("table must name a column once but names [{columns}]"),
    RTA_ROW_NAMED_TOTAL("row must not be named total; the totals are given apart"),
    RTA_ROW_LENGTH("row {row} must have {columns} amounts but has {amounts}"),
    RTA_MUNICIPALITY_NAME("municipality must have a name other than total or totaal but was '{municipality}'"),
    RTA_PGB_SHARE_OUTSIDE("share of personal budgets must be from 0% to 100% but was {share} ({municipality})"),
    RTA_MUNICIPALITY_TWICE("municipality must be given once but {municipality} is given again"),
    RTA_YEAR_ABSENT("RTA arrangement has no year {year}; it has {years}"),
    RTA_CUT_IN_BASE_NEGATIVE("cut in the base must not be negative but was {cut}"),
    RTA_YEARS_ABSENT("RTA arrangement must have a year but has none"),
    RTA_YEAR_TWICE("RTA arrangement must give a year once but gives {years}"),
    RTA_YEAR_OPEN(
            "RTA year {year} must close at 100% but shares {shares} = {sum} and cut {cut} - {cutInBase} in the base"
                    + " = {netCut} make {total}"),
    RTA_MUNICIPALITIES_ABSENT("table must have a municipality but has none"),
    RTA_UNIT_NOT_POSITIVE("unit must be positive but was {unit}"),
    RTA_BASE_NO_MULTIPLE("base must be a whole multiple of the unit {unit} but was {base} ({municipality})"),
    RTA_COMPONENT_ABSENT("RTA year {year} has no component {component}; it has {components}"),
    RTA_CUT_NEGATIVE("national cut must not be negative but was {cut} (RTA year {year})"),
    RTA_COMPONENT_NAME("component must have a name other than cut and total but was '{component}' (RTA year {year})"),
    RTA_SHARE_NEGATIVE("share of {component} must not be negative but was {share} (RTA year {year})");

    private final String pattern;

    RtaFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
