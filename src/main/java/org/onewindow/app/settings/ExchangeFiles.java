package org.onewindow.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onewindow.exchange.KeyStoreFile;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.exchange.TlsSettingsException;
import org.onewindow.exchange.TlsSettingsException.Fault;

/**
 * The files the settings of the exchange name. They are read only where somebody asks for them: a command that sends nothing needs none of them.
 */
public final class ExchangeFiles {
    private ExchangeFiles() {}

    /**
     * The certificates and keys to ask the exchange with.
     *
     * @throws IOException if the file with the key store's password can't be read
     */
    public static TlsSettings tls(Settings settings) throws IOException {
        return new TlsSettings(settings.path(SettingKey.EXCHANGE_TLS_SERVER_CERTIFICATE), ownKey(settings));
    }

    private static Optional<KeyStoreFile> ownKey(Settings settings) throws IOException {
        Optional<Path> keyStore = settings.path(SettingKey.EXCHANGE_TLS_KEY_STORE);
        if (keyStore.isEmpty()) {
            return Optional.empty();
        }
        Path passwordFile =
                settings.path(SettingKey.EXCHANGE_TLS_KEY_STORE_PASSWORD_FILE).orElseThrow();
        List<String> lines = Files.readAllLines(passwordFile);
        String password = lines.isEmpty() ? "" : lines.get(0);
        return Optional.of(new KeyStoreFile(keyStore.get(), password.toCharArray()));
    }

    /** What is wrong with the files; reads them all, and connects to nothing. */
    public static Optional<SettingsFault> fault(Settings settings) {
        try {
            tls(settings).check();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadablePassword(settings));
        } catch (TlsSettingsException e) {
            return Optional.of(fault(settings, e.fault()));
        }
    }

    /** That the password of the key store can't be read. */
    public static SettingsFault unreadablePassword(Settings settings) {
        return fault(settings, SettingKey.EXCHANGE_TLS_KEY_STORE_PASSWORD_FILE, "password-file");
    }

    /** What the exchange's adapter says of the files, as a fault of the setting that names the file. */
    public static SettingsFault fault(Settings settings, Fault fault) {
        return switch (fault) {
            case SERVER_CERTIFICATE_UNREADABLE ->
                fault(settings, SettingKey.EXCHANGE_TLS_SERVER_CERTIFICATE, "certificate");
            case KEY_STORE_UNREADABLE -> fault(settings, SettingKey.EXCHANGE_TLS_KEY_STORE, "key-store");
            case KEY_STORE_WITHOUT_KEY -> fault(settings, SettingKey.EXCHANGE_TLS_KEY_STORE, "key-store-with-key");
        };
    }

    private static SettingsFault fault(Settings settings, SettingKey key, String allowed) {
        String file = settings.path(key).map(Path::toString).orElse("");
        return new SettingsFault(SettingsFault.Code.UNUSABLE_FILE, file, key.key(), SettingKind.Allowed.of(allowed));
    }
}
