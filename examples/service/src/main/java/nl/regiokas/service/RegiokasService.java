package nl.regiokas.service;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import java.util.Locale;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.document.RegiokasModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JacksonModule;

/** Starts the service. */
@SpringBootApplication
public class RegiokasService {

    /** Made by Spring. */
    public RegiokasService() {}

    /**
     * Starts the service.
     *
     * @param arguments settings of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(RegiokasService.class, arguments);
    }

    /**
     * Lets requests and answers hold the library's values.
     *
     * @return the module, which Spring Boot adds to its mapper
     */
    @Bean
    public JacksonModule regiokas() {
        return new RegiokasModule();
    }

    /**
     * Says how the library's values are stored.
     *
     * @return the documents of the library's models
     */
    @Bean
    public Documents documents() {
        return Documents.library();
    }

    /**
     * Chooses the language of an answer by the request's {@code Accept-Language}: Dutch or English.
     *
     * @return the resolver
     */
    @Bean
    public LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.forLanguageTag("nl")));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    /**
     * Heads the OpenAPI page.
     *
     * @return what is said about the interface as a whole
     */
    @Bean
    public OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("regiokas example service")
                        .version("1")
                        .description("Regions whose usage comes in by batches and whose books are closed over HTTP."));
    }
}
