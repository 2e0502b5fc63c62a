/**
 * Whose rows a transaction may touch: every transaction begins by telling PostgreSQL its tenant (the municipality) with
 * a signed token, and nothing else in Java knows of tenants.
 *
 * <p>A transaction belongs to the tenant of the signed-in person ({@link se.iop.core.tenancy.Tenant}), or to the one
 * that a job or a test names with {@link se.iop.core.tenancy.TenantContext#callAs}. A transaction without a tenant does
 * not begin, and a query outside a transaction is refused by PostgreSQL itself.
 *
 * <p>Work that nobody waits for at a screen takes turns in {@link se.iop.core.tenancy.Jobs}, one municipality after the
 * other, and has connections of its own.
 */
@NullMarked
package se.iop.core.tenancy;

import org.jspecify.annotations.NullMarked;
