package se.iop.ui.template;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Template.Kind;

/**
 * Which template is looked at, as it stands in the address.
 *
 * @param committee the committee's short name; none is the own or the first
 * @param kind for which document
 * @param version a version, compared with the one before it or written on from; none is none
 */
record TemplateQuery(
        @Nullable String committee,
        @Nullable Kind kind,
        @Nullable Integer version) {

    private static final String COMMITTEE = "namnd";
    private static final String KIND = "handling";
    private static final String VERSION = "version";

    static TemplateQuery of(QueryParameters address) {
        return new TemplateQuery(
                address.getSingleParameter(COMMITTEE).orElse(null),
                address.getSingleParameter(KIND).flatMap(TemplateQuery::kind).orElse(null),
                address.getSingleParameter(VERSION)
                        .filter(number -> number.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    String address(String route) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, COMMITTEE, committee);
        put(parameters, KIND, kind);
        put(parameters, VERSION, version);
        return new Location(route, QueryParameters.simple(parameters)).getPathWithQueryParameters();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static Optional<Kind> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
