package org.example.service;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.example.settling.Settling;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One jar of Spring Boot: its classes come from jars within a jar, which the common pool does not know. */
@SpringBootApplication
public class Service {

    /** Made by Spring. */
    public Service() {}

    /**
     * Starts, settles and ends.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Service.class, arguments).close();
    }

    /**
     * Settles for the first time on a thread of the common pool.
     *
     * @return what is run after the start
     */
    @Bean
    public CommandLineRunner settling() {
        return arguments -> {
            ForkJoinTask<String> payments = ForkJoinPool.commonPool().submit(Settling::payments);
            // waiting in get() could take the task back and run it on this thread
            while (!payments.isDone()) {
                Thread.sleep(10);
            }
            System.out.println(payments.get());
        };
    }
}
