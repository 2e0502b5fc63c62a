package se.iop.ui;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.iop.ui.start.Start;

/** Starts the platform. */
@SpringBootApplication(scanBasePackages = "se.iop")
public class Application {

    public static void main(String[] arguments) {
        Start.run(Application.class, arguments);
    }

    /** The only clock there is: Swedish time, so that a day begins when the committee's day begins. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
