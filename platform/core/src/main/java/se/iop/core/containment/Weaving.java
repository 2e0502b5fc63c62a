package se.iop.core.containment;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The counting of one method. Its first new variable holds the {@link Meter}, its second how deep it was called. */
final class Weaving implements CodeTransform {

    static final ClassDesc METER = Weaver.described(Meter.class);

    private static final ClassDesc THROWABLE = Weaver.described(Throwable.class);
    private static final int PLAIN_A_STEP = 8;

    private final Map<String, ClassModel> classes;
    private final ClassModel type;
    private final MethodModel method;
    private final CodeAttribute code;
    private final Weaver.Bridges bridges;
    private final ToIntFunction<ClassDesc> size;
    private final Map<Label, Integer> stepsAt = new HashMap<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final int steps;
    private final int slots;
    private int eighths;
    private int meter = -1;
    private int before;

    private record Handler(Label own, Label old) {}

    Weaving(
            Map<String, ClassModel> classes,
            ClassModel type,
            MethodModel method,
            CodeAttribute code,
            Weaver.Bridges bridges,
            ToIntFunction<ClassDesc> size) {
        this.classes = classes;
        this.type = type;
        this.method = method;
        this.code = code;
        this.bridges = bridges;
        this.size = size;
        var sum = 0;
        for (var element : code) {
            if (element instanceof LabelTarget target) {
                stepsAt.put(target.label(), sum);
            }
            sum += weight(element);
        }
        steps = 1 + sum / PLAIN_A_STEP;
        slots = code.maxLocals() + code.maxStack() + Meter.BENEATH;
    }

    /** In eighths of a step: a call does more than an addition. */
    private static int weight(CodeElement element) {
        return switch (element) {
            case InvokeInstruction _, InvokeDynamicInstruction _ -> PLAIN_A_STEP;
            case Instruction _ -> 1;
            default -> 0;
        };
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        if (meter < 0) {
            begin(builder);
        }
        switch (element) {
            case ExceptionCatch handler -> handler(builder, handler);
            case BranchInstruction branch -> {
                jump(builder, List.of(branch.target()));
                builder.with(branch);
            }
            case TableSwitchInstruction table -> {
                jump(builder, targets(table.defaultTarget(), table.cases()));
                builder.with(table);
            }
            case LookupSwitchInstruction table -> {
                jump(builder, targets(table.defaultTarget(), table.cases()));
                builder.with(table);
            }
            case ReturnInstruction end -> {
                load(builder)
                        .loadConstant(slots)
                        .invokevirtual(METER, "leave", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
                builder.with(end);
            }
            case NewObjectInstruction made -> {
                // Its constructor sets each field and is counted for that; this is for the memory.
                step(builder, size.applyAsInt(made.className().asSymbol()));
                builder.with(made);
            }
            case NewPrimitiveArrayInstruction made -> {
                array(builder, made.typeKind().slotSize() == 2 ? 8 : 4);
                builder.with(made);
            }
            case NewReferenceArrayInstruction made -> {
                array(builder, 8);
                builder.with(made);
            }
            case NewMultiArrayInstruction made -> arrays(builder, made);
            case InvokeInstruction call -> calls(builder).call(call);
            case InvokeDynamicInstruction call -> calls(builder).dynamic(call, bridges, type);
            case FieldInstruction field -> field(builder, field);
            default -> builder.with(element);
        }
        eighths += weight(element);
    }

    @Override
    public void atEnd(CodeBuilder builder) {
        // Outside of every try: what is thrown on from here leaves the method.
        for (var handler : handlers) {
            builder.labelBinding(handler.own());
            builder.dup();
            load(builder)
                    .swap()
                    .loadLocal(TypeKind.INT, before)
                    .loadConstant(steps)
                    .invokevirtual(
                            METER,
                            "caught",
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_void, THROWABLE, ConstantDescs.CD_int, ConstantDescs.CD_int))
                    .goto_(handler.old());
        }
    }

    private void begin(CodeBuilder builder) {
        meter = builder.allocateLocal(TypeKind.REFERENCE);
        builder.loadConstant(steps)
                .loadConstant(slots)
                .invokestatic(METER, "enter", MethodTypeDesc.of(METER, ConstantDescs.CD_int, ConstantDescs.CD_int))
                .storeLocal(TypeKind.REFERENCE, meter);
        if (!code.exceptionHandlers().isEmpty()) {
            before = builder.allocateLocal(TypeKind.INT);
            load(builder)
                    .invokevirtual(METER, "depth", MethodTypeDesc.of(ConstantDescs.CD_int))
                    .storeLocal(TypeKind.INT, before);
        }
    }

    private CodeBuilder load(CodeBuilder builder) {
        return builder.loadLocal(TypeKind.REFERENCE, meter);
    }

    private void step(CodeBuilder builder, int number) {
        load(builder)
                .loadConstant(number)
                .invokevirtual(METER, "step", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
    }

    private Calls calls(CodeBuilder builder) {
        return new Calls(builder, classes, meter);
    }

    private void handler(CodeBuilder builder, ExceptionCatch handler) {
        // One for each entry: the stack map needs the type that is caught.
        var own = new Handler(builder.newLabel(), handler.handler());
        handlers.add(own);
        builder.with(ExceptionCatch.of(own.own(), handler.tryStart(), handler.tryEnd(), handler.catchType()));
    }

    private static List<Label> targets(Label rest, List<SwitchCase> cases) {
        var targets = new ArrayList<Label>();
        targets.add(rest);
        cases.forEach(one -> targets.add(one.target()));
        return targets;
    }

    /** A jump back pays for what lies between, once more. */
    private void jump(CodeBuilder builder, List<Label> targets) {
        var back = targets.stream()
                .mapToInt(target -> stepsAt.getOrDefault(target, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (back <= eighths) {
            step(builder, 1 + (eighths - back) / PLAIN_A_STEP);
        }
    }

    private void array(CodeBuilder builder, int bytes) {
        builder.dup();
        load(builder)
                .swap()
                .loadConstant(bytes)
                .invokevirtual(
                        METER,
                        "array",
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_int));
    }

    private void arrays(CodeBuilder builder, NewMultiArrayInstruction made) {
        var lengths = new int[made.dimensions()];
        for (var at = lengths.length - 1; at >= 0; at--) {
            lengths[at] = builder.allocateLocal(TypeKind.INT);
            builder.storeLocal(TypeKind.INT, lengths[at]);
        }
        load(builder).loadConstant(1L);
        for (var length : lengths) {
            builder.loadLocal(TypeKind.INT, length)
                    .invokestatic(
                            METER,
                            "times",
                            MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_int));
        }
        builder.invokevirtual(METER, "arrays", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long));
        for (var length : lengths) {
            builder.loadLocal(TypeKind.INT, length);
        }
        builder.with(made);
    }

    /** A constructor writes to the object it makes and to no other, which the machine itself would allow. */
    private void demandThis(CodeBuilder builder, FieldInstruction field) {
        var kind = TypeKind.from(field.typeSymbol());
        var value = builder.allocateLocal(kind);
        var same = builder.newLabel();
        builder.storeLocal(kind, value).dup().aload(0).if_acmpeq(same);
        load(builder).invokevirtual(METER, "foreign", MethodTypeDesc.of(ConstantDescs.CD_void));
        builder.labelBinding(same).loadLocal(kind, value);
    }

    /** The arrays that the compiler keeps for enums and switches are given out as copies, so that they never change. */
    private void field(CodeBuilder builder, FieldInstruction field) {
        if (field.opcode() == Opcode.PUTFIELD) {
            demandThis(builder, field);
        }
        builder.with(field);
        var array = field.typeSymbol();
        if (field.opcode() == Opcode.GETSTATIC
                && array.isArray()
                && !method.methodName().equalsString("<clinit>")) {
            builder.dup();
            load(builder)
                    .swap()
                    .invokevirtual(METER, "size", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object));
            builder.invokevirtual(array, "clone", MethodTypeDesc.of(ConstantDescs.CD_Object))
                    .checkcast(array);
        }
    }
}
