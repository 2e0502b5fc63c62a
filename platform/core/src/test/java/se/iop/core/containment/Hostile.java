package se.iop.core.containment;

import static se.iop.core.containment.Sources.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plugin that means ill, or does. Each needs a guard of its own and ends otherwise without it; what it must be told
 * names the guard, so that no other one can stand in for it unseen.
 *
 * @param name what it tries
 * @param entries its classes
 * @param ends how it must end
 * @param told what must be said when it ends
 */
record Hostile(String name, Supplier<Map<String, byte[]>> entries, Ends ends, List<String> told) {

    /** How it ends. */
    enum Ends {
        /** Never loaded. */
        REFUSED,
        /** Loaded and stopped by its budget. */
        EXHAUSTED,
        /** Loaded; its rule fails, and only that. */
        FAILED,
        /** Stopped while it is read. */
        EXHAUSTED_WHILE_READ,
        /** Judges; what it says is made fit to read. */
        MENDED
    }

    @Override
    public String toString() {
        return name;
    }

    private static Hostile refused(String name, String source, String... told) {
        return new Hostile(name, () -> Compiled.entries(source), Ends.REFUSED, List.of(told));
    }

    private static Hostile made(String name, Supplier<Map<String, byte[]>> entries, String... told) {
        return new Hostile(name, entries, Ends.REFUSED, List.of(told));
    }

    /** Stopped because it did too much, or for the reason told. */
    private static Hostile exhausted(String name, String source, String... told) {
        return new Hostile(
                name,
                () -> Compiled.entries(source),
                Ends.EXHAUSTED,
                told.length == 0 ? List.of("steps") : List.of(told));
    }

    private static Hostile failed(String name, String source, String... told) {
        return new Hostile(name, () -> Compiled.entries(source), Ends.FAILED, List.of(told));
    }

    private static Hostile whileRead(String name, String source) {
        return new Hostile(name, () -> Compiled.entries(source), Ends.EXHAUSTED_WHILE_READ, List.of("steps"));
    }

    private static Hostile mended(String name, String source, String becomes) {
        return new Hostile(name, () -> Compiled.entries(source), Ends.MENDED, List.of(becomes));
    }

    /** A body that uses something the list does not have. */
    private static Hostile uses(String name, String body, String member) {
        return refused(name, rule(body + " return Outcome.met(\"x\");"), "bad.Bad", "check", member);
    }

    static Stream<Hostile> all() {
        return Stream.of(
                        reaching(),
                        remembering(),
                        made(),
                        throwing(),
                        looping(),
                        growing(),
                        dear(),
                        deepening(),
                        borrowing())
                .flatMap(kind -> kind);
    }

    /** Out of the judgement: what the byte code names. */
    private static Stream<Hostile> reaching() {
        return Stream.of(
                uses("exits", "System.exit(1);", "java.lang.System.exit(int)"),
                uses("halts", "Runtime.getRuntime().halt(1);", "java.lang.Runtime"),
                uses(
                        "executes",
                        "try { new ProcessBuilder(\"id\").start(); } catch (java.io.IOException e) {}",
                        "java.lang.ProcessBuilder"),
                uses("kills by signal", "ProcessHandle.current().destroyForcibly();", "java.lang.ProcessHandle"),
                uses("starts a thread", "new Thread(() -> {}).start();", "java.lang.Thread"),
                uses("starts a virtual thread", "Thread.startVirtualThread(() -> {});", "java.lang.Runnable"),
                uses("sleeps", "try { Thread.sleep(1000); } catch (InterruptedException e) {}", "java.lang.Thread"),
                uses("uses the common pool", "List.of(1).parallelStream().count();", "java.util.List.parallelStream()"),
                uses(
                        "makes a stream parallel",
                        "Stream.of(1).parallel().count();",
                        "java.util.stream.Stream.parallel()"),
                uses(
                        "reads a file",
                        "try { java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\")); } catch (java.io.IOException e) {}",
                        "java.nio.file"),
                uses("reads a file the old way", "new java.io.File(\"/etc/passwd\").length();", "java.io.File"),
                uses("reads the environment", "System.getenv(\"PATH\");", "java.lang.System.getenv(java.lang.String)"),
                uses(
                        "reads a system property",
                        "System.getProperty(\"user.home\");",
                        "java.lang.System.getProperty(java.lang.String)"),
                uses(
                        "reads a system property as a number",
                        "Integer.getInteger(\"x\");",
                        "java.lang.Integer.getInteger(java.lang.String)"),
                uses(
                        "changes a system property",
                        "System.setProperty(\"iop.plugins\", \"/tmp\");",
                        "java.lang.System.setProperty"),
                uses(
                        "opens a socket",
                        "try { new java.net.Socket(\"localhost\", 80).close(); } catch (java.io.IOException e) {}",
                        "java.net.Socket"),
                uses(
                        "asks for a host by name",
                        "try { java.net.InetAddress.getByName(\"a.b\"); } catch (java.net.UnknownHostException e) {}",
                        "java.net.InetAddress"),
                uses("asks over HTTP", "java.net.http.HttpClient.newHttpClient();", "java.net.http.HttpClient"),
                uses(
                        "reflects",
                        "try { Class.forName(\"java.lang.System\").getMethods(); } catch (ClassNotFoundException e) {}",
                        "java.lang.Class.forName(java.lang.String)"),
                uses("asks for a class loader", "Bad.class.getClassLoader();", "java.lang.Class.getClassLoader()"),
                uses("asks an object for its class", "proposal.getClass().getName();", "java.lang.Object.getClass()"),
                uses("uses Unsafe", "var u = (sun.misc.Unsafe) null; u.allocateMemory(1);", "sun.misc.Unsafe"),
                uses(
                        "looks up method handles",
                        "java.lang.invoke.MethodHandles.lookup();",
                        "java.lang.invoke.MethodHandles"),
                uses(
                        "uses foreign memory",
                        "java.lang.foreign.Arena.global().allocate(1 << 30);",
                        "java.lang.foreign.Arena"),
                uses("uses direct memory", "java.nio.ByteBuffer.allocateDirect(1 << 30);", "java.nio.ByteBuffer"),
                uses("loads native code", "System.loadLibrary(\"x\");", "java.lang.System.loadLibrary"),
                uses(
                        "makes classes",
                        "java.lang.reflect.Proxy.newProxyInstance(null, null, null);",
                        "java.lang.reflect.Proxy"),
                uses(
                        "deserialises",
                        "try { new java.io.ObjectInputStream(null).readObject(); } catch (Exception e) {}",
                        "java.io.ObjectInputStream"),
                uses("changes the locale", "Locale.setDefault(Locale.ROOT);", "java.util.Locale.setDefault"),
                uses("depends on the locale", "\"I\".toLowerCase();", "java.lang.String.toLowerCase()"),
                uses("changes the time zone", "TimeZone.setDefault(null);", "java.util.TimeZone"),
                uses("adds a shutdown hook", "Runtime.getRuntime().addShutdownHook(null);", "java.lang.Runtime"),
                uses("keeps a value in the thread", "new ThreadLocal<String>().set(\"x\");", "java.lang.ThreadLocal"),
                uses("replaces System.out", "System.setOut(null);", "java.io.PrintStream"),
                uses("prints", "System.out.println(\"x\");", "java.io.PrintStream"),
                uses("asks for the day", "LocalDate.now();", "java.time.LocalDate.now()"),
                uses("asks for the time", "System.nanoTime();", "java.lang.System.nanoTime()"),
                uses("draws lots", "Math.random();", "java.lang.Math.random()"),
                uses("draws lots otherwise", "new Random().nextInt();", "java.util.Random"),
                uses("makes an id", "UUID.randomUUID();", "java.util.UUID"),
                uses("asks for an address", "System.identityHashCode(proposal);", "java.lang.System.identityHashCode"),
                uses("asks for a hash", "new Object().hashCode();", "java.lang.Object.hashCode()"),
                uses("goes through a hash table", "new HashMap<Object, String>().values();", "java.util.HashMap"),
                uses("goes through a hash set", "new HashSet<Object>().iterator();", "java.util.HashSet"),
                uses(
                        "collects into a hash set",
                        "Stream.of(1).collect(Collectors.toSet());",
                        "java.util.stream.Collectors.toSet()"),
                uses("matches a pattern", "\"aaaa\".matches(\"(a+)+b\");", "java.lang.String.matches"),
                uses("compiles a pattern", "java.util.regex.Pattern.compile(\"(a+)+b\");", "java.util.regex.Pattern"),
                uses("formats", "String.format(\"%1000000000d\", 1);", "java.lang.String.format"),
                uses("generates for ever", "Stream.generate(() -> 1).count();", "java.util.stream.Stream.generate"),
                uses("iterates for ever", "Stream.iterate(1, n -> n).count();", "java.util.stream.Stream.iterate"),
                uses("uses large whole numbers", "BigInteger.TWO.pow(1 << 30);", "java.math.BigInteger"),
                uses("fills the table of texts", "\"x\".intern();", "java.lang.String.intern()"),
                uses("weakly refers", "new java.lang.ref.WeakReference<>(proposal);", "java.lang.ref.WeakReference"),
                uses("registers a cleaner", "java.lang.ref.Cleaner.create();", "java.lang.ref.Cleaner"),
                uses(
                        "keeps a counter of its own",
                        "new java.util.concurrent.atomic.AtomicLong().incrementAndGet();",
                        "java.util.concurrent.atomic.AtomicLong"),
                uses("waits", "try { proposal.wait(); } catch (InterruptedException e) {}", "java.lang.Object.wait()"),
                uses(
                        "waits for a lock",
                        "new java.util.concurrent.locks.ReentrantLock().lock();",
                        "java.util.concurrent.locks.ReentrantLock"),
                uses(
                        "starts a pool",
                        "java.util.concurrent.Executors.newCachedThreadPool();",
                        "java.util.concurrent.Executors"),
                uses("sends a signal", "sun.misc.Signal.raise(new sun.misc.Signal(\"TERM\"));", "sun.misc.Signal"),
                refused(
                        "defines classes",
                        rule("static final class L extends ClassLoader {}", "new L(); return null;"),
                        "ärver från java.lang.ClassLoader"),
                uses(
                        "throws what is checked",
                        "try { throw new Exception(); } catch (Exception e) {}",
                        "java.lang.Exception.<init>()"),
                uses(
                        "uses a constant that is not listed",
                        "Stream.of(\"a\").sorted(String.CASE_INSENSITIVE_ORDER).toList();",
                        "java.lang.String.CASE_INSENSITIVE_ORDER"),
                uses("makes a forbidden array", "Object o = new java.io.File[1];", "java.io.File"),
                uses("makes forbidden arrays of arrays", "Object o = new java.io.File[1][1];", "java.io.File"),
                uses("takes a thing for a forbidden one", "Object o = proposal; o = (java.io.File) o;", "java.io.File"),
                uses("names a forbidden class", "Object o = java.io.File.class;", "java.io.File"),
                uses(
                        "catches a forbidden exception",
                        "try { proposal.terms(); } catch (java.io.UncheckedIOException e) {}",
                        "java.io.UncheckedIOException"),
                refused(
                        "asks for a forbidden thing",
                        rule("static void none(java.io.File f) {}", "return Outcome.met(\"x\");"),
                        "metoden none, använder java.io.File"),
                refused(
                        "gives a forbidden thing",
                        rule("static java.io.File none() { return null; }", "return Outcome.met(\"x\");"),
                        "metoden none, använder java.io.File"),
                refused(
                        "makes what only the platform makes",
                        rule("Iterable<String> i = () -> null; return Outcome.met(i == null ? \"\" : \"x\");"),
                        "gör en java.lang.Iterable"),
                refused(
                        "asks a record for its hash",
                        rule("record R(Object o) {}", "return Outcome.met(\"\" + new R(new Object()).hashCode());"),
                        "bad.Bad$R efter sitt hashvärde"),
                refused(
                        "asks for a hash through a type of its own",
                        rule(
                                "interface H { int hashCode(); } static final class C implements H {}",
                                "H h = new C(); return Outcome.met(\"\" + h.hashCode());"),
                        "bad.Bad$H efter sitt hashvärde"),
                refused(
                        "asks an enum for its hash",
                        rule(
                                "enum E { A } record R(E e) {}",
                                "ToIntFunction<R> f = R::hashCode; return Outcome.met(\"\" + f.applyAsInt(new R(E.A)));"),
                        "bad.Bad$R efter sitt hashvärde"),
                refused(
                        "asks the agreement for its hash",
                        rule("return Outcome.met(\"\" + proposal.terms().hashCode());"),
                        "se.iop.model.Terms efter sitt hashvärde"),
                refused(
                        "asks for an address through a type of its own",
                        rule(
                                "interface T { String toString(); } static final class C implements T {}",
                                "T t = new C(); return Outcome.met(t.toString());"),
                        "kräver en text av det som inte har någon"),
                refused(
                        "refers to a forbidden method",
                        rule("Supplier<Long> s = System::nanoTime; return Outcome.met(\"\" + s.get());"),
                        "java.lang.System.nanoTime()"),
                refused(
                        "refers to a forbidden constructor",
                        rule("Supplier<Random> s = Random::new; return Outcome.met(\"\" + s.get().nextInt());"),
                        "java.util.Random"),
                refused(
                        "composes guidelines itself",
                        rule("se.iop.guideline.composition.Composition c = null; return Outcome.met(\"\" + c);")
                                .replace("return Outcome.met(\"\" + c)", "c.toString(); return Outcome.met(\"\")"),
                        "se.iop.guideline.composition.Composition"),
                refused(
                        "calls the counting itself",
                        rule("se.iop.core.containment.Meter m = null; m.depth(); return null;"),
                        "se.iop.core.containment.Meter"),
                refused(
                        "makes an exception of its own",
                        rule("static final class E extends RuntimeException {}", "throw new E();"),
                        "bad.Bad$E",
                        "java.lang.RuntimeException"),
                refused(
                        "makes a list of its own",
                        rule(
                                "static final class L extends AbstractList<String> { public String get(int i) { return \"\"; } public int size() { return 1 << 30; } }",
                                "return null;"),
                        "bad.Bad$L",
                        "java.util.AbstractList"),
                refused(
                        "makes a text of its own",
                        rule(
                                "record T() implements CharSequence { public char charAt(int i) { return 'x'; } public int length() { return 1 << 30; } public CharSequence subSequence(int a, int b) { return this; } }",
                                "return null;"),
                        "bad.Bad$T",
                        "java.lang.CharSequence"));
    }

    /** From one judgement to the next. */
    private static Stream<Hostile> remembering() {
        return Stream.of(
                refused(
                        "counts in a static field",
                        rule("static int count;", "return Outcome.met(\"\" + count++);"),
                        "bad.Bad",
                        "fältet count, som kan skrivas om"),
                refused(
                        "counts in a field",
                        rule(
                                "static final class C { int n; }",
                                "var c = new C(); c.n++; return Outcome.met(\"\" + c.n);"),
                        "bad.Bad$C",
                        "n"),
                refused(
                        "counts in an array",
                        rule("static final int[] COUNT = {0};", "return Outcome.met(\"\" + COUNT[0]++);"),
                        "bad.Bad",
                        "COUNT",
                        "int[]"),
                refused(
                        "keeps an array list",
                        rule(
                                "static final ArrayList<String> SEEN = new ArrayList<>();",
                                "SEEN.add(\"x\"); return Outcome.met(\"\");"),
                        "SEEN",
                        "java.util.ArrayList"),
                refused(
                        "keeps an array list as a list",
                        rule(
                                "static final List<String> SEEN = new ArrayList<>();",
                                "SEEN.add(\"x\"); return Outcome.met(\"\");"),
                        "SEEN",
                        "java.util.ArrayList"),
                refused(
                        "keeps a map within a record",
                        rule(
                                "record R(Map<String, String> m) {} static final R SEEN = new R(new LinkedHashMap<>());",
                                "SEEN.m().put(\"x\", \"y\"); return Outcome.met(\"\");"),
                        "SEEN",
                        "java.util.LinkedHashMap"),
                refused(
                        "catches an array in its check",
                        Sources.whole(
                                "",
                                "var n = new int[1]; return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), Requirement.of(\"counter\", Field.TITLE, \"Regeln.\", p -> Outcome.met(\"\" + n[0]++))));"),
                        "regeln counter",
                        "[I"),
                refused(
                        "catches a builder in its check",
                        Sources.whole(
                                "",
                                "var s = new StringBuilder(); return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), Requirement.of(\"counter\", Field.TITLE, \"Regeln.\", p -> Outcome.met(s.append('x').toString()))));"),
                        "regeln counter",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps what a stream of the JDK caught",
                        Sources.whole(
                                "",
                                "var s = new ArrayList<String>(); Function<Proposal, Outcome> f = p -> { s.add(\"x\"); return Outcome.met(\"\" + s.size()); }; return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), Requirement.of(\"counter\", Field.TITLE, \"Regeln.\", f.andThen(o -> o))));"),
                        "regeln counter"),
                refused(
                        "keeps an array of its own things",
                        rule(
                                "record C(int n) {} static final class Box { final C[] of = { new C(0) }; } static final Box SEEN = new Box();",
                                "return Outcome.met(\"\" + (SEEN.of[0] = new C(SEEN.of[0].n() + 1)).n());"),
                        "SEEN",
                        "[Lbad.Bad$C;"),
                refused(
                        "keeps an array of amounts",
                        rule("static final Sek[] SEEN = {Sek.ZERO};", "return Outcome.met(SEEN[0].text());"),
                        "SEEN",
                        "se.iop.model.Sek[]"),
                refused(
                        "keeps an array of its own in a static field",
                        rule(
                                "record C(int n) { static final C[] SEEN = {new C(0)}; }",
                                "return Outcome.met(\"\" + C.SEEN[0].n());"),
                        "SEEN",
                        "bad.Bad$C[]"),
                refused(
                        "keeps an array of the class above",
                        rule(
                                "static class A { final int[] n = {0}; } static final class B extends A {} static final B SEEN = new B();",
                                "return Outcome.met(\"\" + SEEN.n[0]++);"),
                        "SEEN",
                        "[I"),
                refused(
                        "keeps an array in a constant of an enum",
                        rule("enum E { A; final int[] n = {0}; }", "return Outcome.met(\"\" + E.A.n[0]++);"),
                        "bad.Bad$E.",
                        "[I"),
                refused(
                        "keeps a builder that may be there",
                        rule(
                                "static final Optional<StringBuilder> SEEN = Optional.of(new StringBuilder());",
                                "return Outcome.met(SEEN.get().append('x').toString());"),
                        "SEEN",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps a list of builders",
                        rule(
                                "static final List<StringBuilder> SEEN = List.of(new StringBuilder());",
                                "return Outcome.met(SEEN.get(0).append('x').toString());"),
                        "SEEN",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps a set of arrays",
                        rule(
                                "static final Set<int[]> SEEN = Set.of(new int[1]);",
                                "return Outcome.met(\"\" + SEEN.iterator().next()[0]++);"),
                        "SEEN",
                        "[I"),
                refused(
                        "keeps a map of builders",
                        rule(
                                "static final Map<String, StringBuilder> SEEN = Map.of(\"x\", new StringBuilder());",
                                "return Outcome.met(SEEN.get(\"x\").append('x').toString());"),
                        "SEEN",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps a map by arrays",
                        rule(
                                "static final Map<int[], String> SEEN = Map.of(new int[1], \"x\");",
                                "return Outcome.met(\"\" + SEEN.keySet().iterator().next()[0]++);"),
                        "SEEN",
                        "[I"),
                refused(
                        "keeps a builder in a value of the SPI",
                        rule(
                                "static Subject subject() { List raw = List.of(new StringBuilder()); return new Subject(\"\", raw, \"\", \"\", \"\", List.of()); } static final Subject SEEN = subject();",
                                "for (Object o : SEEN.caseNumbers()) ((StringBuilder) o).append('x'); return Outcome.met(SEEN.caseNumbers().toString());"),
                        "SEEN",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps a check that counts",
                        rule(
                                "static Function<Proposal, Outcome> counting() { var n = new int[1]; return Requirement.of(\"x\", Field.TITLE, \"x\", p -> Outcome.met(\"\" + n[0]++)).check(); } static final Function<Proposal, Outcome> SEEN = counting();",
                                "return SEEN.apply(proposal);"),
                        "SEEN",
                        "[I"),
                made(
                        "keeps a list in a field that seems to be the compiler's",
                        () -> ByteCode.synthetic(
                                rule(
                                        "static final List<String> SEEN = new ArrayList<>();",
                                        "SEEN.add(\"x\"); return Outcome.met(\"\" + SEEN.size());"),
                                "SEEN"),
                        "SEEN",
                        "java.util.ArrayList"),
                made(
                        "keeps an array in a field that seems to be the compiler's",
                        () -> ByteCode.synthetic(
                                rule("static final int[] SEEN = {0};", "return Outcome.met(\"\" + SEEN[0]++);"),
                                "SEEN"),
                        "SEEN",
                        "int[]"),
                refused(
                        "keeps an array under the compiler's name",
                        rule("static final int[] $VALUES = {0};", "return Outcome.met(\"\" + $VALUES[0]++);"),
                        "$VALUES",
                        "int[]"),
                refused(
                        "keeps a builder under the compiler's name",
                        rule(
                                "static final StringBuilder $SwitchMap$x = new StringBuilder();",
                                "return Outcome.met($SwitchMap$x.append('x').toString());"),
                        "$SwitchMap$x",
                        "java.lang.StringBuilder"),
                refused(
                        "keeps boxes under the compiler's name",
                        rule(
                                "static final class C { final int[] n = {0}; static final C[] $VALUES = { new C() }; }",
                                "return Outcome.met(\"\" + C.$VALUES[0].n[0]++);"),
                        "bad.Bad$C.$VALUES",
                        "[I"),
                refused(
                        "locks",
                        rule("synchronized (Bad.class) { return Outcome.met(\"\"); }"),
                        "bad.Bad",
                        "check",
                        "synchronized"),
                refused(
                        "locks a method",
                        rule("static synchronized void lock() {}", "lock(); return null;"),
                        "lock",
                        "synchronized"),
                refused(
                        "has a finalizer",
                        rule("protected void finalize() {}", "return null;"),
                        "finalize",
                        "finalizer"),
                refused("has native code", rule("static native void go();", "return null;"), "go", "native"),
                refused(
                        "switches over every scope",
                        rule(
                                "return switch (new Scope.Nation().covers(null) ? (Scope) new Scope.Nation() : null) { case Scope.Nation n -> null; case Scope.Municipality m -> null; case Scope.Committee c -> null; };"),
                        "check",
                        "se.iop.guideline.Scope",
                        "default"),
                refused(
                        "switches over every force",
                        rule(
                                "return switch (Finding.Force.MUST) { case MUST -> Outcome.met(\"\"); case SHOULD -> null; };"),
                        "check",
                        "se.iop.guideline.Finding$Force",
                        "default"));
    }

    /** What no compiler would write. */
    private static Stream<Hostile> made() {
        return Stream.of(
                made("has a bootstrap of its own", ByteCode::ownBootstrap, "bad.Bad", "forged", "bad.Bad.boot"),
                made("has a dynamic constant", ByteCode::dynamicConstant, "bad.Bad", "dynamisk konstant"),
                made("has a method handle as a constant", ByteCode::methodHandle, "bad.Bad", "forged", "metodhandtag"),
                made("writes a final field of another object", ByteCode::writesAfterwards, "bad.Bad", "forged"),
                made("is of a future Java", () -> ByteCode.version(70, 0), "bad.Bad", "70.0"),
                made("uses previews", () -> ByteCode.version(69, 65535), "bad.Bad", "69.65535"),
                made("shadows a class of the SPI", () -> ByteCode.named("se.iop.model.Terms"), "se.iop.model.Terms"),
                made("shadows a class of the JDK", () -> ByteCode.named("java.util.Evil"), "java.util.Evil"),
                made("has another name than its file", ByteCode::misnamed, "bad.Other"),
                made("shadows a class of the counting", () -> ByteCode.named("se.iop.core.containment.Meter"), "Meter"),
                made("shadows a class of XML", () -> ByteCode.named("org.xml.sax.Evil"), "org.xml.sax.Evil"),
                made("has an unknown attribute", ByteCode::unknownAttribute, "bad.Bad har", "Hidden"),
                made("has one of a field", ByteCode::hiddenInField, "bad.Bad har", "Hidden"),
                made("has one of a method", ByteCode::hiddenInMethod, "bad.Bad, metoden forged", "Hidden"),
                made("has one of code", ByteCode::hiddenInCode, "bad.Bad, metoden forged", "Hidden"),
                made("is marked for the machine", ByteCode::marked, "märkt med jdk.internal.vm.annotation.Stable"),
                made("has a forbidden field", ByteCode::forbiddenField, "bad.Bad använder java.io.File"),
                made("begins another class", ByteCode::makesWithoutConstructing, "java.io.File"),
                made("reads another's field", ByteCode::readsAnothersField, "java.lang.Boolean.value"),
                made("writes another's field", ByteCode::writesAnothersField, "skriver till java.lang.Boolean.value"),
                made("writes a static field afterwards", ByteCode::writesStaticFieldAfterwards, "bad.Bad.kept"),
                made("replaces itself", ByteCode::replacesItself, "byter ut sig själv"),
                made("jumps to a subroutine", ByteCode::jumpsToSubroutine, "inte är riktig Javakod"),
                made("has a method type as a constant", ByteCode::methodType, "metodtyp som konstant"),
                made("asks an array for its hash", ByteCode::hashOfArray, "hashCode på en rad"),
                made("copies a forbidden array", ByteCode::clonesForbiddenArray, "java.io.File"),
                made("is given what is forbidden", ByteCode::givenForbidden, "java.io.File"),
                made("writes through a handle", ByteCode::writesThroughHandle, "skriver genom ett handtag"),
                made("reads another through a handle", ByteCode::handleToAnothersField, "läser ett fält i"),
                made("catches a forbidden thing", ByteCode::catchesForbidden, "java.io.File"),
                made("makes a forbidden shape", ByteCode::shapedForbidden, "java.io.File"),
                made("has a handle that gives what is forbidden", ByteCode::handleGivesForbidden, "java.io.File"),
                made("switches over what is forbidden", ByteCode::switchesOverForbidden, "java.io.File"),
                made("has no room for the counting", ByteCode::endlessMethod, "för lång för att räknas"),
                made("is not a class", () -> Map.of("bad/Bad.class", new byte[] {1, 2, 3}), "bad.Bad"),
                made("inherits from itself", ByteCode::ownParent, "bad.Loop"),
                made("inherits by countless ways", ByteCode::countlessWays, "java.lang.Object.nowhere()"),
                made("is half a class", ByteCode::truncated, "bad.Bad"),
                made("has a huge frame", ByteCode::hugeFrame, "bad.Bad", "forged"));
    }

    /** Throws, or gives what is no outcome. */
    private static Stream<Hostile> throwing() {
        return Stream.of(
                failed("throws", rule("throw new IllegalStateException(\"hemligt\");"), "hemligt"),
                failed(
                        "counts with what is no number",
                        rule("return Outcome.met(\"\" + BigDecimal.valueOf(Double.NaN));"),
                        "Infinite or NaN"),
                failed(
                        "throws an error in disguise",
                        rule(
                                "static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }",
                                "Bad.<RuntimeException>sneak(new AssertionError(\"x\")); return null;"),
                        "x"),
                failed("gives nothing", rule("return null;"), "regeln gav inget utfall"),
                failed("gives a sentence that is nothing", rule("return new Met(null);"), "en mening saknas"),
                failed("gives a cause that is nothing", rule("return new Unsettled(\"x\", null);"), "ett värde saknas"),
                failed(
                        "gives terms with something missing",
                        rule(
                                "return new Breached(\"x\", Terms.EMPTY.with(new Subject(null, List.of(), \"\", \"\", \"\", List.of())));"),
                        "ett värde saknas"),
                failed(
                        "gives terms with hidden signs",
                        rule(
                                "return new Breached(\"x\", Terms.EMPTY.with(new Subject(\"a\\u202eb\", List.of(), \"\", \"\", \"\", List.of())));"),
                        "tecken som inte syns"),
                failed(
                        "throws in equals",
                        rule(
                                "record R(int n) { public boolean equals(Object o) { throw new IllegalStateException(\"equals\"); } public int hashCode() { return 1; } }",
                                "return Outcome.met(\"\" + List.of(new R(1)).contains(new R(2)));"),
                        "equals"),
                failed(
                        "throws in hashCode",
                        rule(
                                "record R() { public int hashCode() { throw new IllegalStateException(\"hash\"); } }",
                                "return Outcome.met(\"\" + Set.of(new R()).size());"),
                        "hash"),
                failed(
                        "throws in toString",
                        rule(
                                "record R() { public String toString() { throw new IllegalStateException(\"text\"); } }",
                                "return Outcome.met(\"\" + new R());"),
                        "text"),
                failed(
                        "empties a set that it keeps",
                        rule(
                                "static final Set<String> SEEN = Set.of(\"a\");",
                                "try { SEEN.clear(); } catch (UnsupportedOperationException e) { throw new IllegalStateException(\"kept\"); } return Outcome.met(\"x\");"),
                        "kept"),
                failed(
                        "empties a map that it keeps",
                        rule(
                                "static final Map<String, String> SEEN = Map.of(\"a\", \"b\");",
                                "try { SEEN.clear(); } catch (UnsupportedOperationException e) { throw new IllegalStateException(\"kept\"); } return Outcome.met(\"x\");"),
                        "kept"),
                failed("throws an error", rule("throw new AssertionError(\"fel\");"), "fel"),
                new Hostile(
                        "writes another object of its kind",
                        ByteCode::writesAnotherOfItsKind,
                        Ends.EXHAUSTED,
                        List.of("steps")),
                mended("turns the text around", rule("return Outcome.met(\"a\\u202eb\");"), "a\ufffdb"),
                mended("colours the terminal", rule("return Outcome.breached(\"a\\u001b[31mb\");"), "a\ufffd[31mb"),
                mended(
                        "says nothing that is printed",
                        rule("return Outcome.unstated(\"a\\u0000\\u0085b\");"),
                        "a\ufffd\ufffdb"),
                mended("hides a space", rule("return new Inapplicable(\"a\\u200bb\");"), "a\ufffdb"),
                mended("halves a letter", rule("return Outcome.met(\"a\\ud800b\");"), "a\ufffdb"),
                mended("writes private signs", rule("return Outcome.met(\"a\\ue000b\");"), "a\ufffdb"),
                mended("writes signs that are none", rule("return Outcome.met(\"a\\uffffb\");"), "a\ufffdb"),
                mended(
                        "writes lines, hyphens and joined letters",
                        rule("return Outcome.met(\"a\\n\\t\\u00ad\\u200d\\ud83d\\ude00\\u0394\\u202eb\");"),
                        "a\n\t\u00ad\u200d\ud83d\ude00\u0394\ufffdb"),
                mended(
                        "writes a long sentence",
                        rule("return Outcome.breached(\"x\".repeat(20000));"),
                        "x".repeat(10_000) + " …"),
                failed(
                        "gives terms of another kind",
                        rule(
                                "List raw = List.of(new int[0]); return new Breached(\"x\", Terms.EMPTY.with(new Subject(\"t\", raw, \"\", \"\", \"\", List.of())));"),
                        "en int[] står där String ska stå"),
                failed(
                        "gives terms that hold a lambda",
                        rule(
                                "Function<Object, Object> f = o -> o; List raw = List.of(f); return new Breached(\"x\", Terms.EMPTY.with((List<Party>) raw));"),
                        "står där Party ska stå"),
                failed(
                        "leaves out a part of its correction",
                        rule("return new Breached(\"x\", Terms.EMPTY.with((Subject) null));"),
                        "ett värde saknas"),
                failed(
                        "lists texts in its correction where something else should be",
                        rule(
                                "List raw = List.of(\"x\"); return new Breached(\"x\", Terms.EMPTY.with((List<Party>) raw));"),
                        "en String står där Party ska stå"),
                failed(
                        "divides by nothing",
                        rule("return Outcome.met(\"\" + 1 / proposal.earlier().size());"),
                        "by zero"),
                refused(
                        "hides signs in its text",
                        Sources.whole("", "return List.of(Guideline.inForce(\"2020-01-01\", \"\\u202Ex\"));"),
                        "tecken som inte syns"),
                refused(
                        "is in force when nobody lives",
                        Sources.whole("", "return List.of(Guideline.inForce(\"+999999999-01-01\", \"x\"));"),
                        "ett tal är orimligt"),
                refused(
                        "is decided by a long text",
                        Sources.whole(
                                "",
                                "var s = \"x\".repeat(1000000); var l = s.concat(s); return List.of(Guideline.inForce(\"2020-01-01\", l.concat(l).concat(s)));"),
                        "för lång"),
                refused(
                        "has many small parts",
                        Sources.whole(
                                "",
                                "return List.of(new Guideline(LocalDate.of(2020, 1, 1), \"x\", null, List.of(), Collections.nCopies(50000, new Paragraph(\"1\", \"x\", \"x\", Paragraph.Handling.values()[0], List.of(\"x\")))));"),
                        "för stor"),
                refused(
                        "has many versions",
                        Sources.whole("", "return Collections.nCopies(501, Guideline.inForce(\"2020-01-01\", \"x\"));"),
                        "räknar upp fler än 500"),
                refused(
                        "has many rules",
                        Sources.whole(
                                "",
                                "return List.of(new Guideline(LocalDate.of(2020, 1, 1), \"x\", null, Collections.nCopies(501, new Guideline.Rule(Citation.Source.text(\"1\"), Finding.Force.MUST, Requirement.of(\"x\", Field.TITLE, \"x\", Bad::check))), List.of()));"),
                        "fler än 500 regler"),
                refused(
                        "binds a body with hidden signs",
                        rule("return null;").replace("Badnämnden", "Bad\\u202enämnden"),
                        "tecken som inte syns"),
                refused(
                        "asks in hidden signs",
                        rule(
                                "public List<ExtraField> extraFields() { return List.of(ExtraField.text(\"x\", \"a\\u202eb\", \"x\")); }",
                                "return null;"),
                        "tecken som inte syns"),
                refused(
                        "names a document in hidden signs",
                        rule(
                                "public List<Template> templates() { return List.of(new Template(Template.Kind.AGREEMENT, \"a\\u202eb\", false, List.of())); }",
                                "return null;"),
                        "tecken som inte syns"),
                refused(
                        "names a report in hidden signs",
                        rule(
                                "public List<ReportTemplate> reportTemplates() { return List.of(new ReportTemplate(\"x\", \"a\\u202eb\", FollowUp.Report.Kind.values()[0], List.of(\"x\"), List.of())); }",
                                "return null;"),
                        "tecken som inte syns"),
                refused(
                        "names an index in hidden signs",
                        rule(
                                "public List<IndexSeries> indexSeries() { return List.of(new IndexSeries(\"AB\", \"a\\u202eb\", List.of(new IndexSeries.Year(2026, BigDecimal.ONE, \"x\")))); }",
                                "return null;"),
                        "tecken som inte syns"),
                refused(
                        "has numbers among its names",
                        Sources.whole(
                                "",
                                "Map raw = new LinkedHashMap(); raw.put(1, \"x\"); return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), Requirement.of(\"x\", Field.TITLE, \"x\", (Map<String, String>) raw, Bad::check)));"),
                        "en Integer står där String ska stå"),
                refused(
                        "has numbers among its texts",
                        Sources.whole(
                                "",
                                "Map raw = new LinkedHashMap(); raw.put(\"x\", 1); return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), Requirement.of(\"x\", Field.TITLE, \"x\", (Map<String, String>) raw, Bad::check)));"),
                        "en Integer står där String ska stå"),
                refused(
                        "lies about its clause",
                        Sources.whole(
                                "",
                                "var r = Requirements.lastAtMost(Requirements.years(2)); return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), new Requirement(r.name(), r.field(), r.text(), r.parameters(), r.checklist(), p -> Outcome.met(\"x\"), r.clause())));"),
                        "bibliotekets"),
                refused(
                        "lies about the words of its clause",
                        Sources.whole(
                                "",
                                "var r = Requirements.lastAtMost(Requirements.years(2)); return List.of(Guideline.inForce(\"2020-01-01\", \"x\").must(Citation.Source.text(\"1\"), new Requirement(r.name(), r.field(), \"Annat.\", r.parameters(), r.checklist(), r.check(), r.clause())));"),
                        "bibliotekets"));
    }

    /** For ever. */
    private static Stream<Hostile> looping() {
        return Stream.of(
                exhausted("loops", rule("while (true) {}")),
                exhausted("loops with a for", rule("for (long n = 0; n < Long.MAX_VALUE; n++) {} return null;")),
                exhausted("loops in a do", rule("var n = 0; do { n++; } while (n != -1); return null;")),
                new Hostile("loops by a table", ByteCode::loopsByTable, Ends.EXHAUSTED, List.of("steps")),
                new Hostile("loops by one case of a table", ByteCode::loopsByOneCase, Ends.EXHAUSTED, List.of("steps")),
                new Hostile("loops by a look-up", ByteCode::loopsByLookUp, Ends.EXHAUSTED, List.of("steps")),
                exhausted(
                        "calls a long method",
                        rule(
                                "static long sum(long x) { " + "x += x; ".repeat(5_000) + "return x; }",
                                "var s = 1L; for (var n = 0; n < 100000; n++) s = sum(s); return Outcome.met(\"\" + s);")),
                exhausted(
                        "asks for what is free in a long method",
                        rule(
                                "static void ask(Proposal p) { " + "p.terms(); ".repeat(5_000) + "}",
                                "for (var n = 0; n < 200; n++) ask(proposal); return Outcome.met(\"x\");")),
                exhausted("loops in a lambda", rule("Stream.of(1).forEach(n -> { while (true) {} }); return null;")),
                exhausted(
                        "loops in a comparator",
                        rule("List.of(2, 1).stream().sorted((a, b) -> { while (true) {} }).toList(); return null;")),
                exhausted(
                        "loops in toString",
                        rule(
                                "record R() { public String toString() { while (true) {} } }",
                                "return Outcome.met(\"\" + new R());")),
                exhausted(
                        "loops in hashCode",
                        rule(
                                "record R() { public int hashCode() { while (true) {} } }",
                                "return Outcome.met(\"\" + Set.of(new R()).size());")),
                exhausted(
                        "loops in equals",
                        rule(
                                "record R(int n) { public boolean equals(Object o) { while (true) {} } public int hashCode() { return 1; } }",
                                "return Outcome.met(\"\" + List.of(new R(1)).contains(new R(2)));")),
                exhausted(
                        "loops in compareTo",
                        rule(
                                "record R(int n) implements Comparable<R> { public int compareTo(R o) { while (true) {} } }",
                                "return Outcome.met(\"\" + new TreeSet<>(List.of(new R(1), new R(2))).size());")),
                exhausted(
                        "catches and goes on", rule("while (true) { try { while (true) {} } catch (Throwable t) {} }")),
                exhausted("loops in finally", rule("try { while (true) {} } finally { while (true) {} }")),
                exhausted(
                        "returns out of finally for ever",
                        rule("for (;;) { try { for (;;) {} } finally { continue; } }")),
                exhausted(
                        "throws and catches for ever",
                        rule(
                                "for (;;) { try { throw new IllegalStateException(); } catch (IllegalStateException e) {} }")),
                exhausted(
                        "makes six hundred exceptions",
                        rule(
                                "Exception e = null; for (var n = 0; n < 600; n++) e = new IllegalStateException(); return Outcome.met(e.getMessage() == null ? \"\" : \"x\");")),
                exhausted(
                        "fails on nothing six hundred times",
                        rule(
                                "Object o = proposal.decision().paragraph(); for (var n = 0; n < 600; n++) { try { o.toString(); } catch (NullPointerException e) {} } return Outcome.met(\"x\");")),
                exhausted(
                        "fails on nothing for ever",
                        rule(
                                "Object o = proposal.decision().paragraph(); for (;;) { try { o.toString(); } catch (NullPointerException e) {} }")),
                exhausted(
                        "goes through a large range",
                        rule("return Outcome.met(\"\" + IntStream.range(0, Integer.MAX_VALUE).sum());")),
                exhausted(
                        "goes through a large range of longs",
                        rule("return Outcome.met(\"\" + LongStream.rangeClosed(1, Long.MAX_VALUE).sum());")),
                exhausted(
                        "goes through a large closed range",
                        rule("return Outcome.met(\"\" + IntStream.rangeClosed(1, 3000000).sum());")),
                exhausted(
                        "goes through a large open range of longs",
                        rule("return Outcome.met(\"\" + LongStream.range(0, 3000000).sum());")),
                exhausted(
                        "multiplies streams",
                        rule(
                                "return Outcome.met(\"\" + IntStream.range(0, 100000).flatMap(a -> IntStream.range(0, 100000)).count());"
                                        .replace("flatMap", "mapToObj")
                                        .replace(".count()", ".flatMap(s -> s.boxed()).filter(n -> n < 0).count()"))),
                exhausted(
                        "looks up in a long list for ever",
                        rule(
                                "var l = new ArrayList<Integer>(); for (var n = 0; n < 100000; n++) l.add(n); for (;;) l.contains(-1);")),
                exhausted(
                        "counts every day there is",
                        rule("var d = LocalDate.of(0, 1, 1); while (true) d = d.plusDays(1);")),
                exhausted(
                        "spreads money over all time",
                        rule(
                                "for (;;) Accrual.byMonth(Sek.ZERO, new Span(LocalDate.of(0, 1, 1), LocalDate.of(9999, 1, 1)));")),
                exhausted(
                        "takes a day out of all time",
                        rule("return Outcome.met(\"\" + LocalDate.of(999999999, 1, 1));"),
                        "a number out of bounds"),
                exhausted(
                        "compares long texts for ever",
                        rule("var a = \"x\".repeat(1000000); var b = a + \"y\"; for (;;) a.compareTo(b);")),
                exhausted(
                        "searches a long text for a long text",
                        rule(
                                "var a = \"a\".repeat(500000); return Outcome.met(\"\" + a.indexOf(\"a\".repeat(250000) + \"b\"));")),
                exhausted(
                        "judges by the library for ever",
                        rule(
                                "var r = Requirements.lastAtMost(Requirements.years(2)); for (;;) r.check().apply(proposal);")),
                exhausted(
                        "judges by the library ten times",
                        rule(
                                "var r = Requirements.lastAtMost(Requirements.years(2)); Outcome o = null; for (var n = 0; n < 10; n++) o = r.check().apply(proposal); return o == null ? o : Outcome.met(\"x\");")),
                exhausted(
                        "hands the library's check to a stream",
                        rule(
                                "var r = Requirements.lastAtMost(Requirements.years(2)); return Outcome.met(\"\" + Collections.nCopies(2000000, proposal).stream().map(r.check()).filter(o -> o == null).count());")),
                whileRead(
                        "loops in a static initialiser",
                        rule(
                                "static final int N; static { var n = 0; while (n >= 0) { n = n == 5 ? 0 : n + 1; } N = n; }",
                                "return Outcome.met(\"\" + N);")),
                whileRead(
                        "gives a billion versions",
                        Sources.whole(
                                "",
                                "return Collections.nCopies(1000000000, Guideline.inForce(\"2020-01-01\", \"x\"));")),
                whileRead("loops in its constructor", rule("public Bad() { while (true) {} }", "return null;")),
                whileRead("loops when asked for its versions", Sources.whole("", "while (true) {}")),
                whileRead(
                        "loops in a class of its own",
                        rule(
                                "static final class C { static final int N; static { var n = 0; while (n >= 0) { n = n == 5 ? 0 : n + 1; } N = n; } }",
                                "return Outcome.met(\"\" + C.N);")));
    }

    /** A class of two hundred fields, of 1.6 kB; to write them takes a third as many steps. */
    private static final String WIDE = "static class Wide { final long " + each(200, "a%d = %d")
            + "; } static Outcome said(Object o) { return Outcome.met(o == null ? \"\" : \"x\"); }";

    private static String each(int number, String pattern) {
        return IntStream.range(0, number)
                .mapToObj(each -> pattern.replace("%d", Integer.toString(each)))
                .collect(Collectors.joining(", "));
    }

    /** All memory. */
    private static Stream<Hostile> growing() {
        return Stream.of(
                exhausted(
                        "makes objects of many fields",
                        rule(WIDE, "Object o = null; for (var n = 0; n < 5000; n++) o = new Wide(); return said(o);")),
                exhausted(
                        "makes objects of many fields of the class above",
                        rule(
                                WIDE + "static final class Below extends Wide {}",
                                "Object o = null; for (var n = 0; n < 5000; n++) o = new Below(); return said(o);")),
                exhausted(
                        "makes objects of many fields through a reference",
                        rule(
                                WIDE,
                                "Supplier<Wide> s = Wide::new; Object o = null; for (var n = 0; n < 5000; n++) o = s.get(); return said(o);")),
                exhausted(
                        "makes lambdas that catch much",
                        rule(
                                WIDE,
                                "long s = proposal.earlier().size(), " + each(60, "a%d = s + %d")
                                        + "; Supplier<Long> l = null; for (var n = 0; n < 20000; n++) l = () -> "
                                        + each(60, "a%d").replace(", ", " + ") + "; return said(l);")),
                exhausted("fills a list", rule("var l = new ArrayList<Object>(); for (;;) l.add(new Object());")),
                exhausted(
                        "copies a long array of constants",
                        rule(
                                "static final class C { static final C[] $VALUES = new C[200000]; }",
                                "Object o = null; for (var n = 0; n < 10000; n++) o = C.$VALUES; return Outcome.met(\"x\");")),
                exhausted("makes a large array", rule("return Outcome.met(\"\" + new long[100000000].length);")),
                exhausted("makes arrays of arrays", rule("return Outcome.met(\"\" + new int[10000][10000].length);")),
                exhausted(
                        "makes arrays of arrays of arrays",
                        rule("return Outcome.met(\"\" + new byte[1000][1000][1000].length);")),
                exhausted(
                        "makes arrays of arrays past all counting",
                        rule("return Outcome.met(\"\" + new byte[65536][65536][65536][65536].length);")),
                exhausted(
                        "keeps arrays of things",
                        rule(
                                "var l = new ArrayList<Object[]>(); for (var n = 0; n < 200; n++) l.add(new Object[100000]); return Outcome.met(\"\" + l.size());")),
                exhausted(
                        "makes arrays of longs",
                        rule(
                                "var l = 0; for (var n = 0; n < 100; n++) l += new long[15000].length; return Outcome.met(\"\" + l);")),
                exhausted("keeps arrays", rule("var l = new ArrayList<int[]>(); for (;;) l.add(new int[100000]);")),
                exhausted("doubles a text", rule("var s = \"x\"; for (;;) s = s + s;")),
                exhausted("doubles a text otherwise", rule("var s = \"x\"; for (;;) s = s.concat(s);")),
                exhausted("repeats a text", rule("return Outcome.met(\"x\".repeat(100000000));")),
                exhausted(
                        "repeats through a reference",
                        rule(
                                "BiFunction<String, Integer, String> f = String::repeat; return Outcome.met(f.apply(\"x\", 100000000));")),
                exhausted(
                        "replaces by long texts",
                        rule("return Outcome.met(\"x\".repeat(10000).replace(\"x\", \"y\".repeat(100000)));")),
                exhausted("doubles a builder", rule("var s = new StringBuilder(\"x\"); for (;;) s.append(s);")),
                exhausted(
                        "makes a long builder",
                        rule("var s = new StringBuilder(); s.setLength(1000000000); return null;")),
                exhausted(
                        "makes a wide list",
                        rule("return Outcome.met(\"\" + new ArrayList<String>(500000000).size());")),
                exhausted("doubles a list", rule("var l = new ArrayList<Object>(List.of(1)); for (;;) l.addAll(l);")),
                exhausted(
                        "copies one thing",
                        rule(
                                "return Outcome.met(\"\" + Collections.nCopies(1000000000, 1).stream().toList().size());")),
                exhausted(
                        "joins one long text",
                        rule(
                                "return Outcome.met(String.join(\"\", Collections.nCopies(100000, \"x\".repeat(10000))));")),
                exhausted(
                        "collects one long text",
                        rule(
                                "return Outcome.met(Collections.nCopies(100000, \"x\".repeat(10000)).stream().collect(Collectors.joining()));")),
                exhausted(
                        "fills a map",
                        rule(
                                "var m = new LinkedHashMap<Integer, int[]>(); for (var n = 0;; n++) m.put(n, new int[10]);")),
                exhausted(
                        "maps for ever",
                        rule(
                                "var m = new TreeMap<Integer, List<Integer>>(); for (var n = 0;; n++) m.computeIfAbsent(n, k -> new ArrayList<>());")),
                exhausted(
                        "splits an amount", rule("return Outcome.met(\"\" + Sek.kronor(1).split(1000000000).size());")),
                exhausted(
                        "writes a decimal number out",
                        rule("return Outcome.met(new BigDecimal(\"1E1000000000\").toPlainString());"),
                        "a number out of bounds"),
                exhausted(
                        "scales a decimal number",
                        rule("return Outcome.met(BigDecimal.ONE.setScale(1000000000).toString());"),
                        "a number out of bounds"),
                exhausted(
                        "raises a decimal number",
                        rule("return Outcome.met(new BigDecimal(\"3\").pow(900000000).toString());"),
                        "a number out of bounds"),
                exhausted(
                        "squares a decimal number",
                        rule("var n = new BigDecimal(\"1.5\"); for (;;) n = n.multiply(n);"),
                        "a number out of bounds"),
                exhausted(
                        "divides to a billion digits",
                        rule(
                                "return Outcome.met(BigDecimal.ONE.divide(new BigDecimal(\"3\"), 1000000000, RoundingMode.UP).toString());"),
                        "a number out of bounds"));
    }

    /**
     * Ends by itself, and is stopped because the whole of it is too dear; without the counting it would just answer.
     */
    private static Stream<Hostile> dear() {
        return Stream.of(
                exhausted(
                        "compares maps",
                        rule(
                                "var m = new LinkedHashMap<Integer, Integer>(); for (var n = 0; n < 1000; n++) m.put(n, n); var l = 0; for (var n = 0; n < 12; n++) if (m.equals(m)) l++; return Outcome.met(\"\" + l);")),
                exhausted(
                        "writes pairs",
                        rule(
                                "var e = Map.entry(\"x\".repeat(100000), \"y\".repeat(100000)); var l = 0; for (var n = 0; n < 19; n++) l += (\"\" + e).length(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "writes a builder",
                        rule(
                                "var s = new StringBuilder(\"x\".repeat(400000)); var l = 0; for (var n = 0; n < 10; n++) l += (\"\" + s).length(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "writes what may be there",
                        rule(
                                "var o = Optional.of(\"x\".repeat(400000)); var l = 0; for (var n = 0; n < 10; n++) l += (\"\" + o).length(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "copies an array",
                        rule(
                                "var a = new int[100000]; var l = 0; for (var n = 0; n < 20; n++) l += a.clone().length; return Outcome.met(\"\" + l);")),
                exhausted(
                        "joins twenty long texts",
                        rule(
                                "var t = \"x\".repeat(200000); return Outcome.met(\"\" + String.join(\"\", Collections.nCopies(21, t)).length());")),
                exhausted(
                        "joins by a long text",
                        rule(
                                "var t = \"x\".repeat(200000); return Outcome.met(\"\" + String.join(t, Collections.nCopies(21, \"x\")).length());")),
                exhausted(
                        "collects twelve long texts",
                        rule(
                                "return Outcome.met(\"\" + Collections.nCopies(12, \"x\".repeat(200000)).stream().collect(Collectors.joining()).length());")),
                exhausted(
                        "collects by a long text",
                        rule(
                                "return Outcome.met(\"\" + Collections.nCopies(6000, \"x\").stream().collect(Collectors.joining(\"x\".repeat(400000))).length());")),
                exhausted(
                        "collects long builders and fails before the end",
                        rule(
                                "var s = new StringBuilder(\"x\".repeat(200000)); for (var n = 0; n < 3; n++) { var place = new int[1]; try { Collections.nCopies(12, s).stream().map(one -> { if (++place[0] == 12) throw new IllegalStateException(); return one; }).collect(Collectors.joining()); } catch (IllegalStateException e) {} } return Outcome.met(\"x\");")),
                exhausted(
                        "sorts long texts",
                        rule(
                                "var t = \"x\".repeat(400000); return Outcome.met(\"\" + Collections.nCopies(20, t).stream().sorted().toList().size());")),
                exhausted(
                        "sorts long texts by themselves",
                        rule(
                                "var l = new ArrayList<String>(Collections.nCopies(20, \"x\".repeat(400000))); l.sort(null); return Outcome.met(\"\" + l.size());")),
                exhausted(
                        "finds the largest of long texts",
                        rule(
                                "return Outcome.met(\"\" + Collections.max(Collections.nCopies(20, \"x\".repeat(400000)), (Comparator<String>) null).length());")),
                exhausted(
                        "finds the smallest of long texts",
                        rule(
                                "return Outcome.met(\"\" + Collections.min(Collections.nCopies(20, \"x\".repeat(400000)), (Comparator<String>) null).length());")),
                exhausted(
                        "copies a map again and again",
                        rule(
                                "var m = new LinkedHashMap<Integer, Integer>(); for (var n = 0; n < 1000; n++) m.put(n, n); var l = 0; for (var n = 0; n < 10; n++) l += Map.copyOf(m).size(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "makes comparators",
                        rule(
                                "Function<Integer, Integer> f = x -> x; Object o = null; for (var n = 0; n < 150000; n++) o = Comparator.comparing(f); return Outcome.met(o == null ? \"\" : \"x\");")),
                exhausted(
                        "maps lists of lists of lists",
                        rule(
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); return Outcome.met(\"\" + Map.of(a, 1).size());")),
                exhausted(
                        "makes a set of lists of lists of lists",
                        rule(
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); return Outcome.met(\"\" + Set.copyOf(List.of(a)).size());")),
                exhausted(
                        "fills a list with one thing",
                        rule(
                                "var l = new ArrayList<String>(); for (var n = 0; n < 120000; n++) l.add(\"x\"); return Outcome.met(\"\" + l.size());")),
                exhausted(
                        "begins a set with lists of lists of lists",
                        rule(
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); SequencedCollection<Object> s = new LinkedHashSet<>(); s.addFirst(a); return Outcome.met(\"\" + s.size());")),
                exhausted(
                        "begins a long list again and again",
                        rule(
                                "SequencedCollection<Object> s = new ArrayList<>(); for (var n = 0; n < 2000; n++) s.addFirst(\"x\"); return Outcome.met(\"\" + s.size());")),
                exhausted(
                        "copies lists of lists of lists into a set",
                        rule(
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); return Outcome.met(\"\" + new LinkedHashSet<Object>(List.of(a)).size());")),
                exhausted(
                        "makes sets of a long array",
                        rule(
                                "enum E { A }",
                                "var a = new E[100000]; for (var n = 0; n < a.length; n++) a[n] = E.A; var l = 0; for (var n = 0; n < 20; n++) l += EnumSet.of(E.A, a).size(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "searches a long text for a sign",
                        rule(
                                "var t = \"x\".repeat(400000); var l = 0; for (var n = 0; n < 40; n++) l += t.indexOf('y'); return Outcome.met(\"\" + l);")),
                exhausted(
                        "joins numbers with a long text",
                        rule("var l = 0; for (var n = 0; n < 2000; n++) l += (\"" + "x".repeat(5_000)
                                + "\" + n).length(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "asks a party for its long name",
                        rule(
                                "var p = new Party(\"x\".repeat(400000), Party.Sector.CIVIL, null, \"y\", Set.of()); var l = 0; for (var n = 0; n < 10; n++) l += p.text().length(); return Outcome.met(\"\" + l);")),
                exhausted(
                        "makes a set of what has one hash",
                        alike("Object", "List.of(s.toString())", "Set.of(a).size()")),
                exhausted(
                        "makes a map by what has one hash",
                        alike("Map.Entry", "Map.entry(List.of(s.toString()), 1)", "Map.ofEntries(a).size()")),
                exhausted(
                        "tells apart what has one hash",
                        alike("Object", "List.of(s.toString())", "Stream.of(a).distinct().count()")),
                exhausted(
                        "reads a number with an exponent",
                        rule("return Outcome.met(\"\" + new BigDecimal(\"1e1000000000\").signum());"),
                        "a number out of bounds"),
                exhausted(
                        "reads a number of many digits",
                        rule("return Outcome.met(\"\" + new BigDecimal(\"9\".repeat(2000)).signum());"),
                        "a number out of bounds"),
                exhausted(
                        "makes a number of many digits",
                        rule(
                                "var n = new BigDecimal(\"9\".repeat(900)); return Outcome.met(\"\" + n.multiply(n).signum());"),
                        "a number out of bounds"),
                exhausted(
                        "makes a number of many decimals",
                        rule(
                                "var n = new BigDecimal(\"0.\" + \"0\".repeat(600) + \"1\"); return Outcome.met(\"\" + n.multiply(n).signum());"),
                        "a number out of bounds"),
                exhausted(
                        "takes a month out of all time",
                        rule("return Outcome.met(\"\" + YearMonth.of(99999, 1).getMonthValue());"),
                        "a number out of bounds"),
                exhausted(
                        "takes years without end",
                        rule("return Outcome.met(\"\" + Period.ofYears(100000).getDays());"),
                        "a number out of bounds"),
                exhausted(
                        "takes days without end",
                        rule("return Outcome.met(\"\" + Period.ofDays(100000000).getMonths());"),
                        "a number out of bounds"));
    }

    /** Things that a hash table cannot tell apart: it compares each with all of the others. */
    private static String alike(String type, String each, String body) {
        return rule("var a = new " + type
                + "[2500]; for (var n = 0; n < a.length; n++) { var s = new StringBuilder(); for (var bit = 0; bit < 12; bit++) s.append((n >> bit) % 2 == 0 ? \"Aa\" : \"BB\"); a[n] = "
                + each + "; } return Outcome.met(\"\" + " + body + ");");
    }

    /** Deeper than the stack, or than anyone can count. */
    private static Stream<Hostile> deepening() {
        return Stream.of(
                exhausted(
                        "calls itself twice",
                        rule(
                                "static int sum(int n) { return n < 2 ? n : sum(n - 1) + sum(n - 2); }",
                                "return Outcome.met(\"\" + sum(60));")),
                exhausted("calls itself", rule("return check(proposal);"), "calls within calls"),
                exhausted(
                        "calls itself and catches",
                        rule("try { return check(proposal); } catch (Error e) { return Outcome.met(\"x\"); }"),
                        "calls within calls"),
                exhausted(
                        "calls itself through a lambda",
                        rule(
                                "static Outcome again(Proposal p) { return Stream.of(p).map(Bad::again).findFirst().orElseThrow(); }",
                                "return again(proposal);"),
                        "calls within calls"),
                exhausted(
                        "nests lists and writes them",
                        rule(
                                "List<Object> l = List.of(); for (var n = 0; n < 100000; n++) l = List.of(l); return Outcome.met(\"\" + l);"),
                        "values within values"),
                exhausted(
                        "writes a list of lists of lists",
                        rule(
                                "List<Object> l = List.of(\"lol\"); for (var n = 0; n < 30; n++) l = List.of(l, l, l, l); return Outcome.met(\"\" + l);")),
                exhausted(
                        "compares lists of lists of lists",
                        rule(
                                "List<Object> a = List.of(1), b = List.of(1); for (var n = 0; n < 40; n++) { a = List.of(a, a); b = List.of(b, b); } return Outcome.met(\"\" + a.equals(b));")),
                exhausted(
                        "hashes lists of lists of lists",
                        rule(
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); return Outcome.met(\"\" + Set.of(a).size());")),
                exhausted(
                        "hashes records of lists",
                        rule(
                                "record R(List<Object> l) {}",
                                "List<Object> a = List.of(1); for (var n = 0; n < 40; n++) a = List.of(a, a); return Outcome.met(\"\" + Set.of(new R(a)).size());")),
                exhausted(
                        "hides lists in values of the SPI",
                        rule(
                                "Subject s = Subject.EMPTY; for (var n = 0; n < 40; n++) { List raw = List.of(s, s); s = new Subject(\"\", raw, \"\", \"\", \"\", raw); } return Outcome.met(\"\" + s.equals(Subject.EMPTY) + Set.of(s).size());")),
                exhausted(
                        "holds itself",
                        rule("var l = new ArrayList<Object>(); l.add(l); return Outcome.met(\"\" + l);"),
                        "values within values"),
                exhausted(
                        "chains functions",
                        rule(
                                "Function<Integer, Integer> f = n -> n; for (var n = 0; n < 100000; n++) f = f.andThen(x -> x); return Outcome.met(\"\" + f.apply(1));"),
                        "things within things"),
                exhausted(
                        "doubles functions",
                        rule(
                                "Function<Integer, Integer> f = Function.identity(); for (var n = 0; n < 40; n++) f = f.andThen(f); return Outcome.met(\"\" + f.apply(1));")),
                exhausted(
                        "doubles functions of one kind",
                        rule(
                                "Function<Integer, Integer> f = UnaryOperator.identity(); for (var n = 0; n < 40; n++) f = f.andThen(f); return Outcome.met(\"\" + f.apply(1));")),
                exhausted(
                        "chains comparators",
                        rule(
                                "Comparator<Integer> c = Comparator.naturalOrder(); for (var n = 0; n < 20000; n++) c = c.thenComparing(x -> 0); return Outcome.met(\"\" + c.compare(1, 1));"),
                        "things within things"),
                exhausted(
                        "sorts what is sorted",
                        rule(
                                "var s = Stream.of(1); for (var n = 0; n < 20000; n++) s = s.sorted(); return Outcome.met(\"\" + s.count());"),
                        "things within things"),
                exhausted(
                        "tells apart what is told apart",
                        rule(
                                "var s = Stream.of(1); for (var n = 0; n < 20000; n++) s = s.distinct(); return Outcome.met(\"\" + s.count());"),
                        "things within things"),
                exhausted(
                        "doubles comparators",
                        rule(
                                "Comparator<Integer> c = Comparator.naturalOrder(); for (var n = 0; n < 40; n++) c = c.thenComparing(c); return Outcome.met(\"\" + c.compare(1, 1));")),
                exhausted(
                        "chains streams",
                        rule(
                                "var s = Stream.of(1); for (var n = 0; n < 100000; n++) s = s.map(x -> x); return Outcome.met(\"\" + s.count());"),
                        "things within things"),
                exhausted(
                        "cuts a set within a set",
                        rule(
                                "SortedSet<Integer> s = new TreeSet<>(List.of(1)); for (var n = 0; n < 3000; n++) s = s.tailSet(0); return Outcome.met(\"\" + s.first());"),
                        "things within things"),
                exhausted(
                        "reverses and cuts",
                        rule(
                                "List<Integer> l = new ArrayList<>(List.of(1)); for (var n = 0; n < 100000; n++) l = l.subList(0, 1).reversed(); return Outcome.met(\"\" + l.get(0));"),
                        "things within things"));
    }

    /** What changes from one start of the machine to the next. */
    private static Stream<Hostile> borrowing() {
        return Stream.of(
                exhausted(
                        "writes an address",
                        rule("return Outcome.met(\"\" + new Object());"),
                        "the text of what has none, java.lang.Object"),
                exhausted(
                        "writes the address of a lambda",
                        rule("Supplier<String> s = () -> \"\"; return Outcome.met(\"\" + s);"),
                        "the text of what has none, bad.Bad"),
                exhausted(
                        "writes the address of an array",
                        rule("return Outcome.met(String.valueOf((Object) new int[1]));"),
                        "the text of what has none, [I"),
                exhausted(
                        "writes the address of a check",
                        rule("return Outcome.met(\"\" + Requirements.lastAtMost(Requirements.years(2)));"),
                        "the text of what has none, se.iop.guideline."),
                exhausted(
                        "writes an address within a list",
                        rule("return Outcome.met(List.of(new Object()).toString());"),
                        "the text of what has none, java.lang.Object"),
                exhausted(
                        "writes an address through a reference",
                        rule("return Outcome.met(Stream.of(new Object()).map(Object::toString).findFirst().get());"),
                        "the text of what has none, java.lang.Object"),
                exhausted(
                        "writes an address within a record",
                        rule("record R(Object o) {}", "return Outcome.met(\"\" + new R(new Object()));"),
                        "the text of what has none, java.lang.Object"));
    }
}
