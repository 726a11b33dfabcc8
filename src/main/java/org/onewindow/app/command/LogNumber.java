package org.onewindow.app.command;

import java.math.BigInteger;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.UnsignedDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An index or size of a log on the command line: unsigned 64-bit, decimal, as the C2SP texts have them. Anything else is wrong use. */
final class LogNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return UnsignedDecimal.read(text);
        } catch (MalformedProofException e) {
            throw new TypeConversionException("'" + text + "' is " + e.getMessage());
        }
    }

    /** As people read it. */
    static String text(long number) {
        return UnsignedDecimal.write(number);
    }

    /** As a number of a JSON object. */
    static Number json(long number) {
        return number < 0 ? new BigInteger(text(number)) : number;
    }
}
