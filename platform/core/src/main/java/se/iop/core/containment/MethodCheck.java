package se.iop.core.containment;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.containment.CodeCheck.Place;

/** Whether one method of a plugin is harmless. */
final class MethodCheck {

    /** Made by the compiler for lambdas, texts, records and switches; each with the signature that javac writes. */
    static final Set<String> BOOTSTRAPS = Set.of(
            "java.lang.invoke.LambdaMetafactory.metafactory",
            "java.lang.invoke.StringConcatFactory.makeConcatWithConstants",
            "java.lang.runtime.ObjectMethods.bootstrap",
            "java.lang.runtime.SwitchBootstraps.typeSwitch",
            "java.lang.runtime.SwitchBootstraps.enumSwitch");

    private static final String MATCH_EXCEPTION = "java.lang.MatchException";

    private final CodeCheck check;
    private final MethodModel method;
    private final Place place;

    MethodCheck(CodeCheck check, String name, MethodModel method) {
        this.check = check;
        this.method = method;
        this.place = new Place(name, method.methodName().stringValue());
    }

    void check() throws Uncontained {
        flags();
        check.types(place, method.methodTypeSymbol());
        check.attributes(place, method.attributes());
        if (!(method.code().orElse(null) instanceof CodeAttribute code)) {
            return;
        }
        check.attributes(place, code.attributes());
        if (code.maxLocals() + code.maxStack() > CodeCheck.mostSlots()) {
            throw place.refused("har för många variabler", "has too many variables");
        }
        for (var element : code) {
            if (!(element instanceof ExceptionCatch)) {
                element(element);
            }
        }
        // Last: what is called says more than what it may throw.
        for (var handler : code.exceptionHandlers()) {
            if (handler.catchType().isPresent()) {
                check.type(place, handler.catchType().get().asSymbol());
            }
        }
        new Exhaustive(place, code.elementList()).demandRest();
    }

    private void flags() throws Uncontained {
        if (method.flags().has(AccessFlag.NATIVE)) {
            throw place.refused("är skriven utanför Java (native)", "is written outside Java (native)");
        }
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            throw place.refused("låser (synchronized)", "locks (synchronized)");
        }
        if (method.methodName().equalsString("finalize")
                && method.methodTypeSymbol().parameterCount() == 0) {
            throw place.refused("är en finalizer", "is a finalizer");
        }
        if (method.flags().has(AccessFlag.ABSTRACT) && method.methodName().equalsString("toString")) {
            // What does not write itself would answer with its address, uncounted.
            throw place.refused("kräver en text av det som inte har någon", "demands a text of what has none");
        }
    }

    private void element(CodeElement element) throws Uncontained {
        switch (element) {
            case InvokeInstruction call -> call(call);
            case InvokeDynamicInstruction call -> dynamic(call);
            case FieldInstruction field -> field(field);
            case NewObjectInstruction made -> check.type(place, made.className().asSymbol());
            case NewReferenceArrayInstruction made ->
                check.type(place, made.componentType().asSymbol());
            case NewMultiArrayInstruction made ->
                check.type(place, made.arrayType().asSymbol());
            case TypeCheckInstruction checked ->
                check.type(place, checked.type().asSymbol());
            case StoreInstruction store
            when store.slot() == 0 && method.methodName().equalsString("<init>") ->
                throw place.refused("byter ut sig själv (this)", "replaces itself (this)");
            case ConstantInstruction constant -> constant(constant.constantValue());
            case MonitorInstruction _ -> throw place.refused("låser (synchronized)", "locks (synchronized)");
            case null, default -> {}
        }
    }

    private void constant(ConstantDesc value) throws Uncontained {
        switch (value) {
            case ClassDesc named -> check.type(place, named);
            case MethodTypeDesc _ ->
                throw place.refused("har en metodtyp som konstant", "has a method type as a constant");
            case DirectMethodHandleDesc _ ->
                throw place.refused("har ett metodhandtag som konstant", "has a method handle as a constant");
            default -> {}
        }
    }

    private void call(InvokeInstruction call) throws Uncontained {
        var owner = call.owner().asSymbol();
        if (owner.isArray()) {
            check.type(place, owner);
            if (!call.name().equalsString("clone")) {
                throw place.refused("använder " + call.name() + " på en rad", "uses " + call.name() + " of an array");
            }
            return;
        }
        check.call(place, Members.named(owner), call.name().stringValue(), call.typeSymbol());
        check.types(place, call.typeSymbol());
    }

    private void field(FieldInstruction field) throws Uncontained {
        var owner = Members.named(field.owner().asSymbol());
        var name = field.name().stringValue();
        check.type(place, field.typeSymbol());
        var writes = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
        if (writes) {
            var begins = field.opcode() == Opcode.PUTFIELD ? "<init>" : "<clinit>";
            if (!owner.equals(place.type()) || !method.methodName().equalsString(begins)) {
                throw place.refused(
                        "skriver till " + owner + "." + name + " efter att det fått sitt värde",
                        "writes to " + owner + "." + name + " after it has got its value");
            }
        } else if (!check.isOwn(owner) && !check.allowed().field(owner, name)) {
            throw place.refused(
                    "använder " + owner + "." + name + ", som ett tillägg inte får använda",
                    "uses " + owner + "." + name + ", which a plugin may not use");
        }
    }

    private void dynamic(InvokeDynamicInstruction call) throws Uncontained {
        var bootstrap = call.bootstrapMethod();
        var name = Members.named(bootstrap.owner()) + "." + bootstrap.methodName();
        if (!BOOTSTRAPS.contains(name)) {
            throw place.refused(
                    "har ett dynamiskt anrop genom " + name + ", som ett tillägg inte får använda",
                    "has a dynamic call through " + name + ", which a plugin may not use");
        }
        for (var argument : call.bootstrapArgs()) {
            argument(argument);
        }
        check.types(place, call.typeSymbol());
        if (name.endsWith(".metafactory")) {
            var made = Members.named(call.typeSymbol().returnType());
            if (!check.isOwn(made) && !check.allowed().isLambda(made)) {
                throw place.refused(
                        "gör en " + made + ", vilket ett tillägg inte får",
                        "makes a " + made + ", which a plugin may not");
            }
        }
    }

    private void argument(ConstantDesc argument) throws Uncontained {
        switch (argument) {
            case ClassDesc named -> check.type(place, named);
            case MethodTypeDesc described -> check.types(place, described);
            case DirectMethodHandleDesc handle -> handle(handle);
            default -> {}
        }
    }

    private void handle(DirectMethodHandleDesc handle) throws Uncontained {
        var owner = Members.named(handle.owner());
        switch (handle.kind()) {
            case GETTER -> {
                if (!owner.equals(place.type())) {
                    throw place.refused("läser ett fält i " + owner, "reads a field of " + owner);
                }
            }
            case SETTER, STATIC_SETTER, STATIC_GETTER ->
                throw place.refused("skriver genom ett handtag till " + owner, "writes through a handle to " + owner);
            default -> {
                var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
                var name = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR ? "<init>" : handle.methodName();
                check.call(place, owner, name, type);
                check.types(place, type);
            }
        }
    }

    /**
     * A switch that must name every kind of something of the SPI fails on the day the SPI gets one more, so it needs a
     * branch for the rest.
     */
    private record Exhaustive(Place place, List<CodeElement> code) {

        void demandRest() throws Uncontained {
            for (var at = 0; at < code.size(); at++) {
                var rest = rest(code.get(at));
                if (rest != null && endsInMatchException(rest)) {
                    var of = selector(at);
                    if (of != null && Members.isSpi(of)) {
                        throw place.refused(
                                "har en switch över " + of + " utan gren för resten (default)",
                                "has a switch over " + of + " without a branch for the rest (default)");
                    }
                }
            }
        }

        private static @Nullable Label rest(CodeElement element) {
            return switch (element) {
                case TableSwitchInstruction table -> table.defaultTarget();
                case LookupSwitchInstruction table -> table.defaultTarget();
                default -> null;
            };
        }

        private boolean endsInMatchException(Label rest) {
            var at = 0;
            while (at < code.size()
                    && !(code.get(at) instanceof LabelTarget target
                            && target.label().equals(rest))) {
                at++;
            }
            while (at < code.size() && !(code.get(at) instanceof Instruction)) {
                at++;
            }
            return at < code.size()
                    && code.get(at) instanceof NewObjectInstruction made
                    && Members.named(made.className().asSymbol()).equals(MATCH_EXCEPTION);
        }

        /** What is switched over: javac asks for it just before. */
        private @Nullable String selector(int from) {
            for (var at = from - 1; at >= 0; at--) {
                switch (code.get(at)) {
                    case InvokeDynamicInstruction call -> {
                        return call.bootstrapArgs().stream()
                                .filter(ClassDesc.class::isInstance)
                                .map(label -> Members.named((ClassDesc) label))
                                .filter(Members::isSpi)
                                .findFirst()
                                .orElseGet(() -> Members.named(call.typeSymbol().parameterType(0)));
                    }
                    case InvokeInstruction call
                    when call.name().equalsString("ordinal") -> {
                        return Members.named(call.owner().asSymbol());
                    }
                    default -> {}
                }
            }
            return null;
        }
    }
}
