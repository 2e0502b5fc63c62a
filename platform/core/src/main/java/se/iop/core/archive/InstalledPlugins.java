package se.iop.core.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Choice;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.GuidelineSource;
import se.iop.core.catalog.Installations;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.PluginVersion.Quarantine;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Scope;

/**
 * What is installed and chosen, in the database: what the instance shares in statements of their own, what a
 * municipality chose in a transaction of that municipality.
 */
@Repository
class InstalledPlugins implements Installations {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PLATFORM = "IOP-plattformen";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<GuidelineSource> sources;

    InstalledPlugins(
            JdbcClient jdbc, PlatformTransactionManager transactions, ObjectProvider<GuidelineSource> sources) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sources = sources;
    }

    private record Municipality(int tenant, String code, String name) {}

    @Override
    public long revision() {
        return jdbc.sql("select revision from catalog_revision")
                .query(Long.class)
                .single();
    }

    @Override
    public Standing read() {
        var revision = revision();
        var own = new HashMap<String, Own>();
        municipalities()
                .forEach(municipality ->
                        own.put(municipality.code(), ActingAs.call(job(municipality), () -> inTransaction(this::own))));
        // The versions last: nothing that is chosen or in force may be missing among them.
        var inForce = asInstance(this::inForce);
        return new Standing(revision, asInstance(this::versions), inForce, own);
    }

    private List<PluginVersion> versions() {
        return jdbc.sql("""
                        select v.digest, v.plugin_id, v.version, v.municipality, v.committee, v.body, v.way,
                               v.installed_at, v.installed_by, m.code as owner, coalesce(r.kind = 'REMOVED', false) as removed,
                               q.reason, q.at
                        from plugin_version v
                        left join municipalities() m on m.id = v.owner
                        left join lateral (select s.kind from plugin_step s
                                           where s.digest = v.digest and s.kind in ('REMOVED', 'RESTORED')
                                           order by s.id desc limit 1) r on true
                        left join lateral (select s.kind, s.reason, s.at from plugin_step s
                                           where s.digest = v.digest and s.kind in ('QUARANTINED', 'LIFTED')
                                           order by s.id desc limit 1) q on q.kind = 'QUARANTINED'
                        order by v.installed_at, v.digest""").query((row, number) -> version(row)).list();
    }

    private static PluginVersion version(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new PluginVersion(
                new PluginKey(row.getString("plugin_id"), row.getString("version"), row.getString("digest")),
                scope(row.getString("municipality"), row.getString("committee"), row.getString("body")),
                Way.valueOf(row.getString("way")),
                row.getTimestamp("installed_at").toInstant(),
                row.getString("installed_by"),
                row.getString("owner"),
                row.getBoolean("removed"),
                reason == null
                        ? null
                        : new Quarantine(reason, row.getTimestamp("at").toInstant()));
    }

    private static Scope scope(@Nullable String municipality, @Nullable String committee, String body) {
        if (municipality == null) {
            return new Scope.Nation();
        }
        return committee == null
                ? new Scope.Municipality(municipality, body)
                : new Scope.Committee(municipality, committee, body);
    }

    private Map<String, String> inForce() {
        var inForce = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select distinct on (plugin_id) plugin_id, digest from plugin_step
                        where kind = 'IN_FORCE' order by plugin_id, id desc""").query(row -> {
            if (row.getString("digest") != null) {
                inForce.put(row.getString("plugin_id"), row.getString("digest"));
            }
        });
        return inForce;
    }

    private List<Municipality> municipalities() {
        return asInstance(() -> jdbc.sql("select id, code, name from municipalities()")
                .query((row, number) ->
                        new Municipality(row.getInt("id"), row.getString("code"), row.getString("name")))
                .list());
    }

    private <T> T asInstance(Supplier<T> work) {
        return TenantContext.callAs(Tenant.INSTANCE, () -> inTransaction(work));
    }

    private Own own() {
        var choices = jdbc.sql("""
                        select distinct on (plugin_id, committee) plugin_id, committee, mode, digest
                        from plugin_choice order by plugin_id, committee, number desc""")
                .query((row, number) -> new Choice(
                        row.getString("plugin_id"),
                        row.getString("committee"),
                        Mode.valueOf(row.getString("mode")),
                        row.getString("digest")))
                .list();
        var composed = sources.orderedStream()
                .flatMap(source -> source.inForce().stream())
                .toList();
        return new Own(choices, composed);
    }

    /** A source may ask who is acting; a municipality's own guidelines are read on nobody's behalf. */
    private static Person job(Municipality municipality) {
        return new Person(
                NOBODY,
                municipality.tenant(),
                municipality.code(),
                municipality.name(),
                "iop",
                PLATFORM,
                List.of(new Membership(Role.AUDITOR, null)));
    }

    @Override
    public void ship(List<LoadedPlugin> shipped) {
        TenantContext.runAs(
                Tenant.INSTANCE,
                () -> transaction.executeWithoutResult(_ -> {
                    lock();
                    shipped.forEach(this::shipOne);
                }));
    }

    /** Two nodes that start together must not both find a package unknown. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7130)")
                .query((row, number) -> number)
                .list();
    }

    private void shipOne(LoadedPlugin plugin) {
        add(plugin, Way.SHIPPED, PLATFORM);
        var latest = jdbc.sql("""
                        select digest, chosen from plugin_step where plugin_id = :plugin and kind = 'IN_FORCE'
                        order by id desc limit 1""")
                .param("plugin", plugin.key().id())
                .query((row, number) -> new Latest(row.getString("digest"), row.getBoolean("chosen")))
                .optional();
        var standing = latest.map(Latest::digest).orElse(null);
        if (latest.map(Latest::chosen).orElse(false)
                || plugin.key().digest().equals(standing)
                || (standing == null ? taken(plugin) : newer(standing, plugin))) {
            return;
        }
        jdbc.sql("""
                        insert into plugin_step (plugin_id, digest, kind, chosen, by)
                        values (:plugin, :digest, 'IN_FORCE', false, :by)""")
                .param("plugin", plugin.key().id())
                .param("digest", plugin.key().digest())
                .param("by", PLATFORM)
                .update();
    }

    private record Latest(@Nullable String digest, boolean chosen) {}

    /** Whether another plugin for the same body is in force. */
    private boolean taken(LoadedPlugin plugin) {
        var versions = versions();
        return inForce().values().stream()
                .flatMap(digest -> versions.stream()
                        .filter(version -> version.key().digest().equals(digest)))
                .anyMatch(version -> !version.key().id().equals(plugin.key().id())
                        && Catalog.sameBody(version.scope(), plugin.scope()));
    }

    /** Whether what is in force has a later version than what is shipped, as on a node that was not upgraded yet. */
    private boolean newer(String standing, LoadedPlugin plugin) {
        var version = jdbc.sql("select version from plugin_version where digest = :digest")
                .param("digest", standing)
                .query(String.class)
                .single();
        return PluginVersion.ORDER.compare(version, plugin.key().version()) > 0;
    }

    @Override
    public void install(LoadedPlugin plugin, Way way, String by) {
        add(plugin, way, by);
    }

    private void add(LoadedPlugin plugin, Way way, String by) {
        var scope = plugin.scope();
        jdbc.sql("""
                        insert into plugin_version (digest, plugin_id, version, municipality, committee, body, way,
                                                    installed_by)
                        select :digest, :plugin, :version, :municipality, :committee, :body, :way, :by
                        where not exists (select from plugin_version v where v.digest = :digest)""")
                .param("digest", plugin.key().digest())
                .param("plugin", plugin.key().id())
                .param("version", plugin.key().version())
                .param("municipality", municipality(scope), Types.VARCHAR)
                .param("committee", scope instanceof Scope.Committee committee ? committee.id() : null, Types.VARCHAR)
                .param("body", body(scope))
                .param("way", way.name())
                .param("by", by)
                .update();
    }

    private static @Nullable String municipality(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> null;
            case Scope.Municipality(var id, var _) -> id;
            case Scope.Committee(var municipality, var _, var _) -> municipality;
        };
    }

    private static String body(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> "";
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }

    @Override
    public List<Use> uses() {
        return inTransaction(
                () -> jdbc.sql("""
                        select plugin_id, false as chosen, null as committee, 'PINNED' as mode, digest, at, id as number
                        from plugin_step where kind = 'IN_FORCE'
                        union all
                        select plugin_id, true, committee, mode, digest, at, number from plugin_choice
                        order by at, chosen, number""").query((row, number) -> use(row)).list());
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                row.getString("plugin_id"),
                row.getBoolean("chosen"),
                row.getString("committee"),
                Mode.valueOf(row.getString("mode")),
                row.getString("digest"),
                row.getTimestamp("at").toInstant());
    }

    /** Inside a transaction only what its municipality may know of is there; outside one the catalogue itself asks. */
    @Override
    public Optional<byte[]> content(String digest) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? contentSeen(digest)
                : asInstance(() -> contentSeen(digest));
    }

    private Optional<byte[]> contentSeen(String digest) {
        return jdbc.sql("select content from plugin_jar where digest = :digest")
                .param("digest", digest)
                .query(byte[].class)
                .optional();
    }

    @Override
    public Optional<LoadedPlugin> composed(String digest) {
        return sources.orderedStream()
                .flatMap(source -> source.kept(digest).stream())
                .findFirst();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
