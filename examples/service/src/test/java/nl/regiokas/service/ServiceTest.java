package nl.regiokas.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service from end to end, over HTTP; on PostgreSQL where {@code DATABASE_URL} names one, else on H2. */
class ServiceTest {

    private static final int CLIENTS = 8;
    private static final int BATCHES = 12;

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        boolean postgres = System.getenv("DATABASE_URL") != null;
        service = postgres
                ? RunningService.start(folder, Map.of(), "--spring.profiles.active=postgres")
                : RunningService.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Opens a region of a name that no other test has, also when the database is kept. */
    private static String opened() throws IOException, InterruptedException {
        String path = "/regions/" + java.util.UUID.randomUUID();
        HttpResponse<String> answer = service.put(path, Story.opening());
        assertThat(answer.body()).contains("\"version\":1");
        assertThat(answer.statusCode()).isEqualTo(201);
        return path;
    }

    @Test
    void booksAreOpenedFilledClosedAndExplained() throws IOException, InterruptedException {
        String region = opened();
        assertThat(service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "2018")
                        .statusCode())
                .isEqualTo(201);

        HttpResponse<String> closed = service.post(region + "/closings", Story.CLOSING, "If-Match", "\"1\"");

        assertThat(closed.statusCode()).isEqualTo(201);
        assertThat(closed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(closed.body())
                .contains(
                        "{\"year\":2018,\"scope\":\"flexible\",\"party\":\"0005\",\"kind\":\"OWN_USE\",\"amount\":\"1250.00\"}",
                        "\"dues\":[{\"party\":\"0005\",\"amount\":\"-6750.00\"},{\"party\":\"0007\",\"amount\":\"23102.56\"},"
                                + "{\"party\":\"0009\",\"amount\":\"20877.94\"}]");
        assertThat(service.get(region).body())
                .contains("\"version\":2", "\"closings\":[{\"day\":\"2019-03-01\",\"through\":2018}]");
        assertThat(service.get(region + "/closings/1").body()).isEqualTo(closed.body());
        assertThat(service.get(region + "/books").body()).contains("\"format\":\"regiokas-books\"");
        assertThat(service.get(region + "/charges/2018/0005", "Accept-Language", "nl")
                        .body())
                .startsWith("Premie 2018 van 0005: € 32.000,00");
    }

    @Test
    void aRefusalReportsEveryFaultInTheLanguageAskedFor() throws IOException, InterruptedException {
        String region = opened();
        String batch = """
                {"lines": [
                  {"municipality": "0099", "product": "54S01", "date": "2018-02-01", "amount": "1.00"},
                  {"municipality": "0005", "product": "54S01", "date": "2018-02-01", "amount": "1.005"}]}
                """;

        HttpResponse<String> english = service.post(region + "/usage", batch, "Idempotency-Key", "a");
        HttpResponse<String> dutch =
                service.post(region + "/usage", batch, "Idempotency-Key", "a", "Accept-Language", "nl-NL");

        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.body())
                .contains(
                        "\"type\":\"urn:regiokas:problem:refused\"",
                        "\"title\":\"The library refuses this\"",
                        "\"code\":\"amount-not-whole-cents\"",
                        "\"path\":\"$.lines[0]\"",
                        "\"path\":\"$.lines[1]\"");
        assertThat(dutch.body()).contains("\"title\":\"De bibliotheek weigert dit\"");
        assertThat(dutch.body()).isNotEqualTo(english.body());
        assertThat(service.get(region + "/usage").body()).contains("\"lines\":0");
    }

    @Test
    void aDocumentThatDoesNotFitIsRefusedByItsPath() throws IOException, InterruptedException {
        HttpResponse<String> answer = service.put(
                "/regions/odd",
                Story.opening().replace("\"firstYear\"", "\"fristYear\"").replace("\"from\"", "\"form\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"faults\":[{\"code\":");
        assertThat(service.get("/regions/odd").statusCode()).isEqualTo(404);
        assertThat(service.get("/regions/odd", "Accept-Language", "nl").body()).contains("Deze regio bestaat niet");
    }

    @Test
    void aBatchIsTakenOnce() throws IOException, InterruptedException {
        String region = opened();

        HttpResponse<String> first = service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "k");
        HttpResponse<String> again = service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "k");
        HttpResponse<String> other =
                service.post(region + "/usage", Story.USAGE.replace("980.50", "980.51"), "Idempotency-Key", "k");

        assertThat(List.of(first.statusCode(), again.statusCode(), other.statusCode()))
                .containsExactly(201, 200, 422);
        assertThat(service.get(region + "/usage").body())
                .isEqualTo("{\"batches\":1,\"lines\":4,\"amount\":\"77230.50\"}");
    }

    @Test
    void aLineThatAClosingWouldHaveKnownComesTooLate() throws IOException, InterruptedException {
        String region = opened();
        service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "k");
        service.post(region + "/closings", Story.CLOSING, "If-Match", "\"1\"");

        HttpResponse<String> late = service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "late");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("urn:regiokas:problem:batch-too-late");
    }

    @Test
    void ofTwoClosingsAtOnceOneWins() throws IOException, InterruptedException {
        String region = opened();
        service.post(region + "/usage", Story.USAGE, "Idempotency-Key", "k");

        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            asked.add(service.postLater(region + "/closings", Story.CLOSING, "If-Match", "\"1\""));
        }

        List<Integer> answers =
                asked.stream().map(one -> one.join().statusCode()).sorted().toList();
        assertThat(answers.get(0)).isEqualTo(201);
        assertThat(answers.subList(1, CLIENTS)).containsOnly(412);
        assertThat(service.get(region).body()).contains("\"version\":2");
        assertThat(service.post(region + "/closings", Story.CLOSING).statusCode())
                .isEqualTo(428);
    }

    /** Every client sends each of its batches twice, and closings go on meanwhile. */
    @Test
    void eightClientsAtOnceLoseNothing() throws IOException, InterruptedException, ExecutionException {
        String region = opened();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Integer>> taken = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String name = "client-" + client;
            Callable<Integer> posting = () -> posted(region, name);
            taken.add(clients.submit(posting));
        }
        HttpResponse<String> closed =
                service.post(region + "/closings", "{\"day\": \"2018-01-01\", \"through\": 2018}", "If-Match", "\"1\"");
        int isNew = 0;
        for (Future<Integer> one : taken) {
            isNew += one.get();
        }
        clients.shutdown();

        assertThat(closed.statusCode()).isIn(201, 409);
        assertThat(isNew).isEqualTo(CLIENTS * BATCHES);
        assertThat(service.get(region + "/usage").body())
                .isEqualTo("{\"batches\":96,\"lines\":384,\"amount\":\"7414128.00\"}");
    }

    private static int posted(String region, String client) throws IOException, InterruptedException {
        int isNew = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer =
                        service.post(region + "/usage", Story.USAGE, "Idempotency-Key", client + "-" + batch);
                assertThat(answer.statusCode()).isEqualTo(time == 0 ? 201 : 200);
                isNew += answer.statusCode() == 201 ? 1 : 0;
            }
        }
        return isNew;
    }

    @Test
    void theInterfaceIsDescribedAndHealthIsReported() throws IOException, InterruptedException {
        assertThat(service.get("/v3/api-docs").body())
                .contains("/regions/{region}/closings", "Idempotency-Key", "If-Match");
        assertThat(service.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(service.get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }
}
