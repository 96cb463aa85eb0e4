package nl.regiokas.core.money;

import nl.regiokas.core.fault.FaultCode;

/** What the money rules refuse. */
enum MoneyFault implements FaultCode {
    CURRENCY_NOT_EURO("{role} must be in EUR but was {currency} {amount}"),
    AMOUNT_NOT_WHOLE_CENTS("{role} must have at most 2 decimals but was {amount}"),
    AMOUNT_TOO_LARGE("{role} must fit in 64 bits of cents but was {amount}"),
    LINE_COST_TOO_LARGE("line cost must fit in 64 bits of cents but was {amount} (quantity {quantity}, price {price})"),
    DECIMAL_UNREADABLE("{role} must be a decimal number such as 12.50 but was '{text}'"),
    DECIMAL_TOO_LONG("{role} must have at most {digits} digits before and after the point but was {number}"),
    DECIMALS_WITHOUT_END("weight must have an end in decimals to be written in them but was {weight}"),
    PERCENT_SIGN_ABSENT("percentage must end with a percent sign but was '{text}'"),
    DENOMINATOR_ZERO("denominator must not be zero but was 0 (numerator {numerator})"),
    DENOMINATOR_NOT_POSITIVE("denominator must be positive but was {denominator}"),
    DIVISOR_ZERO("divisor must not be zero but was 0 (dividend {dividend})"),
    SPLIT_WEIGHT_NEGATIVE("weight must not be negative but was {weight} (position {position})"),
    KEYED_WEIGHT_NEGATIVE("weight of {key} must not be negative but was {weight}"),
    WEIGHT_INEXACT("{role} must be an exact number but was {type} {number}"),
    SPLIT_WEIGHTS_ZERO("sum of the weights must be positive but was 0 (total {total})"),
    SIZE_NEGATIVE("number of weights must not be negative but was {size}"),
    BLEND_PARTS_UNEQUAL(
            "there must be as many parts as weights to blend but there were {weights} weights and {parts} parts"),
    BLEND_SIZES_DIFFER("weights to blend must all be for {size} parties but some are for {other}"),
    BLEND_PARTS_ZERO("parts of a blend must not all be zero"),
    WAY_OUT_OF_RANGE("way between two weights must be from 0 to 1 but was {way}"),
    BOUNDS_UNEQUAL("there must be as many bounds as weights but there were {weights} weights and {bounds} bounds"),
    BOUND_MISFIT("bound must be a multiple of the unit {unit}, zero or more, but was {bound} (position {position})"),
    INSTALMENTS_ABSENT("number of instalments must be from 1 to {most} but was {count}"),
    UNIT_NOT_POSITIVE("unit must be positive but was {unit}"),
    TOTAL_NO_MULTIPLE("total must be a multiple of the unit {unit} but was {total}"),
    MIXED_PARTS_UNEQUAL("there must be as many parts as whole numbers but there were {wholes} and {parts} parts"),
    MIXED_PART_OUT_OF_RANGE("part must be from 0 to below {denominator} but was {part} (value {position})"),
    EXACT_SUM_DIFFERS("exact values must sum to the total {total} but sum to {sum}"),
    ROUNDED_TOO_LARGE("rounded value must fit in 64 bits but was {value} (position {position})"),
    KEPT_OUT_OF_RANGE("kept share must be from 0% to 100% but was {share}"),
    POOLED_SIZES_DIFFER("there must be as many weights as values but there were {weights} and {values}"),
    POOLED_SUM_TOO_LARGE("sum of the values to pool must fit in 64 bits of cents but was {sum}"),
    POOL_WEIGHTS_ZERO("weights must not all be zero to pool over them"),
    ROWS_UNEQUAL("rows of a table must all have {columns} columns but one has {length}"),
    COLUMNS_ABSENT("every row must have at least one column but had none"),
    COLUMNS_UNLISTED("columns of a table must be among those listed [{listed}] but were [{columns}]"),
    LINES_UNEQUAL("{role} {what} must be as many as the {role}s, {size}, but were {given}"),
    LINE_TOTAL_ABSENT("total of {role} {name} must be given but was absent"),
    LINE_TOTAL_NO_MULTIPLE("total of {role} {name} must be a multiple of the unit {unit} but was {total}"),
    LINE_TOTAL_BEYOND_CELLS(
            "total of {role} {name} must lie between its cells rounded down {down} and rounded up {up} but was {total}"),
    ROW_NO_MULTIPLE(
            "exact cells of row {name} must sum to a multiple of the unit {unit} but sum to between {down} and {up}"),
    TOTALS_DIFFER("row totals and column totals must have the same sum but sum to {rows} and {columns}"),
    TABLE_TOO_LARGE("cells of a table must leave their sums within 64 bits of cents but one is about {amount}"),
    ROWS_TOO_FULL("no table rounds every cell down or up with these totals: rows [{rows}] need at least {needed} in"
            + " columns [{columns}] but those columns leave them at most {left}"),
    COLUMNS_TOO_FULL("no table rounds every cell down or up with these totals: columns [{columns}] need at least"
            + " {needed} from rows [{rows}] but those rows leave them at most {left}");

    private final String pattern;

    MoneyFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
