package se.iop.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view, wide and narrow, light and dark: nobody is kept out, and a picture is kept for people to look at. */
@ExtendWith(RunningProduct.class)
class EveryViewIT {

    private record View(String name, String path) {}

    private static final List<View> OFFICERS = List.of(
            new View("oversikt", ""),
            new View("overenskommelser", "overenskommelser"),
            new View("registrera", "overenskommelser/registrera"),
            new View("journal", "journal"),
            new View("som-det-var", "som-det-var"),
            new View("organisationer", "organisationer"),
            new View("ny-overenskommelse", "overenskommelser/ny"),
            new View("riktlinjer", "riktlinjer"),
            new View("bygg-riktlinjer", "riktlinjer/bygg"),
            new View("mallar", "mallar"),
            new View("tank-om", "riktlinjer/tank-om"),
            new View("skuggkorning", "riktlinjer/skuggkorning"),
            new View("omprovning", "riktlinjer/omprovning"),
            new View("avvikelser", "avvikelser"),
            new View("tillagg", "tillagg"),
            new View("index", "index"),
            new View("finns-inte", "en-sida-som-inte-finns"));
    private static final List<View> ADMINISTRATORS = List.of(
            new View("administration", "administration"),
            new View("namnder", "administration/namnder"),
            new View("nycklar-till-tillagg", "tillagg"),
            new View("skriv-mall", "mallar/skriv"));
    private static final List<View> OPERATORS = List.of(
            new View("driftansvarig-oversikt", ""),
            new View("driftansvarig-index", "index"),
            new View("driftansvarig-tillagg", "tillagg"),
            new View("driftansvarig-administration", "administration"),
            new View("kommuner", "administration/kommuner"));

    @ParameterizedTest
    @EnumSource(names = {"WIDE", "PHONE"})
    void noViewKeepsAnybodyOut(Screen screen, Visitors visitors) {
        var obstacles = new ArrayList<String>();
        var stranger = visitors.stranger(screen, ColorScheme.LIGHT);
        visit(stranger, List.of(new View("logga-in", "logga-in")), obstacles);
        var officer = visitors.signedIn("handlaggare.sn@lund", screen);
        visit(officer, OFFICERS, obstacles);
        visit(officer, behindTheLists(officer), obstacles);
        var secretary = visitors.signedIn("sekreterare.mn@ekeby", screen);
        visit(secretary, behindTheGuidelines(secretary, screen), obstacles);
        var shadowing = visitors.signedIn("sekreterare.sn@lund", screen);
        visit(shadowing, List.of(versionInTheShadow(shadowing)), obstacles);
        visit(visitors.signedIn("administrator@lund", screen), ADMINISTRATORS, obstacles);
        visit(visitors.signedIn("driftansvarig@plattformen", screen), OPERATORS, obstacles);
        assertThat(obstacles).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysWhenEnlargedFourTimes(Visitors visitors) {
        var officer = visitors.signedIn("handlaggare.sn@lund", Screen.ENLARGED);
        fit(officer, OFFICERS);
        fit(officer, behindTheLists(officer));
        var secretary = visitors.signedIn("sekreterare.mn@ekeby", Screen.ENLARGED);
        fit(secretary, behindTheGuidelines(secretary, Screen.ENLARGED));
        var shadowing = visitors.signedIn("sekreterare.sn@lund", Screen.ENLARGED);
        fit(shadowing, List.of(versionInTheShadow(shadowing)));
        fit(visitors.signedIn("administrator@lund", Screen.ENLARGED), ADMINISTRATORS);
        fit(visitors.signedIn("driftansvarig@plattformen", Screen.ENLARGED), OPERATORS);
        Draft.begun(officer);
        officer.fitsTheScreen();
    }

    /** What one reaches from a list: the first that was decided will do, the views are the same for all. */
    private static List<View> behindTheLists(Visitor officer) {
        var agreement = firstLink(officer, "som-det-var", "overenskommelser/").replaceFirst("/versioner.*", "");
        return List.of(
                new View("overenskommelse", agreement),
                new View("versioner", agreement + "/versioner"),
                new View("offentlig", agreement + "/offentlig"),
                new View("organisation", firstLink(officer, "organisationer", "organisationer/")));
    }

    /** What a secretary makes: a draft of a guideline and a kept answer; and what is read of versions. */
    private static List<View> behindTheGuidelines(Visitor secretary, Screen screen) {
        var draft = draftOfAGuideline(secretary);
        var answer = keptAnswer(secretary, "Kortare tid " + screen);
        return List.of(
                new View("utkast-till-riktlinje", draft),
                new View("tank-om-utkastet", draft.replaceFirst("riktlinjer/bygg/", "riktlinjer/tank-om?utkast=")),
                new View("sparat-svar", answer),
                new View("skillnad-mellan-versioner", "riktlinjer/ekeby-miljonamnden?jamfor=2024-03-01"),
                new View("riktlinje-kommunen", "riktlinjer/ekeby"),
                new View("avvikelser-ofta", "avvikelser"));
    }

    /** The committee has at most one, so the second screen finds the first one's. */
    private static String draftOfAGuideline(Visitor secretary) {
        secretary.open("riktlinjer/bygg");
        secretary.settled();
        if (secretary.button("Nytt utkast för Miljönämnden").isVisible()) {
            secretary.press("Nytt utkast för Miljönämnden");
            secretary.page().getByLabel(Pattern.compile("Alla nämnder i Ekeby")).check();
            secretary.press("Börja");
        } else {
            secretary.link("Utkast till riktlinje för Miljönämnden").click();
        }
        secretary.page().waitForURL(Pattern.compile(".*/riktlinjer/bygg/.+"));
        return secretary.page().url().replaceFirst("^https?://[^/]+/", "");
    }

    private static String keptAnswer(Visitor secretary, String name) {
        secretary.open("riktlinjer/tank-om");
        secretary.settled();
        secretary.write("Gräns", "12");
        secretary.press("Räkna konsekvenser");
        secretary.field("Namn").waitFor();
        secretary.write("Namn", name);
        secretary.press("Spara");
        var link = secretary.page().locator("a[href*='riktlinjer/tank-om/']").first();
        link.waitFor();
        return link.getAttribute("href");
    }

    /**
     * An earlier version judges beside the one in force; one at a time does, so the second screen finds the first's.
     */
    private static View versionInTheShadow(Visitor secretary) {
        secretary.open("riktlinjer/tank-om");
        secretary.settled();
        secretary.field("en annan version").check();
        chooseVersion(secretary, "Version 2017-08-23");
        secretary.press("Räkna konsekvenser");
        secretary.field("Namn").waitFor();
        secretary.write("Namn", "Som 2017");
        secretary.press("Kör i skuggan");
        secretary
                .page()
                .locator("[role=status] a[href='riktlinjer/skuggkorning']")
                .waitFor();
        return new View("skuggkorning-pagar", "riktlinjer/skuggkorning");
    }

    private static void chooseVersion(Visitor visitor, String version) {
        visitor.settled();
        visitor.page().locator("vaadin-select:has(label:text-is('Version'))").click();
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(version).setExact(true))
                .click();
        visitor.settled();
    }

    private static String firstLink(Visitor officer, String list, String beginning) {
        officer.open(list);
        officer.settled();
        // Only an id has a hyphen; the ways to add one have none.
        var link = officer.page()
                .locator("a[href^='" + beginning + "'][href*='-']")
                .first();
        link.waitFor();
        return link.getAttribute("href");
    }

    private static void fit(Visitor visitor, List<View> views) {
        for (var view : views) {
            visitor.open(view.path());
            visitor.fitsTheScreen();
        }
    }

    private static void visit(Visitor visitor, List<View> views, List<String> obstacles) {
        for (var view : views) {
            visitor.open(view.path());
            visitor.settled();
            obstacles.addAll(visitor.obstacles(view.name()));
        }
    }
}
