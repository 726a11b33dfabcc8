package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class KitPictureTest extends ScreenTest {

    @Test
    void chineseShowsInBothWeightsAndEveryPillHasItsShape() {
        show(new Parts());
        pictures("kit");

        assertThat(Font.getFontNames(Fonts.FAMILY)).hasSize(2);
        assertThat(this.<Label>find("#bold").getFont().getStyle()).isEqualTo("Bold");
    }

    private final class Parts implements Screen {
        @Override
        public Parent build() {
            VBox box = new VBox(14);
            box.getStyleClass().add("sheet");
            box.getChildren().add(new ScreenLoader(appearance).load(FxmlFile.APPEARANCE));
            Label plain = new Label(
                    "一窗 OneWindow · 居民身份证 110105 19900307 2354 · 𫄧𫓹𬀩𬭸𬱖㛃䶮 — “ABC”… abc ÄöÅ ✔ ● ▲ ▾ ⌕ ◌ ⊘ ↵ → ½ m²");
            Label bold = new Label(plain.getText());
            bold.setId("bold");
            bold.getStyleClass().add("strong");
            FlowPane pills = new FlowPane(8, 8);
            for (PillKind kind : PillKind.values()) {
                pills.getChildren().add(new Pill(kind, kind + " 实时 · 61 ms"));
            }
            Button accent = new Button("Look up 查询", new KeyCap("↵"));
            accent.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            accent.getStyleClass().add("accent");
            Button plainButton = new Button("Lock 锁定", new KeyCap("Ctrl L"));
            Button link = new Button("Details 详情");
            link.getStyleClass().add("link");
            box.getChildren().addAll(plain, bold, pills, new HBox(10, accent, plainButton, link));
            return box;
        }
    }
}
