package se.iop.ui.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.people.Committees;
import se.iop.core.people.FirstOperator;
import se.iop.core.people.Municipalities;
import se.iop.core.people.Municipalities.Municipality;
import se.iop.core.people.People;
import se.iop.core.people.User;
import se.iop.core.start.StartNotice;
import se.iop.core.tenancy.Tenant;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/**
 * Fills an instance that nobody has worked in, on a database of the platform's own that only this machine reaches.
 *
 * <p>A municipality is filled in one transaction. The operator's password is set last: until then a start that was cut
 * off goes on where it stopped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Where where;
    private final FirstOperator operator;
    private final Municipalities municipalities;
    private final Committees committees;
    private final People people;
    private final LifeLived lifeLived;
    private final PartiesListed partiesListed;
    private final TransactionTemplate transaction;
    private final StartNotice notice;
    private final Texts texts;
    private final Clock clock;

    /**
     * Where the platform runs and what was asked of it.
     *
     * @param embedded whether the database is the platform's own
     * @param empty whether the person who starts wants nothing in it
     * @param address the address it listens to
     * @param password the password of everyone, empty for one each
     */
    record Where(boolean embedded, boolean empty, String address, String password) {

        private static Where of(Environment settings) {
            return new Where(
                    settings.getProperty("iop.embedded", Boolean.class, false),
                    settings.getProperty("iop.empty", Boolean.class, false),
                    settings.getProperty("server.address", "127.0.0.1"),
                    settings.getProperty("iop.demo.password", ""));
        }

        boolean allowsExamples() {
            try {
                return embedded && !empty && InetAddress.getByName(address).isLoopbackAddress();
            } catch (UnknownHostException unknown) {
                return false;
            }
        }
    }

    Demonstration(
            Environment settings,
            FirstOperator operator,
            Municipalities municipalities,
            Committees committees,
            People people,
            LifeLived lifeLived,
            PartiesListed partiesListed,
            PlatformTransactionManager transactions,
            StartNotice notice,
            Texts texts,
            Clock clock) {
        this.where = Where.of(settings);
        this.operator = operator;
        this.municipalities = municipalities;
        this.committees = committees;
        this.people = people;
        this.lifeLived = lifeLived;
        this.partiesListed = partiesListed;
        this.transaction = new TransactionTemplate(transactions);
        this.notice = notice;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (where.allowsExamples() && operator.awaited() && onlyOurs(established())) {
            var begun = System.nanoTime();
            tell(fill());
            LOG.info("Filled an empty instance in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** User names and passwords in the order of the list that is shown. */
    private Map<String, String> fill() {
        var passwords = new ReadablePasswords();
        var signIns = new LinkedHashMap<String, String>();
        for (var municipality : DemoMunicipality.ALL) {
            municipality.people().forEach(user -> signIns.put(name(user, municipality), password(passwords)));
        }
        DemoMunicipality.ALL.forEach(municipality -> fill(municipality, signIns));
        var password = password(passwords);
        signIns.put(operator.letInWith(password), password);
        return signIns;
    }

    private String password(ReadablePasswords passwords) {
        return where.password().isEmpty() ? passwords.next() : where.password();
    }

    private void fill(DemoMunicipality municipality, Map<String, String> signIns) {
        var home = established().stream()
                .filter(present -> present.code().equals(municipality.code()))
                .findFirst()
                .orElseGet(() -> establish(municipality));
        var administrator = person(NOBODY, DemoMunicipality.ADMINISTRATOR, home);
        ActingAs.run(
                administrator,
                () -> transaction.executeWithoutResult(_ -> {
                    if (people.all().size() == 1) {
                        addCommitteesAndPeople(municipality, signIns);
                        addAgreements(municipality, home);
                        givePasswords(municipality, signIns, List.of(DemoMunicipality.ADMINISTRATOR));
                    } else {
                        givePasswords(municipality, signIns, municipality.people());
                    }
                }));
    }

    private Municipality establish(DemoMunicipality municipality) {
        ActingAs.call(
                anOperator(),
                () -> municipalities.establish(
                        municipality.name(),
                        municipality.committees().getFirst().name(),
                        DemoMunicipality.ADMINISTRATOR.name()));
        return established().stream()
                .filter(present -> present.code().equals(municipality.code()))
                .findFirst()
                .orElseThrow();
    }

    private void addCommitteesAndPeople(DemoMunicipality municipality, Map<String, String> signIns) {
        municipality.committees().stream().skip(1).forEach(committee -> committees.add(committee.name(), null));
        for (var user : municipality.people()) {
            if (!user.equals(DemoMunicipality.ADMINISTRATOR)) {
                people.add(
                        user.username(),
                        user.name(),
                        List.of(user.membership()),
                        signIns.getOrDefault(name(user, municipality), ""));
            }
        }
    }

    private void addAgreements(DemoMunicipality municipality, Municipality home) {
        var users = people.all();
        var documents = DemoFiles.on(LocalDate.now(clock)).stream()
                .filter(document -> document.municipality().equals(municipality.code()))
                .toList();
        for (var document : documents) {
            var committee = municipality.committee(document.committee());
            lifeLived.live(
                    document,
                    person(users, committee.person(Role.OFFICER), home),
                    person(users, committee.person(Role.SECRETARY), home));
        }
        var first = municipality.committees().getFirst();
        partiesListed.list(documents, person(users, first.person(Role.OFFICER), home));
    }

    private void givePasswords(DemoMunicipality municipality, Map<String, String> signIns, List<DemoUser> wanted) {
        var users = people.all();
        for (var user : wanted) {
            people.givePassword(known(users, user), signIns.getOrDefault(name(user, municipality), ""));
        }
    }

    private List<Municipality> established() {
        return ActingAs.call(anOperator(), municipalities::all);
    }

    private static boolean onlyOurs(List<Municipality> present) {
        return present.stream()
                .allMatch(municipality -> DemoMunicipality.ALL.stream()
                        .anyMatch(ours -> ours.code().equals(municipality.code())));
    }

    private static Person person(List<User> users, DemoUser user, Municipality home) {
        return person(known(users, user).id(), user, home);
    }

    private static User known(List<User> users, DemoUser user) {
        return users.stream()
                .filter(present -> present.username().equals(user.username()))
                .findFirst()
                .orElseThrow();
    }

    private static Person person(UUID id, DemoUser user, Municipality home) {
        return new Person(
                id,
                home.tenant(),
                home.code(),
                home.name(),
                user.username() + "@" + home.code(),
                user.name(),
                List.of(user.membership()));
    }

    private Person anOperator() {
        return new Person(
                NOBODY,
                Tenant.INSTANCE,
                "plattformen",
                "Plattformen",
                "driftansvarig@plattformen",
                texts.in(Language.SWEDISH, Role.OPERATOR),
                List.of(new Membership(Role.OPERATOR, null)));
    }

    private static String name(DemoUser user, DemoMunicipality municipality) {
        return user.username() + "@" + municipality.code();
    }

    private void tell(Map<String, String> signIns) {
        for (var language : Language.values()) {
            notice.add(texts.in(language, where.password().isEmpty() ? "demo.users" : "demo.users.given"));
        }
        var longest = signIns.keySet().stream().mapToInt(String::length).max().orElse(0);
        signIns.forEach((name, password) ->
                notice.add("  " + name + " ".repeat(longest - name.length() + 2) + shown(password)));
    }

    private String shown(String password) {
        return where.password().isEmpty() ? password : texts.in(Language.SWEDISH, "demo.password.given");
    }
}
