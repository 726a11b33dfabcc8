package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.onewindow.ui.kit.PulsePacer;

/**
 * The cards on the screen. Making and styling a card takes longer than filling one, so some are made before they are needed, while nothing else goes
 * on, and all serve one look-up after the other. Used on the JavaFX thread only.
 */
final class ServiceCards {
    /** How many cards start to wait for their answer in one pulse. */
    private static final int CARDS_A_PULSE = 2;

    private final Supplier<ServiceCard> maker;
    private final Consumer<ServiceCard> placer;
    private final PulsePacer pace = new PulsePacer(CARDS_A_PULSE);
    private final PulsePacer making = new PulsePacer(1);
    private final List<ServiceCard> cards = new ArrayList<>();

    /**
     * @param maker makes a card that stands for no service yet
     * @param placer puts a new card on the screen, behind those that are there
     */
    ServiceCards(Supplier<ServiceCard> maker, Consumer<ServiceCard> placer) {
        this.maker = maker;
        this.placer = placer;
    }

    /** Makes cards until there are {@code count}, one a pulse. */
    void prepare(int count) {
        for (int made = cards.size(); made < count; made++) {
            making.execute(() -> {
                if (cards.size() < count) {
                    make();
                }
            });
        }
    }

    private ServiceCard make() {
        ServiceCard card = maker.get();
        cards.add(card);
        placer.accept(card);
        return card;
    }

    /** Shows a card for each service, in order: all at once, or a few a pulse. */
    void show(List<ServiceView> services, boolean atOnce) {
        pace.clear();
        making.clear();
        cards.forEach(ServiceCard::hide);
        Executor adding = atOnce ? Runnable::run : pace;
        if (!atOnce) {
            // Hiding the others is enough for one pulse.
            pace.endPulse();
        }
        for (int index = 0; index < services.size(); index++) {
            int place = index;
            adding.execute(() -> at(place).orElseGet(this::make).take(Optional.of(services.get(place))));
        }
        // What is hidden already is emptied when there is time for it.
        for (int index = services.size(); index < cards.size(); index++) {
            ServiceCard unused = cards.get(index);
            adding.execute(() -> unused.take(Optional.empty()));
        }
    }

    private Optional<ServiceCard> at(int place) {
        return place < cards.size() ? Optional.of(cards.get(place)) : Optional.empty();
    }

    /** The card at {@code place}, counted from 0, if it stands for a service now. */
    Optional<ServiceCard> shown(int place) {
        return at(place).filter(Node::isManaged);
    }
}
