package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Markdown;
import se.iop.documents.paper.Paper;

/** A paper with everything that a paper can hold. */
public final class Papers {

    private static final String TEXT = """
            Träffpunkten har drivits 2019-2021 för 75 000 kr om året, och "öppet hus" hålls var vecka.[^beslut]

            # Så gör vi

            - En punkt med **vikt** och *betoning*
            - En till
              1. inre ett
              2. inre två

            #### Djupt ner

            1. ett
            2. två

            <b onclick="x()">Inte uppmärkning</b> & en [plats](https://exempel.se).

            [^beslut]: Nämndens beslut den 16 juni 2021, § 59.
            """;

    private Papers() {}

    public static Paper full(boolean draft) {
        return of("Aktiviteter för seniorer 2023–2025", draft, List.of());
    }

    public static Paper of(String title, boolean draft, List<Block> more) {
        var body = new ArrayList<Block>();
        body.add(new Block.Heading(1, "1. Bakgrund"));
        body.addAll(Markdown.blocks(TEXT, 1));
        body.add(new Block.Table(
                "Bidrag i pengar",
                List.of("Från", "Tid", "Belopp"),
                List.of(
                        row("Lunds kommun, vård- och omsorgsförvaltningen", "1 april 2023", "75 000 kr"),
                        row("جمعية 🤝 Tillsammans", "", "okänt")),
                List.of(2)));
        body.add(new Block.Table("Uppgifter", null, List.of(row("Uppsägningstid", "3 månader")), List.of()));
        body.addAll(more);
        body.add(new Block.Signature("För Lunds kommun", List.of("Ort och datum", "Underskrift")));
        return new Paper(
                "Överenskommelse",
                title,
                "Vård- och omsorgsnämnden",
                new Paper.Footer("VOO 2023/0109", "3", "3f2a91bc77d0e5a1ffff"),
                draft,
                body);
    }

    private static List<List<Inline>> row(String... cells) {
        return List.of(cells).stream().map(cell -> List.of(Inline.text(cell))).toList();
    }
}
