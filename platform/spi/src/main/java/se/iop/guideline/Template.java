package se.iop.guideline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a document of an agreement is put together: which sections, what they are called, fixed words with places for
 * known values, and which parts of the terms they show. Data and nothing else: it computes nothing and chooses nothing.
 *
 * @param kind which document
 * @param name what the document calls itself, above the title of the agreement
 * @param numbered whether the sections are numbered, so that one can refer to them
 * @param sections the sections in order
 * @param validFrom the first day it holds, until a later one of the same kind; none for one that has always held
 */
public record Template(
        Kind kind,
        String name,
        boolean numbered,
        List<Section> sections,
        @Nullable LocalDate validFrom) {

    /** Keeps a list of its own. */
    public Template {
        sections = List.copyOf(sections);
    }

    /** A template that has always held. */
    public Template(Kind kind, String name, boolean numbered, List<Section> sections) {
        this(kind, name, numbered, sections, null);
    }

    /** The same, from a day on. */
    public Template from(LocalDate day) {
        return new Template(kind, name, numbered, sections, day);
    }

    /** The one of that kind that holds on a day: the latest of those that have begun. */
    public static Optional<Template> holding(List<Template> templates, Kind kind, LocalDate day) {
        return templates.stream()
                .filter(template -> template.kind == kind)
                .filter(template -> template.validFrom == null || !template.validFrom.isAfter(day))
                .max(Comparator.comparing(Template::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Which document. */
    public enum Kind {
        /** The agreement itself (<i>överenskommelse</i>). */
        AGREEMENT,
        /** The official statement before the decision (<i>tjänsteskrivelse</i>). */
        STATEMENT,
        /** The agreement on a page (<i>sammanfattning</i>). */
        SUMMARY
    }

    /**
     * A section. It is left out when all the parts it would show are empty; one that shows no part always stands.
     *
     * @param heading its heading
     * @param pieces what it holds, in order
     */
    public record Section(String heading, List<Piece> pieces) {

        /** Keeps a list of its own. */
        public Section {
            pieces = List.copyOf(pieces);
        }

        /** A section of words and parts. */
        public static Section of(String heading, Piece... pieces) {
            return new Section(heading, List.of(pieces));
        }

        /** A section of parts only. */
        public static Section showing(String heading, Part... parts) {
            return new Section(
                    heading, Arrays.stream(parts).<Piece>map(Piece.Show::new).toList());
        }
    }

    /** What a section holds. */
    public sealed interface Piece {

        /**
         * Fixed words in Markdown, with places for known values: {@code {{parter}}}.
         *
         * @param text the words
         */
        record Words(String text) implements Piece {

            private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");

            /** Refuses a place that nothing is known for. */
            public Words {
                var matcher = PLACE.matcher(text);
                while (matcher.find()) {
                    if (Place.named(matcher.group(1)).isEmpty()) {
                        throw new IllegalArgumentException("Mallen har platsen {{" + matcher.group(1)
                                + "}}, som inte finns. Platserna är " + Place.names() + ".");
                    }
                }
            }
        }

        /**
         * A part of the agreement.
         *
         * @param part which
         */
        record Show(Part part) implements Piece {}

        /** Fixed words. */
        static Piece words(String text) {
            return new Words(text);
        }

        /** A part of the agreement. */
        static Piece show(Part part) {
            return new Show(part);
        }
    }

    /** A value that fixed words may name; unknown values are written as unknown. */
    public enum Place {
        /** The heading of the agreement. */
        TITLE("rubrik"),
        /** Its case number. */
        CASE_NUMBER("diarienummer"),
        /** The committee. */
        COMMITTEE("nämnd"),
        /** The municipality. */
        MUNICIPALITY("kommun"),
        /** All parties, by name. */
        PARTIES("parter"),
        /** The parties of the public side. */
        PUBLIC_PARTIES("offentliga parter"),
        /** The parties of civil society. */
        CIVIL_PARTIES("idéburna parter"),
        /** First and last day. */
        PERIOD("period"),
        /** The first day. */
        FIRST_DAY("första dag"),
        /** The last day. */
        LAST_DAY("sista dag"),
        /** The time of notice. */
        NOTICE("uppsägningstid"),
        /** The day by which the parties review it. */
        REVIEW("översyn"),
        /** The sum of the amounts stated. */
        GRANTED("bidrag"),
        /** The day of the decision, made or planned. */
        DECISION_DAY("beslutsdag"),
        /** The paragraph of the minutes. */
        PARAGRAPH("paragraf");

        private final String written;

        Place(String written) {
            this.written = written;
        }

        /** How a template names it. */
        public String written() {
            return written;
        }

        /** The place of that name. */
        public static Optional<Place> named(String name) {
            return Arrays.stream(values())
                    .filter(place -> place.written.equals(name.strip()))
                    .findFirst();
        }

        private static String names() {
            return Arrays.stream(values())
                    .map(place -> "{{" + place.written + "}}")
                    .collect(Collectors.joining(", "));
        }
    }

    /** What a section may show. */
    public enum Part {
        /** The agreement in short, as a table. */
        FACTS,
        /** Who takes part, and how. */
        PARTIES,
        /** What came before. */
        BACKGROUND,
        /** The shared challenge. */
        CHALLENGE,
        /** What the agreement is for. */
        PURPOSE,
        /** What the parties want to reach. */
        GOALS,
        /** For whom, directly and indirectly. */
        TARGET_GROUP,
        /** Where it holds. */
        AREA,
        /** The shared values. */
        VALUES,
        /** What each party does. */
        COMMITMENTS,
        /** What the parties do together. */
        JOINT_DUTIES,
        /** Duties that recur and steps with a day. */
        DUTIES,
        /** Efforts other than money. */
        IN_KIND,
        /** The text on the economy. */
        ECONOMY,
        /** Money, line by line. */
        GRANTS,
        /** The total that the agreement states. */
        TOTAL,
        /** How amounts follow prices. */
        INDEXATION,
        /** Foreseen changes of who pays. */
        PAYER_CHANGES,
        /** How and when money is paid. */
        PAYOUT,
        /** When money is paid back. */
        REPAYMENT,
        /** How the parties steer together. */
        GOVERNANCE,
        /** How the work is followed up, and what is reported. */
        FOLLOW_UP,
        /** What the parties want to develop. */
        DEVELOPMENT_AREAS,
        /** When it holds, extension and review. */
        TERM,
        /** What must be in place before it holds. */
        CONDITIONS,
        /** How a party gives notice. */
        NOTICE,
        /** Renegotiation and rescission. */
        RENEGOTIATION,
        /** How a dispute is settled. */
        DISPUTE,
        /** What else is written. */
        OTHER,
        /** Ties to other agreements. */
        RELATIONS,
        /** What belongs to it. */
        APPENDICES,
        /** Room for the parties to sign. */
        SIGNATURES,
        /** What the committee is proposed to decide. */
        PROPOSALS,
        /** The decision, made or planned. */
        DECISION,
        /** What the guidelines say of it. */
        FINDINGS,
        /** Breaches that the committee accepts, with its reasons. */
        DEVIATIONS,
        /** What a reader should know of contradictions in the source. */
        REMARKS
    }
}
