package se.iop.core.agreement;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** All agreements of the municipality of the running transaction. */
@Transactional(readOnly = true)
interface Agreements extends ListCrudRepository<Agreement, UUID> {}
