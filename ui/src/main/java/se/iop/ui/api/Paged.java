package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What comes a numbered page at a time. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "page",
        description = "Sida från 0. / Page from 0.",
        schema = @Schema(type = "integer", minimum = "0", maximum = "10000", defaultValue = "0"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "size",
        description = "Flest på en sida. / The most on a page.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Paged {}
