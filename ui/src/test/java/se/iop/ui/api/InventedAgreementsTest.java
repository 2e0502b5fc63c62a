package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.TermsDocument;
import se.iop.model.Terms;
import se.iop.ui.demo.WithDemonstration;

/** Ten invented agreements hold between them everything the model can say, and go in and out unchanged. */
@WithDemonstration
class InventedAgreementsTest {

    private static final String AGREEMENTS = "/api/v1/agreements";

    @LocalServerPort
    private int port;

    static Stream<Resource> ten() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:invented/*.json");
            return Arrays.stream(found).sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("ten")
    void goesInAndOutUnchanged(Resource file) {
        var officer = new Caller(port, "handlaggare.sn@lund");
        var in = officer.post(AGREEMENTS, text(file));
        assertThat(in.status()).as(in.response().body()).isEqualTo(201);
        var out = officer.get(in.header("Location") + "/document");
        assertThat(out.status()).isEqualTo(200);
        assertThat(terms(out.response().body())).isEqualTo(terms(text(file)));
        var again = officer.post(AGREEMENTS, out.response().body());
        assertThat(again.status()).isEqualTo(201);
        var outAgain = officer.get(again.header("Location") + "/document");
        assertThat(nameless(outAgain)).isEqualTo(nameless(out));
    }

    /** The document without its id, which is another wherever it is taken in. */
    private static String nameless(Caller.Answer answer) {
        return answer.response().body().replace(answer.json().path("id").asString(), "");
    }

    @Test
    void thereAreTenAndBetweenThemTheySayEverythingTheModelCan() {
        assertThat(ten()).hasSize(10);
        var said = new TreeSet<String>();
        ten().map(InventedAgreementsTest::text)
                .map(InventedAgreementsTest::terms)
                .map(terms -> TermsDocument.read(TermsDocument.write(terms)))
                .forEach(terms -> say(terms, said));
        var sayable = new TreeSet<String>();
        list(Terms.class, sayable, new LinkedHashSet<>());
        assertThat(sayable).hasSizeGreaterThan(200);
        assertThat(said).containsAll(sayable);
    }

    /** What a value says: its kind, each part that is known, each that is not, each constant. */
    private static void say(@Nullable Object value, Set<String> said) {
        if (value instanceof Map<?, ?> values) {
            values.values().forEach(item -> say(item, said));
        } else if (value instanceof Collection<?> values) {
            values.forEach(item -> say(item, said));
        } else if (value instanceof Enum<?> constant) {
            said.add(constant.getDeclaringClass().getName() + "." + constant.name());
        } else if (value != null
                && ofTheModel(value.getClass())
                && value.getClass().isRecord()) {
            said.add(value.getClass().getName());
            for (var component : value.getClass().getRecordComponents()) {
                var part = part(value, component);
                said.add(place(component, known(part)));
                say(part, said);
            }
        }
    }

    private static boolean known(@Nullable Object part) {
        return part != null && !(part instanceof Collection<?> values && values.isEmpty());
    }

    /**
     * All that could be said of a type: each kind, each part known, each part that may be unknown unknown, each
     * constant.
     */
    private static void list(Type type, Set<String> sayable, Set<Type> seen) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(item -> list(item, sayable, seen));
        }
        if (!(type instanceof Class<?> kind) || !ofTheModel(kind) || !seen.add(kind)) {
            return;
        }
        if (kind.isEnum()) {
            Arrays.stream(kind.getEnumConstants()).forEach(constant -> sayable.add(kind.getName() + "." + constant));
        } else if (kind.isSealed()) {
            Arrays.stream(kind.getPermittedSubclasses()).forEach(permitted -> list(permitted, sayable, seen));
        } else if (kind.isRecord()) {
            sayable.add(kind.getName());
            for (var component : kind.getRecordComponents()) {
                sayable.add(place(component, true));
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    sayable.add(place(component, false));
                }
                list(component.getGenericType(), sayable, seen);
            }
        }
    }

    private static String place(RecordComponent component, boolean known) {
        return component.getDeclaringRecord().getName() + "." + component.getName() + (known ? "" : " unknown");
    }

    private static boolean ofTheModel(Class<?> type) {
        return type.getPackageName().equals("se.iop.model");
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Terms terms(String json) {
        return PublishedFormat.AGREEMENT
                .read(PublishedFormat.parse(json.getBytes(StandardCharsets.UTF_8)))
                .terms();
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(Objects.requireNonNull(file.getFilename()), unreadable);
        }
    }
}
