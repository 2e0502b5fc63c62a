package se.iop.ui.start;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import se.iop.core.start.StartNotice;

/** Keeps what the parts of the platform have to say until the address is shown. */
@Component
class Notices implements StartNotice {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void add(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
