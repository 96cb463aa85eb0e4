package org.example.remote;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.example.settling.Settling;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.scalars.ScalarsConverterFactory;
import retrofit2.http.GET;

/** An application on the class path that fetches by Retrofit what it settles. */
public final class Remote {

    private Remote() {}

    /** The other side. */
    interface Payments {
        /**
         * Asks who pays whom.
         *
         * @return a call
         */
        @GET("payments")
        Call<String> payments();
    }

    /**
     * Serves the payments and fetches them.
     *
     * @param arguments none
     * @throws IOException when they cannot be fetched
     */
    public static void main(String[] arguments) throws IOException {
        String payments = Settling.payments();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/payments", exchange -> {
            byte[] body = payments.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Payments remote = new Retrofit.Builder()
                    .baseUrl("http://localhost:" + server.getAddress().getPort() + "/")
                    .addConverterFactory(ScalarsConverterFactory.create())
                    .build()
                    .create(Payments.class);
            String fetched = Objects.requireNonNull(remote.payments().execute().body());
            if (!fetched.equals(payments)) {
                throw new IllegalStateException("another text came: " + fetched);
            }
            System.out.println(fetched);
        } finally {
            server.stop(0);
        }
        System.exit(0);
    }
}
