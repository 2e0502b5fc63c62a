package se.iop.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as it reads: its texts by section, its appendices, and how it is signed. Challenge, goals, target group
 * and values stand in {@link Subject}.
 *
 * @param sections the texts in the order of the document
 * @param appendices what belongs to it
 * @param signing where and when it is signed
 */
public record Wording(List<Section> sections, List<Appendix> appendices, Signing signing) {

    /** Nothing written yet. */
    public static final Wording EMPTY = new Wording(List.of(), List.of(), Signing.OPEN);

    /** Keeps lists of its own. */
    public Wording {
        sections = List.copyOf(sections);
        appendices = List.copyOf(appendices);
    }

    /**
     * One text.
     *
     * @param kind what it is about
     * @param party whose it is, the name of a party; none where it belongs to all
     * @param text the text in Markdown; empty is not written yet
     */
    public record Section(Section.Kind kind, @Nullable String party, String text) {

        /** A text that belongs to all parties. */
        public Section(Section.Kind kind, String text) {
            this(kind, null, text);
        }

        /** What a text is about, in the order people expect. */
        public enum Kind {
            /** What came before. */
            BACKGROUND,
            /** What the agreement is for (<i>syfte</i>). */
            PURPOSE,
            /** Whom it reaches in the second place. */
            INDIRECT_TARGET_GROUP,
            /** Where it holds. */
            AREA,
            /** The shared values in running text (<i>värdegrund</i>). */
            VALUES,
            /** What one party does (<i>åtaganden</i>). */
            COMMITMENTS,
            /** What the parties do together. */
            JOINT_DUTIES,
            /** What the parties want to develop. */
            DEVELOPMENT_AREAS,
            /** How the parties steer together. */
            GOVERNANCE,
            /** How the work is followed up. */
            FOLLOW_UP,
            /** Money and other efforts. */
            ECONOMY,
            /** Renegotiation, notice and rescission. */
            RENEGOTIATION,
            /** How a dispute is settled. */
            DISPUTE,
            /** Anything else. */
            OTHER
        }
    }

    /**
     * Something that belongs to the agreement (<i>bilaga</i>).
     *
     * @param name what it is called
     * @param kind what it is
     * @param digest the SHA-256 of the file attached, in hexadecimal; none while nothing is attached
     */
    public record Appendix(
            String name, Appendix.Kind kind, @Nullable String digest) {

        /** Refuses what is no digest. */
        public Appendix {
            if (digest != null && !isDigest(digest)) {
                throw new IllegalArgumentException("Ett fingeravtryck är 64 hexadecimala tecken");
            }
        }

        /** An appendix that is not attached yet. */
        public Appendix(String name, Appendix.Kind kind) {
            this(name, kind, null);
        }

        /** What an appendix is. */
        public enum Kind {
            /** A plan of the work (<i>verksamhetsplan</i>). */
            ACTIVITY_PLAN,
            /** A budget. */
            BUDGET,
            /** A contract of its own that the agreement leans on, for example a lease. */
            LINKED_CONTRACT,
            /** A form for reports. */
            REPORT_TEMPLATE,
            /** What gives a signatory the right to sign. */
            MANDATE,
            /** The statutes of a party (<i>stadgar</i>). */
            STATUTES,
            /** A permit or an insurance. */
            PERMIT,
            /** An agreement on personal data. */
            PERSONAL_DATA,
            /** Anything else. */
            OTHER
        }

        /** Whether a file is attached. */
        public boolean attached() {
            return digest != null;
        }

        /** The same appendix with a file. */
        public Appendix attached(@Nullable String other) {
            return new Appendix(name, kind, other);
        }

        private static boolean isDigest(String text) {
            return text.length() == 64 && text.chars().allMatch(sign -> "0123456789abcdef".indexOf(sign) >= 0);
        }
    }

    /**
     * Where and when the agreement is signed.
     *
     * @param place where, as it is written; unknown where not said
     * @param on the day, unknown while open
     * @param copies how many originals there are, unknown where not said
     */
    public record Signing(
            @Nullable String place,
            @Nullable LocalDate on,
            @Nullable Integer copies) {

        /** Nothing said yet. */
        public static final Signing OPEN = new Signing(null, null, null);

        /** Refuses a count below one. */
        public Signing {
            if (copies != null && copies < 1) {
                throw new IllegalArgumentException("Det finns minst ett original, eller antalet är okänt");
            }
        }

        /** The same, signed on another day. */
        public Signing on(@Nullable LocalDate other) {
            return new Signing(place, other, copies);
        }
    }

    /** The texts of a kind. */
    public List<Section> sections(Section.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    /** The text of a kind that belongs to all, or to the party. */
    public Optional<Section> section(Section.Kind kind, @Nullable String party) {
        return sections.stream()
                .filter(section -> section.kind() == kind
                        && (party == null ? section.party() == null : party.equals(section.party())))
                .findFirst();
    }

    /** The same wording with other texts. */
    public Wording withSections(List<Section> other) {
        return new Wording(other, appendices, signing);
    }

    /** The same wording with other appendices. */
    public Wording withAppendices(List<Appendix> other) {
        return new Wording(sections, other, signing);
    }

    /** The same wording signed otherwise. */
    public Wording with(Signing other) {
        return new Wording(sections, appendices, other);
    }
}
