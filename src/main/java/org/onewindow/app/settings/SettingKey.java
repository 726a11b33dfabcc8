package org.onewindow.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.subject.NumberMask;

/** Every setting there is. The table in {@code src/docs/settings.md} says the same in words; a test compares the two. */
public enum SettingKey {
    EXCHANGE_URL("exchange.url", new SettingKind.ExchangeAddress(), ""),
    EXCHANGE_CLIENT("exchange.client", new SettingKind.Client(), ""),
    EXCHANGE_DEADLINE_SECONDS("exchange.deadlineSeconds", new SettingKind.WholeNumber(1, 60), "5"),
    EXCHANGE_MAX_ANSWER_KIB("exchange.maxAnswerKiB", new SettingKind.WholeNumber(16, 16_384), "1024"),
    EXCHANGE_TLS_SERVER_CERTIFICATE("exchange.tls.serverCertificate", new SettingKind.FilePath(), ""),
    EXCHANGE_TLS_KEY_STORE("exchange.tls.keyStore", new SettingKind.FilePath(), ""),
    EXCHANGE_TLS_KEY_STORE_PASSWORD_FILE("exchange.tls.keyStorePasswordFile", new SettingKind.FilePath(), ""),
    HUB_URL("hub.url", new SettingKind.HubAddress(), ""),
    STATION_NAME("station.name", SettingKind.Form.of("\\P{Cntrl}{1,60}", "name"), ""),
    STATION_DIVISION("station.division", SettingKind.Form.of("\\d{6}", "division"), ""),
    COUNTER("counter", SettingKind.Form.of("\\d{2}", "counter"), "01"),
    LANGUAGE("language", SettingKind.Choice.of("zh", "en", "system"), "system"),
    THEME("theme", SettingKind.Choice.of("light", "dark"), "light"),
    IDLE_LOCK_MINUTES("idleLockMinutes", new SettingKind.WholeNumber(1, 60), "3"),
    ACCESS_OFFLINE_DAYS("access.offlineDays", new SettingKind.WholeNumber(1, 90), "14"),
    RETENTION_DAYS("retention.days", new SettingKind.WholeNumber(183, 36_500), "1095"),
    MASK_NUMBERS(
            "mask.numbers",
            new SettingKind.Choice(
                    NumberMask.CUSTOMARY.stream().map(NumberMask::text).toList()),
            NumberMask.STANDARD.text()),
    CATALOGUE_DIRECTORY("catalogue.directory", new SettingKind.FilePath(), ""),
    TRAINING_PEOPLE("training.people", new SettingKind.WholeNumber(10_000, 100_000_000), "10000000"),
    TRAINING_SEED("training.seed", new SettingKind.WholeNumber(0, Long.MAX_VALUE), "1");

    private final String key;
    private final SettingKind kind;
    private final String standard;

    SettingKey(String key, SettingKind kind, String standard) {
        this.key = key;
        this.kind = kind;
        this.standard = standard;
    }

    /** The key as the file and the command line write it, for example {@code exchange.url}. */
    public String key() {
        return key;
    }

    /** The value when nobody set one; empty where there is none. */
    public String standard() {
        return standard;
    }

    /** What is allowed, as words. */
    public SettingKind.Allowed allowed() {
        return kind.allowed();
    }

    boolean allows(String value) {
        return kind.allows(value);
    }

    /** The setting with this key. */
    public static Optional<SettingKey> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Every key, in the order of the documentation. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(SettingKey::key).toList();
    }
}
