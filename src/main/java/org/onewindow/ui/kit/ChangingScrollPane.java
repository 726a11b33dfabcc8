package org.onewindow.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane for content that changes while it is looked at. The toolkit's own keeps a picture of everything inside and paints the whole of it anew for
 * the least change; without a graphics card that took longer than a frame each time an answer came. This one paints what changed. For content that stands
 * still and is scrolled, the toolkit's own is the better one.
 */
public final class ChangingScrollPane extends ScrollPane {

    /** As high as its content is at the width it gets: where nothing limits it, words that wrap are then seen whole. */
    @Override
    public Orientation getContentBias() {
        return isFitToWidth() ? Orientation.HORIZONTAL : super.getContentBias();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        ScrollPaneSkin skin = new ScrollPaneSkin(this);
        getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(ChangingScrollPane::keepNoPicture);
        return skin;
    }

    private static void keepNoPicture(Node viewport) {
        viewport.setCache(false);
    }
}
