package se.iop.ui.story;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives a story the product and a browser, both started once for all stories, and a picture where one fails. */
final class RunningProduct implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace STORIES = Namespace.create(RunningProduct.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Product.class || type == Chromium.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Product.class) {
            return product(context);
        }
        return type == Chromium.class ? chromium(context) : new Visitors(product(context), chromium(context));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable problem) throws Throwable {
        var name = context.getRequiredTestMethod().getName();
        chromium(context).visitors().forEach(visitor -> visitor.pictureOfFailure(name));
        throw problem;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        chromium(context).sendHome();
    }

    private static Product product(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORIES)
                .computeIfAbsent(Product.class, _ -> Product.started(), Product.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(STORIES).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }
}
