package se.iop.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.iop.core.json.Json;
import se.iop.ui.security.SignedIn;

/** Answers are written by the mapper that stores agreements, so that a value looks the same everywhere. */
@Configuration(proxyBeanMethods = false)
class ApiWiring implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.mapper()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new OwnPasswordFirst()).addPathPatterns("/api/**");
    }

    /** A one-time password is for choosing an own one, and opens nothing else. */
    private static final class OwnPasswordFirst implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (SignedIn.mustChange()) {
                throw new PasswordToChoose();
            }
            return true;
        }
    }
}
