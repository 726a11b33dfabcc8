package org.onewindow.ui.signin;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.onewindow.ui.kit.Message;

/**
 * What everybody has to know before they try to sign in.
 *
 * @param banner what keeps anybody from it
 * @param offline that the hub is away, and who may sign in without it
 */
public record SignInNotices(ObservableValue<Optional<Message>> banner, ObservableValue<Optional<Message>> offline) {}
