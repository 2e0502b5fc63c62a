package se.iop.ui.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.catalog.PluginDesk;
import se.iop.core.people.Committees;
import se.iop.ui.text.Texts;

/** The frame around every view: where one can go, in whose name one works, and what one has chosen. */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    /** The id of the main content, where the skip link leads. */
    static final String CONTENT = "innehall";

    private final transient Texts texts;
    private final transient Person person;
    private final transient PluginDesk plugins;
    private final transient AuthenticationContext authentication;
    private final transient Map<String, String> committees;
    private final Main main = new Main();

    /** Built for the person signed in. */
    public MainLayout(
            Texts texts,
            Acting acting,
            Committees committees,
            PluginDesk plugins,
            AuthenticationContext authentication) {
        this.texts = texts;
        this.person = acting.person();
        this.plugins = plugins;
        this.authentication = authentication;
        this.committees = person.committees().isEmpty() ? Map.of() : committees.names();
        setPrimarySection(Section.DRAWER);
        main.setId(CONTENT);
        main.addClassName("content");
        main.getElement().setAttribute("tabindex", "-1");
        addToNavbar(skipLink(), topBar(), new IdleWatch(texts, authentication));
        addToDrawer(new Scroller(navigation()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        KeptPress.in(event.getUI());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(view.getElement());
        setContent(main);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        main.getElement().removeAllChildren();
    }

    /** A button and no link: the page's base address would make another page of {@code #innehall}. */
    private NativeButton skipLink() {
        var skip =
                new NativeButton(texts.of("layout.skip"), _ -> main.getElement().callJsFunction("focus"));
        skip.addClassName("skip-link");
        return skip;
    }

    private Header topBar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.of("layout.menu"));
        var municipality = new Span(person.municipalityName());
        municipality.addClassName("where-municipality");
        var where = new Div(municipality);
        where.addClassName("where");
        committees(where);
        warnOfUnsigned(where);
        var bar = new Header(toggle, where, new UserPanel(texts, person, roles(), authentication));
        bar.addClassName("top-bar");
        return bar;
    }

    private void committees(Div where) {
        if (!person.committees().isEmpty()) {
            var names = new Span(person.committees().stream()
                    .map(code -> committees.getOrDefault(code, code))
                    .collect(Collectors.joining(", ")));
            names.addClassName("where-committees");
            where.add(names);
        }
    }

    /** In red on every page, because any verdict may be theirs. */
    private void warnOfUnsigned(Div where) {
        var unsigned = plugins.unsigned().size();
        if (unsigned > 0) {
            var badge = new StatusBadge(Tone.BREACHED, texts.of("layout.unsigned", unsigned));
            badge.getElement().setAttribute("title", texts.of("layout.unsigned.why"));
            where.add(badge);
        }
    }

    private Anchor brand() {
        var mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("IOP-plattformen"));
        brand.addClassName("brand");
        return brand;
    }

    private Nav navigation() {
        var items = new SideNav();
        items.addItem(item("layout.nav.overview", "", Icon.OVERVIEW));
        if (Access.allows(person, Action.READ_AGREEMENT, null)) {
            items.addItem(nested(item("layout.nav.agreements", "overenskommelser", Icon.AGREEMENT)));
        }
        if (Access.allows(person, Action.READ_JOURNAL, null)) {
            items.addItem(nested(item("layout.nav.journal", "journal", Icon.HISTORY)));
        }
        if (Access.allows(person, Action.READ_DIRECTORY, null)) {
            items.addItem(nested(item("layout.nav.organisations", "organisationer", Icon.PARTIES)));
        }
        items.addItem(nested(item("layout.nav.guidelines", "riktlinjer", Icon.GUIDELINE)));
        if (Access.allows(person, Action.READ_TEMPLATE, null)) {
            items.addItem(nested(item("layout.nav.templates", "mallar", Icon.REPORT)));
        }
        if (Access.allows(person, Action.READ_AGREEMENT, null)) {
            items.addItem(nested(item("layout.nav.deviations", "avvikelser", Icon.WARNING)));
        }
        items.addItem(nested(item("layout.nav.index", "index", Icon.INDEX)));
        items.addItem(nested(item("layout.nav.plugins", "tillagg", Icon.PLUGIN)));
        if (administers()) {
            items.addItem(nested(item("layout.nav.administration", "administration", Icon.PEOPLE)));
        }
        var navigation = new Nav(brand(), items);
        navigation.getElement().setAttribute("aria-label", texts.of("layout.nav"));
        return navigation;
    }

    private boolean administers() {
        return Access.allows(person, Action.ADMINISTER_PEOPLE, null)
                || Access.allows(person, Action.ESTABLISH_MUNICIPALITY, null);
    }

    private SideNavItem item(String key, String path, Icon icon) {
        return new SideNavItem(texts.of(key), path, icon.create());
    }

    private static SideNavItem nested(SideNavItem item) {
        item.setMatchNested(true);
        return item;
    }

    private List<String> roles() {
        var roles = new LinkedHashSet<String>();
        for (Membership membership : person.memberships()) {
            var committee = membership.committee();
            roles.add(
                    committee == null
                            ? texts.of(membership.role())
                            : texts.of(
                                    "layout.role",
                                    texts.of(membership.role()),
                                    committees.getOrDefault(committee, committee)));
        }
        return List.copyOf(roles);
    }
}
