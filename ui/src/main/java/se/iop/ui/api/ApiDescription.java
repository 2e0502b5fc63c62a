package se.iop.ui.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI); bodies are described by the published schemas themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String BASIC = "basic";

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Går inte att läsa. / Cannot be read.",
            "401", "Inte inloggad. / Not signed in.",
            "403", "Saknar behörighet. / Not allowed.",
            "404", "Finns inte. / Not found.",
            "409", "Ändrat av någon annan. / Changed by somebody else.",
            "413", "För stort. / Too large.",
            "415", "Fel medietyp. / Wrong media type.",
            "422", "Ett fält är fel. / A field is wrong.");

    @Bean
    OpenApiCustomizer described() {
        return api -> {
            api.info(new Info()
                    .title("IOP-plattformen")
                    .version("1")
                    .description(
                            "Överenskommelser om idéburet offentligt partnerskap, prövade mot nämndernas riktlinjer."
                                    + " Belopp är hela ören; det som är okänt utelämnas. / Agreements of public and civil"
                                    + " society, judged by the committees' guidelines. Amounts are whole öre; what is unknown"
                                    + " is left out.")
                    .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
            api.servers(List.of());
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            BASIC,
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC));
            api.addSecurityItem(new SecurityRequirement().addList(BASIC));
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            addPublished(api, "agreement", PublishedFormat.AGREEMENT.schema());
            addPublished(api, "assessment", PublishedFormat.ASSESSMENT.schema());
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::addProblems));
        };
    }

    /** The parts of a schema stand beside each other, as OpenAPI wants it. */
    private static void addPublished(OpenAPI api, String name, String text) {
        var moved = (ObjectNode) Json.mapper().readTree(text.replace("#/$defs/", SCHEMAS));
        var definitions = moved.remove("$defs");
        moved.remove(List.of("$id", "$schema"));
        api.getComponents().addSchemas(name, schema(moved.toString()));
        for (var part : definitions.propertyNames()) {
            api.getComponents().addSchemas(part, schema(definitions.get(part).toString()));
        }
    }

    private static Schema<?> schema(String json) {
        try {
            return Json31.mapper().readValue(json, Schema.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void addProblems(Operation operation) {
        var withBody = operation.getRequestBody() != null;
        PROBLEMS.entrySet().stream()
                .filter(problem ->
                        withBody || !List.of("409", "413", "415", "422").contains(problem.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(problem -> operation
                        .getResponses()
                        .addApiResponse(
                                problem.getKey(),
                                new ApiResponse()
                                        .description(problem.getValue())
                                        .content(new Content()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        new MediaType()
                                                                .schema(new Schema<>().$ref(SCHEMAS + "problem"))))));
    }
}
