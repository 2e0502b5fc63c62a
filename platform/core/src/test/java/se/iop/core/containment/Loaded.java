package se.iop.core.containment;

import java.util.Map;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;

/** A plugin of one class, checked, woven and read as the catalogue does it. */
final class Loaded {

    private final Guidelines guidelines;

    private Loaded(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    static Loaded from(Map<String, byte[]> entries) throws Exception {
        return as(Containment.woven(entries));
    }

    /** Without check or counting; what an honest plugin is compared with. */
    static Requirement unwoven(Map<String, byte[]> entries) throws Exception {
        var plugin = (Guidelines) new Loader(entries)
                .loadClass("bad.Bad")
                .getDeclaredConstructor()
                .newInstance();
        return plugin.versions().getFirst().rules().getFirst().requirement();
    }

    static Loaded as(Map<String, byte[]> woven) throws Exception {
        var type = new Loader(woven).loadClass("bad.Bad").asSubclass(Guidelines.class);
        return new Loaded(Containment.read(type, woven.keySet()));
    }

    Guidelines guidelines() {
        return guidelines;
    }

    Outcome judge(Proposal proposal) {
        return Containment.judging(() -> guidelines
                .versions()
                .getFirst()
                .rules()
                .getFirst()
                .requirement()
                .check()
                .apply(proposal));
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> entries;

        Loader(Map<String, byte[]> entries) {
            super("bad", Loaded.class.getClassLoader());
            this.entries = entries;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var code = entries.get(name.replace('.', '/') + ".class");
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
