package se.iop.documents.docx;

import java.util.Map;

/** The parts of the file that are the same in every document but for a word or two. */
final class Parts {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** A heading is a style of its own for each level, so that Word's own list of headings is the outline. */
    private static final String HEADING = """
            <w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>\
            <w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>\
            <w:spacing w:before="{before}" w:after="80" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="{outline}"/></w:pPr>\
            <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>""";

    private Parts() {}

    static String contentTypes() {
        return HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="{w}document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="{w}styles+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="{w}settings+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="{w}numbering+xml"/>\
                <Override PartName="/word/footnotes.xml" ContentType="{w}footnotes+xml"/>\
                <Override PartName="/word/header.xml" ContentType="{w}header+xml"/>\
                <Override PartName="/word/footer.xml" ContentType="{w}footer+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                <Override PartName="/docProps/app.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
                </Types>""".replace("{w}", "application/vnd.openxmlformats-officedocument.wordprocessingml.");
    }

    static String packageRelations() {
        return relations(
                Map.of("rId1", "officeDocument=word/document.xml", "rId3", "extended-properties=docProps/app.xml"),
                "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                        + "core-properties\" Target=\"docProps/core.xml\"/>");
    }

    static String documentRelations() {
        return relations(
                Map.of(
                        "rId1", "styles=styles.xml",
                        "rId2", "settings=settings.xml",
                        "rId3", "numbering=numbering.xml",
                        "rId4", "footnotes=footnotes.xml",
                        "rId5", "header=header.xml",
                        "rId6", "footer=footer.xml"),
                "");
    }

    private static String relations(Map<String, String> targets, String more) {
        var text = new StringBuilder(HEAD)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        new java.util.TreeMap<>(targets)
                .forEach((id, target) -> text.append("<Relationship Id=\"")
                        .append(id)
                        .append("\" Type=\"")
                        .append(R)
                        .append('/')
                        .append(target, 0, target.indexOf('='))
                        .append("\" Target=\"")
                        .append(target.substring(target.indexOf('=') + 1))
                        .append("\"/>"));
        return text.append(more).append("</Relationships>").toString();
    }

    static String application() {
        return HEAD + """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>IOP-plattformen</Application></Properties>""";
    }

    static String settings() {
        return HEAD + """
                <w:settings xmlns:w="{w}"><w:zoom w:percent="100"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>\
                <w:hyphenationZone w:val="425"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
                <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
                w:val="15"/></w:compat><w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
                </w:settings>""".replace("{w}", W);
    }

    static String styles() {
        return HEAD + """
                <w:styles xmlns:w="{w}"><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>\
                <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
                <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
                <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>\
                <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\
                <w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after="360" w:line="252" w:lineRule="auto"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="40"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Title"/>\
                <w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="80"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="555555"/></w:rPr></w:style>\
                {headings}\
                <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:spacing w:after="60"/></w:pPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:spacing w:before="200" w:after="60"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="18"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="SignatureLine"><w:name w:val="Signature Line"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="555555"/></w:pBdr>\
                <w:spacing w:before="560" w:after="0"/><w:ind w:right="4000"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="555555"/><w:sz w:val="16"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>\
                <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:tabs><w:tab w:val="right" w:pos="8787"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="555555"/><w:sz w:val="15"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>\
                <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
                <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
                <w:style w:type="table" w:styleId="Rules"><w:name w:val="Rules"/><w:basedOn w:val="TableNormal"/>\
                <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="777777"/>\
                <w:bottom w:val="single" w:sz="6" w:space="0" w:color="777777"/>\
                <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/></w:tblBorders>\
                <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
                </w:styles>""".replace("{headings}", headings()).replace("{w}", W);
    }

    private static String headings() {
        return heading(1, 400, 27) + heading(2, 260, 22) + heading(3, 200, 21) + heading(4, 160, 20);
    }

    private static String heading(int level, int before, int size) {
        return HEADING.replace("{level}", "" + level)
                .replace("{before}", "" + before)
                .replace("{size}", "" + size)
                .replace("{outline}", "" + (level - 1));
    }

    /**
     * Two kinds of list with nine levels each, and a list of its own for every numbered one, so that each starts at
     * one.
     */
    static String numbering(int orderedLists) {
        var text = new StringBuilder(HEAD)
                .append("<w:numbering xmlns:w=\"")
                .append(W)
                .append("\">");
        text.append(levels(0, "bullet", false)).append(levels(1, "decimal", true));
        text.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (var list = 0; list < orderedLists; list++) {
            text.append("<w:num w:numId=\"").append(list + 2).append("\"><w:abstractNumId w:val=\"1\"/>");
            for (var level = 0; level < LEVELS; level++) {
                text.append("<w:lvlOverride w:ilvl=\"")
                        .append(level)
                        .append("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            }
            text.append("</w:num>");
        }
        return text.append("</w:numbering>").toString();
    }

    /** How deep a list may go in Word. */
    static final int LEVELS = 9;

    private static String levels(int id, String format, boolean numbered) {
        var text = new StringBuilder("<w:abstractNum w:abstractNumId=\"")
                .append(id)
                .append("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < LEVELS; level++) {
            text.append("<w:lvl w:ilvl=\"")
                    .append(level)
                    .append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                    .append(format)
                    .append("\"/><w:lvlText w:val=\"")
                    .append(numbered ? "%" + (level + 1) + "." : "•")
                    .append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
                    .append(360 * (level + 1))
                    .append("\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        }
        return text.append("</w:abstractNum>").toString();
    }

    /**
     * The word across the page is a drawing in the header, as Word itself makes it; without one the header is empty.
     */
    static String header(String word) {
        var mark = word.isEmpty() ? "" : """
                <w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" \
                path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>\
                <v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>\
                <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>\
                <v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>\
                <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" \
                o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>\
                <v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" \
                style="position:absolute;margin-left:0;margin-top:0;width:470pt;height:140pt;rotation:315;z-index:-251658752;\
                mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
                mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#ededed" stroked="f">\
                <v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{word}"/></v:shape></w:pict></w:r>""".replace("{word}", word);
        return HEAD + """
                <w:hdr xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\
                <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{mark}</w:p></w:hdr>""".replace("{w}", W).replace("{mark}", mark);
    }
}
