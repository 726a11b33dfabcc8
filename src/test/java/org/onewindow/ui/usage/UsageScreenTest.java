package org.onewindow.ui.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.document.PaperPicture;
import org.onewindow.document.PdfSlip;
import org.onewindow.document.QrCode;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.review.usage.IdentityCheck;
import org.onewindow.review.usage.SlipSaving;
import org.onewindow.review.usage.Usage;
import org.onewindow.review.usage.UsageOutcome;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.review.GivenLooks;
import org.onewindow.ui.review.ReviewedStation;

/** A citizen asks who looked at their records. */
class UsageScreenTest extends ScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path home;

    private ReviewedStation reviewed;
    private GivenLooks looks;
    private SubjectNumber person;
    private SubjectNumber other;
    private UsageScreen screen;

    @BeforeEach
    void openTheStation() {
        reviewed = new ReviewedStation(home.resolve("station"));
        looks = new GivenLooks(reviewed);
        person = reviewed.person(3);
        reviewed.now(ReviewedStation.DAY, "10:00:00");
        looks.ofEachKind(person);
        other = reviewed.person(5);
        reviewed.record(List.of(
                EntryDraft.of(Action.REVEALED, "clerk-of-another", "CLERK").about(other)));
        looks.awaitView();
        screen = onScreen(() -> new UsageScreen(
                new UsageViewModel(
                        looks.list(),
                        reviewed.station().numbers(),
                        new SlipSaving(new PdfSlip(), reviewed.station().journal()),
                        reviewed.operator(),
                        "Training station",
                        reviewed.station().clock(),
                        reviewed.tasks()),
                appearance,
                reviewed.station().catalogue(),
                reviewed.station().numberMask(),
                QrCode::of,
                name -> Optional.of(home.resolve(name))));
        show(screen);
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private String sentence() {
        return onScreen(() -> this.<Label>find("#usage-sentence").getText());
    }

    private int rows() {
        return onScreen(
                () -> this.<TableView<Usage>>find("#usage-table").getItems().size());
    }

    private void typed(String number) {
        doOnScreen(() -> this.<TextField>find("#usage-number").setText(number));
    }

    @Test
    void theListIsGivenByKeyboardAloneOnceTheIdentityWasChecked() throws Exception {
        doOnScreen(() -> find("#usage-number").requestFocus());
        typed(person.value());
        press(KeyCode.ENTER);
        assertThat(sentence()).startsWith("Check the identity first");
        assertThat(rows()).isZero();
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        await().atMost(PATIENCE).until(() -> rows() == 5);
        assertThat(sentence()).startsWith("5 looks from ");
        pictures("usage");

        doOnScreen(() -> this.<Button>find("#usage-save").fire());
        Path slip = home.resolve("who-looked.pdf");
        await().atMost(PATIENCE).until(() -> sentence().startsWith("Saved as"));
        assertThat(Files.size(slip)).isPositive();
        Files.copy(slip, Path.of("target", "screens", "usage-slip.pdf"), StandardCopyOption.REPLACE_EXISTING);
        try (PDDocument pdf = Loader.loadPDF(slip.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Who looked at my records", person.masked(), "clerk-one at counter 99")
                    .contains("Entry ", "C2SP tlog-proof")
                    .doesNotContain(person.value())
                    .doesNotContain(other.value(), other.masked(), "clerk-of-another");
        }
        PaperPicture.of(slip, "usage-slip");
    }

    @Test
    void theReceiptOfTheLineThatIsChosenByKeyboardIsShownAsACode() throws Exception {
        awaitReceipts();
        typed(person.value());
        doOnScreen(() -> this.<CheckBox>find("#usage-identity").setSelected(true));
        doOnScreen(() -> this.<Button>find("#usage-list").fire());
        await().atMost(PATIENCE).until(() -> rows() == 5);
        assertThat(scan()).startsWith("Choose a line");

        doOnScreen(() -> find("#usage-save").requestFocus());
        press(KeyCode.TAB);
        String first = decoded();
        press(KeyCode.DOWN);

        Usage chosen = onScreen(
                () -> this.<TableView<Usage>>find("#usage-table").getItems().get(1));
        assertThat(decoded()).isEqualTo(chosen.receipt().orElseThrow()).isNotEqualTo(first);
        assertThat(onScreen(() -> this.<Label>find("#usage-place").getText()))
                .startsWith("Entry " + chosen.sequence().getAsLong() + " of");
        assertThat(onScreen(() -> find("#usage-code").getAccessibleText())).contains("Entry ");
        pictures("usage-receipt");
        assertThat(decoded())
                .as("after the language changed")
                .isEqualTo(chosen.receipt().orElseThrow());

        doOnScreen(screen::onLocked);

        assertThat(onScreen(() -> find("#usage-receipt").isVisible())).isFalse();
        assertThat(onScreen(() ->
                        Optional.ofNullable(this.<ImageView>find("#usage-code").getImage())))
                .isEmpty();
    }

    private void awaitReceipts() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(((UsageOutcome.Listed)
                                        looks.list().of(person, IdentityCheck.CARD_SEEN, reviewed.operator()))
                                .usages())
                        .allSatisfy(usage -> assertThat(usage.receipt()).isPresent()));
    }

    private String scan() {
        return onScreen(() -> this.<Label>find("#usage-scan").getText());
    }

    /** What a phone reads from the code alone, as it is drawn. */
    private String decoded() throws Exception {
        WritableImage seen = onScreen(() -> find("#usage-code").snapshot(null, null));
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }

    @Test
    void anotherNumberIsAnotherPersonWhoseIdentityWasNotChecked() {
        typed(person.value());
        doOnScreen(() -> this.<CheckBox>find("#usage-identity").setSelected(true));
        doOnScreen(() -> this.<Button>find("#usage-list").fire());
        await().atMost(PATIENCE).until(() -> rows() == 5);

        typed(reviewed.person(4).value());

        assertThat(rows()).isZero();
        assertThat(onScreen(() -> this.<CheckBox>find("#usage-identity").isSelected()))
                .isFalse();
        assertThat(onScreen(() -> this.<Button>find("#usage-save").isDisabled()))
                .isTrue();
        doOnScreen(() -> this.<CheckBox>find("#usage-identity").setSelected(true));
        doOnScreen(() -> this.<Button>find("#usage-list").fire());
        await().atMost(PATIENCE).until(() -> sentence().toLowerCase(Locale.ROOT).contains("nobody"));
        pictures("usage-empty");
    }

    @Test
    void aWrongNumberIsNamedAndALockForgetsWhomItWasAbout() {
        typed("110105199003079");
        doOnScreen(() -> this.<Button>find("#usage-list").fire());
        assertThat(sentence()).isNotEmpty();
        pictures("usage-wrong-number");

        doOnScreen(screen::onLocked);

        assertThat(onScreen(() -> this.<TextField>find("#usage-number").getText()))
                .isEmpty();
        assertThat(rows()).isZero();
    }
}
