package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** What any part of the journal is narrowed and paged by. */
@Parameter(in = ParameterIn.QUERY, name = "person", description = "Del av namnet. / Part of the name.")
@Parameter(in = ParameterIn.QUERY, name = "action", description = "Vad som gjordes. / What was done.")
@Parameter(
        in = ParameterIn.QUERY,
        name = "from",
        description = "Den dagen eller senare. / That day or later.",
        schema = @Schema(implementation = LocalDate.class))
@Parameter(
        in = ParameterIn.QUERY,
        name = "to",
        description = "Den dagen eller tidigare. / That day or earlier.",
        schema = @Schema(implementation = LocalDate.class))
@Parameter(
        in = ParameterIn.QUERY,
        name = "before",
        description = "Före det numret. / Before that number.",
        schema = @Schema(type = "integer", format = "int64", minimum = "1"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "size",
        description = "Flest på en sida. / The most on a page.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NarrowedAndPaged {}
