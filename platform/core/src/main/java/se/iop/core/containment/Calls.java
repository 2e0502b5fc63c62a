package se.iop.core.containment;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counting of the calls that leave a plugin, before they are made. */
final class Calls {

    private static final ClassDesc METER = Weaving.METER;
    private static final ClassDesc COUNTED = Weaver.described(Counted.class);
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final int SMALL = 8;
    private static final int NUMBER_TEXT = 4;

    private final CodeBuilder builder;
    private final Map<String, ClassModel> classes;
    private final int meter;

    /** A value taken from the stack into a variable. */
    private record Held(ClassDesc type, int slot) {

        boolean isReference() {
            return !type.isPrimitive();
        }

        /** A long is never a length nor a number of digits. */
        boolean isWhole() {
            return type.equals(ConstantDescs.CD_int);
        }
    }

    Calls(CodeBuilder builder, Map<String, ClassModel> classes, int meter) {
        this.builder = builder;
        this.classes = classes;
        this.meter = meter;
    }

    /** The body of a method that stands in for a reference; of a constructor the object's memory counts too. */
    static void bridge(
            CodeBuilder builder,
            Map<String, ClassModel> classes,
            DirectMethodHandleDesc handle,
            MethodTypeDesc flat,
            int size) {
        var meter = builder.allocateLocal(TypeKind.REFERENCE);
        builder.loadConstant(1)
                .loadConstant(Meter.BENEATH)
                .invokestatic(METER, "enter", MethodTypeDesc.of(METER, ConstantDescs.CD_int, ConstantDescs.CD_int))
                .storeLocal(TypeKind.REFERENCE, meter);
        var calls = new Calls(builder, classes, meter);
        var described = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        var made = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        if (made) {
            calls.step(size);
            builder.new_(handle.owner()).dup();
        }
        for (var place = 0; place < flat.parameterCount(); place++) {
            var kind = TypeKind.from(flat.parameterType(place));
            builder.loadLocal(kind, builder.parameterSlot(place));
        }
        var opcode = switch (handle.kind()) {
            case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
            case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
            case CONSTRUCTOR, SPECIAL, INTERFACE_SPECIAL -> Opcode.INVOKESPECIAL;
            default -> Opcode.INVOKEVIRTUAL;
        };
        calls.call(opcode, handle.owner(), handle.methodName(), described, handle.isOwnerInterface());
        builder.loadLocal(TypeKind.REFERENCE, meter)
                .loadConstant(Meter.BENEATH)
                .invokevirtual(METER, "leave", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int))
                .return_(TypeKind.from(flat.returnType()));
    }

    void call(InvokeInstruction call) {
        call(call.opcode(), call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol(), call.isInterface());
    }

    private void call(Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean inInterface) {
        if (owner.isArray()) {
            builder.dup();
            meter().swap();
            count("size", OBJECT);
            builder.invoke(opcode, owner, name, type, inInterface);
            return;
        }
        var outside = CodeCheck.outside(classes, Members.named(owner), name, type);
        var member = outside == null ? null : Members.ALLOWED.method(outside, name, type);
        if (member == null || member.cost() == Cost.FREE) {
            builder.invoke(opcode, owner, name, type, inInterface);
        } else if (member.cost() == Cost.SWAP) {
            swap(opcode == Opcode.INVOKESTATIC, member.holder(), name, type);
        } else {
            counted(opcode, owner, name, type, inInterface, member.cost());
        }
    }

    private void swap(boolean isStatic, String holder, String name, MethodTypeDesc type) {
        var standing = Counted.nameOf(holder, name);
        if (name.equals("of")) {
            packed(type);
            builder.invokestatic(COUNTED, standing, MethodTypeDesc.of(type.returnType(), OBJECT.arrayType()));
        } else {
            var given = isStatic ? type : type.insertParameterTypes(0, ClassDesc.of(holder));
            builder.invokestatic(COUNTED, standing, given);
        }
    }

    /** However many arguments there are, as one array. */
    private void packed(MethodTypeDesc type) {
        if (type.parameterCount() == 1 && type.parameterType(0).isArray()) {
            return;
        }
        var elements = hold(type.parameterList());
        builder.loadConstant(elements.size()).anewarray(OBJECT);
        for (var place = 0; place < elements.size(); place++) {
            builder.dup().loadConstant(place);
            load(elements.get(place));
            builder.aastore();
        }
    }

    private void counted(
            Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean inInterface, Cost cost) {
        var arguments = hold(type.parameterList());
        Held receiver = null;
        if (opcode != Opcode.INVOKESTATIC && !name.equals("<init>")) {
            receiver = hold(List.of(owner)).getFirst();
        }
        before(cost, receiver, arguments);
        if (receiver != null) {
            load(receiver);
        }
        arguments.forEach(this::load);
        builder.invoke(opcode, owner, name, type, inInterface);
        after(cost, receiver, arguments, type.returnType());
    }

    private List<Held> hold(List<ClassDesc> types) {
        var held = new Held[types.size()];
        for (var place = held.length - 1; place >= 0; place--) {
            var kind = TypeKind.from(types.get(place));
            held[place] = new Held(types.get(place), builder.allocateLocal(kind));
            builder.storeLocal(kind, held[place].slot());
        }
        return Arrays.asList(held);
    }

    private void load(Held held) {
        builder.loadLocal(TypeKind.from(held.type()), held.slot());
    }

    private CodeBuilder meter() {
        return builder.loadLocal(TypeKind.REFERENCE, meter);
    }

    private void step(int steps) {
        meter().loadConstant(steps);
        count("step", ConstantDescs.CD_int);
    }

    private void count(String method, ClassDesc... of) {
        builder.invokevirtual(METER, method, MethodTypeDesc.of(ConstantDescs.CD_void, of));
    }

    private void each(String method, @Nullable Held receiver, List<Held> arguments) {
        var all = new ArrayList<>(arguments);
        if (receiver != null) {
            all.addFirst(receiver);
        }
        for (var held : all) {
            if (held.isReference()) {
                meter();
                load(held);
                count(method, OBJECT);
            }
        }
    }

    private void numbers(String method, List<Held> arguments) {
        for (var held : arguments) {
            if (held.isWhole()) {
                meter();
                load(held);
                builder.i2l();
                count(method, ConstantDescs.CD_long);
            }
        }
    }

    private void before(Cost cost, @Nullable Held receiver, List<Held> arguments) {
        switch (cost) {
            case GROW -> step(SMALL);
            case THROW -> {
                meter();
                count("trace");
            }
            case SIZE -> each("size", receiver, arguments);
            case DEEP -> each("deep", receiver, arguments);
            case DEEPS -> {
                meter().invokevirtual(METER, "left", MethodTypeDesc.of(ConstantDescs.CD_long));
                var left = builder.allocateLocal(TypeKind.LONG);
                builder.storeLocal(TypeKind.LONG, left);
                each("deep", receiver, arguments);
                meter().loadLocal(TypeKind.LONG, left);
                count("pairs", ConstantDescs.CD_long);
            }
            case KEY, KEYCHAIN -> each("key", null, first(arguments));
            case KEYSIZE -> {
                each("key", null, first(arguments));
                each("size", receiver, List.of());
            }
            case KEYS -> each("keys", null, arguments);
            case TEXT -> each("text", receiver, arguments);
            case NUMBER -> {
                each("size", receiver, arguments);
                numbers("number", arguments);
            }
            case TIMES -> product(receiver, arguments);
            case PRODUCT ->
                product(receiver, arguments.stream().filter(Held::isReference).toList());
            case DIGITS -> numbers("digits", arguments);
            case DECIMAL -> {
                meter();
                load(arguments.getFirst());
                count("decimal", ConstantDescs.CD_String);
            }
            case DATE, CHAIN, SAID, FREE, SWAP -> {}
        }
    }

    /** The key; what it is to be bound to is not looked for. */
    private static List<Held> first(List<Held> arguments) {
        return arguments.stream().limit(1).toList();
    }

    /** The length of the receiver times each of the others. */
    private void product(@Nullable Held receiver, List<Held> others) {
        for (var other : others) {
            meter();
            length(receiver);
            length(other);
            count("product", ConstantDescs.CD_long, ConstantDescs.CD_long);
        }
        if (others.isEmpty()) {
            each("size", receiver, List.of());
        }
    }

    private void length(@Nullable Held held) {
        if (held == null) {
            builder.loadConstant(1L);
            return;
        }
        load(held);
        if (held.isReference()) {
            builder.invokestatic(METER, "length", MethodTypeDesc.of(ConstantDescs.CD_long, OBJECT));
        } else {
            builder.i2l();
        }
    }

    private void after(Cost cost, @Nullable Held receiver, List<Held> arguments, ClassDesc result) {
        if (result.isPrimitive()) {
            return;
        }
        if (cost == Cost.DIGITS || cost == Cost.DATE) {
            builder.dup();
            meter().swap();
            count("bounded", OBJECT);
        } else if (cost == Cost.SAID) {
            builder.dup();
            meter().swap();
            count("text", OBJECT);
        } else if (cost == Cost.CHAIN || cost == Cost.KEYCHAIN) {
            var all = new ArrayList<>(arguments);
            if (receiver != null) {
                all.addFirst(receiver);
            }
            for (var held : all) {
                if (held.isReference()) {
                    builder.dup();
                    meter().swap();
                    load(held);
                    count("chain", OBJECT, OBJECT);
                }
            }
        }
    }

    /** Lambdas, joined texts, and what records and switches are made of. */
    void dynamic(InvokeDynamicInstruction call, Weaver.Bridges bridges, ClassModel type) {
        var bootstrap = call.bootstrapMethod();
        switch (bootstrap.methodName()) {
            case "metafactory" -> {
                step(SMALL + call.typeSymbol().parameterCount());
                builder.invokedynamic(DynamicCallSiteDesc.of(
                        bootstrap,
                        call.name().stringValue(),
                        call.typeSymbol(),
                        call.bootstrapArgs().stream()
                                .map(argument -> argument instanceof DirectMethodHandleDesc handle
                                        ? bridges.bridged(handle)
                                        : argument)
                                .toArray(ConstantDesc[]::new)));
            }
            case "makeConcatWithConstants" -> {
                concat(call);
                builder.with(call);
            }
            case "bootstrap" -> {
                record(call, type);
                builder.with(call);
            }
            default -> builder.with(call);
        }
    }

    private void concat(InvokeDynamicInstruction call) {
        var parts = hold(call.typeSymbol().parameterList());
        var fixed = call.bootstrapArgs().stream()
                .mapToInt(argument -> String.valueOf(argument).length())
                .sum();
        step(SMALL + fixed / NUMBER_TEXT + parts.size() * NUMBER_TEXT);
        each("text", null, parts);
        parts.forEach(this::load);
    }

    /** The compiler's equals, hashCode and toString of a record ask each component, and call nothing that counts. */
    private void record(InvokeDynamicInstruction call, ClassModel type) {
        var method = call.name().equalsString("toString") ? "text" : "deep";
        for (var argument : call.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc handle
                    && handle.kind() == DirectMethodHandleDesc.Kind.GETTER) {
                var component = handle.invocationType().returnType();
                if (!component.isPrimitive()) {
                    meter().aload(0).getfield(type.thisClass().asSymbol(), handle.methodName(), component);
                    count(method, OBJECT);
                }
            }
        }
    }
}
