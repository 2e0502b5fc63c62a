package se.iop.ui.layout;

import com.vaadin.flow.component.UI;

/**
 * Keeps the press of a button that the page moved away. Leaving a field sends what it says, and the answer may add a
 * finding between the press of the pointer and its release: the browser then calls the click off, though the pointer
 * lay still. A pointer that moves away still takes its press back (WCAG 2.5.2).
 */
final class KeptPress {

    /** What a hand that means to hold still may move, in CSS pixels. */
    private static final int STILL = 5;

    private KeptPress() {}

    /** Listens once in a page, however many views it shows. */
    static void in(UI ui) {
        ui.getPage().executeJs("""
                        if (window.iopKeepsPresses) { return; }
                        window.iopKeepsPresses = true;
                        let press = null;
                        document.addEventListener('pointerdown', event => {
                            const button = event.composedPath()
                                .find(at => at.matches?.('vaadin-button, vaadin-details-summary, summary'));
                            press = button && event.button === 0
                                ? { button, x: event.clientX, y: event.clientY } : null;
                        }, { capture: true, passive: true });
                        document.addEventListener('click', event => {
                            if (!event.isTrusted || !press) { return; }
                            const { button, x, y } = press;
                            press = null;
                            if (event.composedPath().includes(button) || !button.isConnected || button.disabled
                                || Math.hypot(event.clientX - x, event.clientY - y) > $0) { return; }
                            button.click();
                        }, { capture: true });
                        """, STILL);
    }
}
