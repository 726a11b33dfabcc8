package org.onewindow.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeSettings;

/** What a setting's value may be. Each kind checks a value and says in words what it allows. */
public sealed interface SettingKind {

    /** Whether {@code value} is one. */
    boolean allows(String value);

    /** What is allowed, as words. */
    Allowed allowed();

    /**
     * What a setting allows: the text {@code app.settings.allowed.<key>} with its arguments.
     */
    record Allowed(String textKey, List<String> arguments) {
        public Allowed {
            arguments = List.copyOf(arguments);
        }

        static Allowed of(String name, String... arguments) {
            return new Allowed("app.settings.allowed." + name, List.of(arguments));
        }
    }

    /** One of a few words. */
    record Choice(List<String> choices) implements SettingKind {
        static Choice of(String... choices) {
            return new Choice(List.of(choices));
        }

        @Override
        public boolean allows(String value) {
            return choices.contains(value);
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("choice", String.join(", ", choices));
        }
    }

    /** A whole number within bounds. */
    record WholeNumber(long least, long most) implements SettingKind {
        @Override
        public boolean allows(String value) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("number", Long.toString(least), Long.toString(most));
        }
    }

    /** A text of a given form. */
    record Form(Pattern pattern, Allowed allowed) implements SettingKind {
        static Form of(String pattern, String name) {
            return new Form(Pattern.compile(pattern), Allowed.of(name));
        }

        @Override
        public boolean allows(String value) {
            return pattern.matcher(value).matches();
        }
    }

    /** Whether it is an http or https address without user, query and fragment. */
    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A web address where numbers are sent: encrypted, or on this machine itself. */
    record ExchangeAddress() implements SettingKind {
        @Override
        public boolean allows(String value) {
            return isWebAddress(value) && !ExchangeSettings.crossesANetworkInPlain(URI.create(value));
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("exchange-address");
        }
    }

    /** Where a hub is: https, a host, and a port if need be. */
    record HubAddress() implements SettingKind {
        @Override
        public boolean allows(String value) {
            return isWebAddress(value)
                    && value.startsWith("https:")
                    && Set.of("", "/").contains(URI.create(value).getPath());
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("hub-address");
        }
    }

    /** A subsystem on the exchange. */
    record Client() implements SettingKind {
        @Override
        public boolean allows(String value) {
            try {
                ClientId.parse(value);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("client");
        }
    }

    /** A file or a folder; a relative one counts from the folder of {@code station.json}. */
    record FilePath() implements SettingKind {
        @Override
        public boolean allows(String value) {
            try {
                return !value.isBlank() && !Path.of(value).toString().isEmpty();
            } catch (InvalidPathException e) {
                return false;
            }
        }

        @Override
        public Allowed allowed() {
            return Allowed.of("path");
        }
    }
}
