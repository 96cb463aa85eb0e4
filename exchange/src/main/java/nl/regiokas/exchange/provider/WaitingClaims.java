package nl.regiokas.exchange.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.exchange.usage.UsedDays;

/**
 * The claims that wait until all have been read, because they are decided on in the order of their dates, then of their
 * lines. They are held in columns: 20 bytes for a claim, 4 more while they are put in order, 4 for the day on which it
 * became known and 4 for its client if the lines name any.
 */
final class WaitingClaims {

    private static final int FIRST_LENGTH = 1_024;

    private final List<String> clients = new ArrayList<>(List.of(""));
    private final Map<String, Integer> clientPlaces = new HashMap<>(Map.of("", 0));
    private int size;
    private int[] accounts = new int[FIRST_LENGTH];
    private int[] cells = new int[FIRST_LENGTH];
    private int[] dates = new int[FIRST_LENGTH];
    private long[] cents = new long[FIRST_LENGTH];

    /** Days after the date; none while every claim is known on its date. */
    private int[] knownAfter = new int[0];

    /** Places of clients; none while no claim names one. */
    private int[] clientOf = new int[0];

    private final int products;

    /** Starts without claims of so many products. */
    WaitingClaims(int products) {
        this.products = products;
    }

    void add(int account, UsedDays days, int municipality, int product, long amount) {
        if (size == accounts.length) {
            grow();
        }
        accounts[size] = account;
        cells[size] = Math.addExact(Math.multiplyExact(municipality, products), product);
        dates[size] = Math.toIntExact(days.date().toEpochDay());
        cents[size] = amount;
        int later = Math.toIntExact(days.known().toEpochDay() - days.date().toEpochDay());
        if (later != 0 && knownAfter.length == 0) {
            knownAfter = new int[accounts.length];
        }
        if (knownAfter.length > 0) {
            knownAfter[size] = later;
        }
        addClient(days.client());
        size++;
    }

    private void addClient(String client) {
        int place = clientPlaces.computeIfAbsent(client, fresh -> {
            clients.add(fresh);
            return clients.size() - 1;
        });
        if (place != 0 && clientOf.length == 0) {
            clientOf = new int[accounts.length];
        }
        if (clientOf.length > 0) {
            clientOf[size] = place;
        }
    }

    private void grow() {
        int length = Math.addExact(size, size / 2);
        accounts = Arrays.copyOf(accounts, length);
        cells = Arrays.copyOf(cells, length);
        dates = Arrays.copyOf(dates, length);
        cents = Arrays.copyOf(cents, length);
        knownAfter = knownAfter.length == 0 ? knownAfter : Arrays.copyOf(knownAfter, length);
        clientOf = clientOf.length == 0 ? clientOf : Arrays.copyOf(clientOf, length);
    }

    int size() {
        return size;
    }

    /** Returns the places of all claims by date; those of one date in the order in which they were added. */
    int[] inOrder() {
        if (size == 0) {
            return new int[0];
        }
        int first = Arrays.stream(dates, 0, size).min().orElseThrow();
        int last = Arrays.stream(dates, 0, size).max().orElseThrow();
        int[] next = new int[last - first + 2];
        for (int i = 0; i < size; i++) {
            next[dates[i] - first + 1]++;
        }
        for (int day = 1; day < next.length; day++) {
            next[day] += next[day - 1];
        }
        int[] ordered = new int[size];
        for (int i = 0; i < size; i++) {
            ordered[next[dates[i] - first]++] = i;
        }
        return ordered;
    }

    int account(int claim) {
        return accounts[claim];
    }

    UsedDays days(int claim) {
        LocalDate date = LocalDate.ofEpochDay(dates[claim]);
        return new UsedDays(
                date,
                knownAfter.length == 0 ? date : date.plusDays(knownAfter[claim]),
                clientOf.length == 0 ? "" : clients.get(clientOf[claim]));
    }

    int municipality(int claim) {
        return cells[claim] / products;
    }

    int product(int claim) {
        return cells[claim] % products;
    }

    long cents(int claim) {
        return cents[claim];
    }
}
