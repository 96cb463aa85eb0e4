package nl.regiokas.benchmarks.usage;

import nl.regiokas.core.money.Euro;

/** How the lines of a file of usage are written. */
enum UsageForm {
    /** Commas, decimal points, {@code 2018-03-31}. */
    PLAIN(',', "municipality,product,date,quantity,amount"),
    /** Semicolons, decimal commas, {@code 31-03-2018}: what {@code convert --form nl} writes. */
    DUTCH(';', "gemeente;product;datum;hoeveelheid;bedrag"),
    /** The same as a spreadsheet saves it again: thousands grouped, leading zeros of municipalities lost. */
    SAVED_AGAIN(';', "gemeente;product;datum;hoeveelheid;bedrag");

    private static final int GROUP = 3;

    private final char separator;
    private final String header;

    UsageForm(char separator, String header) {
        this.separator = separator;
        this.header = header;
    }

    String header() {
        return header;
    }

    String line(String municipality, String product, int year, int month, int day, long cents) {
        StringBuilder line = new StringBuilder();
        line.append(this == SAVED_AGAIN ? municipality.replaceFirst("^0+", "") : municipality)
                .append(separator)
                .append(product)
                .append(separator);
        if (this == PLAIN) {
            line.append(year).append('-').append(two(month)).append('-').append(two(day));
        } else {
            line.append(two(day)).append('-').append(two(month)).append('-').append(year);
        }
        return line.append(separator).append(separator).append(amount(cents)).toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private String amount(long cents) {
        String plain = Euro.text(cents);
        if (this == PLAIN) {
            return plain;
        }
        StringBuilder dutch = new StringBuilder(plain.replace('.', ','));
        int first = cents < 0 ? 1 : 0;
        for (int at = dutch.indexOf(",") - GROUP; this == SAVED_AGAIN && at > first; at -= GROUP) {
            dutch.insert(at, '.');
        }
        return dutch.toString();
    }
}
