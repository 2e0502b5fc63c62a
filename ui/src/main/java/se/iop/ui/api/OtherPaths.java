package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers what no other address of the API answers, so that no call ever gets a page for people. */
@Hidden
@RestController
class OtherPaths {

    private static final String EVERYTHING = "/api/**";

    private final RequestMappingHandlerMapping addresses;

    OtherPaths(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @RequestMapping(EVERYTHING)
    void nothing(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var methods = new TreeSet<String>();
        addresses.getHandlerMethods().keySet().stream()
                .filter(address -> isAt(address, path))
                .flatMap(address -> address.getMethodsCondition().getMethods().stream())
                .forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            throw new NoSuchPath();
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    private static boolean isAt(RequestMappingInfo address, PathContainer path) {
        return Stream.ofNullable(address.getPathPatternsCondition())
                .flatMap(condition -> condition.getPatterns().stream())
                .anyMatch(pattern -> !pattern.getPatternString().equals(EVERYTHING) && pattern.matches(path));
    }
}
