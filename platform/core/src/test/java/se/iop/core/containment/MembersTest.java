package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembersTest {

    @Test
    void everyMemberOnTheListsExists() {
        assertThat(missing("java.lang.String", Set.of("length()", "lenght()"))).containsExactly("lenght()");
        Members.ALLOWED
                .listed()
                .forEach((type, listed) -> assertThat(
                                missing(type, listed.members().keySet()))
                        .as(type)
                        .isEmpty());
    }

    @Test
    void everyMemberThatIsSwappedHasOneThatStandsIn() {
        Members.ALLOWED
                .listed()
                .forEach((type, listed) -> listed.members().forEach((member, cost) -> {
                    if (cost == Cost.SWAP) {
                        var name = member.substring(0, member.indexOf('('));
                        assertThat(Counted.class.getMethods())
                                .as(type + "." + member)
                                .anyMatch(method -> method.getName().equals(Counted.nameOf(type, name)));
                    }
                }));
    }

    @Test
    void everyListedTypeOfAMemberIsListed() {
        Members.ALLOWED
                .listed()
                .forEach((type, listed) -> listed.members().keySet().stream()
                        .filter(member -> member.contains("("))
                        .flatMap(member -> Stream.of(member.substring(member.indexOf('(') + 1, member.length() - 1)
                                .split(",")))
                        .filter(parameter -> parameter.contains("."))
                        .forEach(parameter -> assertThat(Members.ALLOWED.knows(parameter.replace("[]", "")))
                                .as(type + ": " + parameter)
                                .isTrue()));
    }

    @Test
    void aMemberThatIsNotListedHasNoCost() {
        assertThat(Members.ALLOWED.method("java.lang.System", "exit", MethodTypeDesc.ofDescriptor("(I)V")))
                .isNull();
        assertThat(Members.ALLOWED.method("java.lang.String", "intern", MethodTypeDesc.ofDescriptor("()V")))
                .isNull();
    }

    /** A new member of the SPI is dear until someone has thought about it. */
    @Test
    void aMemberOfTheSpiThatIsNotListedCountsAllItCouldReach() {
        assertThat(cost("se.iop.guideline.Guideline", "evaluate", "(Lse/iop/guideline/Proposal;)Ljava/util/List;"))
                .isEqualTo(Cost.DEEPS);
        assertThat(cost("se.iop.guideline.Proposal", "terms", "()Lse/iop/model/Terms;"))
                .isEqualTo(Cost.FREE);
        assertThat(cost("se.iop.guideline.Scope", "text", "()Ljava/lang/String;"))
                .isEqualTo(Cost.DEEPS);
        assertThat(cost("se.iop.guideline.Answers", "<init>", "(Ljava/util/Map;)V"))
                .isEqualTo(Cost.KEYS);
    }

    @Test
    void whatHasParametersIsNoAccessorAndWhatAllKindsHaveIsOne() {
        assertThat(cost("se.iop.model.Relation", "to", "(Ljava/util/UUID;)Lse/iop/model/Relation;"))
                .isEqualTo(Cost.DEEPS);
        assertThat(cost("se.iop.model.Relation", "to", "()Ljava/lang/String;")).isEqualTo(Cost.FREE);
        assertThat(cost("se.iop.model.Contribution", "from", "()Ljava/lang/String;"))
                .isEqualTo(Cost.FREE);
        assertThat(cost("se.iop.guideline.Guidelines", "versions", "()Ljava/util/List;"))
                .isEqualTo(Cost.DEEPS);
        assertThat(cost("se.iop.model.Field", "values", "()[Lse/iop/model/Field;"))
                .isEqualTo(Cost.SIZE);
        assertThat(cost(
                        "se.iop.guideline.ExtraField",
                        "text",
                        "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Lse/iop/guideline/ExtraField;"))
                .isEqualTo(Cost.DEEP);
    }

    @Test
    void whatIsNotPublicOrNotThereIsNotAllowed() {
        for (var method : List.of(
                Map.entry("no.Such", "toString"),
                Map.entry("se.iop.guideline.Template$Place", "names"),
                Map.entry("se.iop.model.Relation", "nothing"))) {
            assertThat(Members.ALLOWED.method(
                            method.getKey(), method.getValue(), MethodTypeDesc.ofDescriptor("()Ljava/lang/String;")))
                    .as("%s", method)
                    .isNull();
        }
        for (var type : List.of("se.iop.guideline.Judging", "se.iop.guideline.Nothing", "java.io.File")) {
            assertThat(Members.ALLOWED.knows(type)).as(type).isFalse();
        }
        assertThat(Members.ALLOWED.field("java.io.File", "separator")).isFalse();
        assertThat(Members.ALLOWED.listed()).containsKeys("java.lang.String", "se.iop.guideline.Requirement");
    }

    private static Cost cost(String type, String name, String descriptor) {
        return Objects.requireNonNull(Members.ALLOWED.method(type, name, MethodTypeDesc.ofDescriptor(descriptor)))
                .cost();
    }

    private static List<String> missing(String name, Set<String> members) {
        var type = Objects.requireNonNull(Members.load(name), name);
        var there = new ArrayList<String>();
        for (var constructor : type.getDeclaredConstructors()) {
            there.add(signature("<init>", constructor));
        }
        Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getMethods()))
                .forEach(method -> there.add(signature(method.getName(), method)));
        Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> there.add(field.getName()));
        return members.stream().filter(member -> !there.contains(member)).toList();
    }

    private static String signature(String name, Executable member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0
                ? ""
                : name
                        + Arrays.stream(member.getParameterTypes())
                                .map(parameter -> parameter.isArray()
                                        ? parameter.getComponentType().getName() + "[]"
                                        : parameter.getName())
                                .collect(Collectors.joining(",", "(", ")"));
    }
}
