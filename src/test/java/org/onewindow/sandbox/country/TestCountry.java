package org.onewindow.sandbox.country;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** The country of the tests: the bundled catalogue on 23 November 2026. */
final class TestCountry {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T02:30:00Z"));
    static final Divisions DIVISIONS = Divisions.load();
    static final NumberReader READER = new NumberReader(DIVISIONS);
    static final Catalogue CATALOGUE = bundled();
    static final Country COUNTRY = Country.usual(1, CATALOGUE, CLOCK, ZONE, DIVISIONS);

    private TestCountry() {}

    static Country small(long seed) {
        return new Country(seed, 10_000, 1_000, CATALOGUE, CLOCK, ZONE, DIVISIONS);
    }

    private static Catalogue bundled() {
        if (CatalogueFiles.loadBundled() instanceof CatalogueLoad.Loaded loaded) {
            return loaded.catalogue();
        }
        throw new IllegalStateException("the bundled catalogue is faulty");
    }

    static SubjectNumber number(NumberKind kind, String value) {
        return READER.readAs(kind, value, TODAY).orElseThrow().number();
    }

    static SubjectNumber citizen(String value) {
        return number(NumberKind.RESIDENT_ID, value);
    }

    /** People from all over the index, the same in every run. */
    static Stream<SubjectNumber> people(int count) {
        long step = COUNTRY.people() / count;
        return LongStream.range(0, count).mapToObj(i -> COUNTRY.person(i * step + i % 16));
    }

    static Stream<SubjectNumber> enterprises(int count) {
        long step = COUNTRY.enterprises() / count;
        return LongStream.range(0, count).mapToObj(i -> COUNTRY.enterprise(i * step + i % 31));
    }

    static Service service(String code) {
        return CATALOGUE.service(code).orElseThrow();
    }

    static RegisterAnswer ask(Country country, String service, SubjectNumber subject) {
        return country.ask(service(service), subject, service(service).items());
    }

    static RegisterAnswer ask(String service, SubjectNumber subject) {
        return ask(COUNTRY, service, subject);
    }

    static List<Map<String, Object>> records(String service, SubjectNumber subject) {
        return ask(service, subject).records();
    }

    static Optional<Object> first(String service, SubjectNumber subject, String item) {
        return records(service, subject).stream()
                .flatMap(record -> Stream.ofNullable(record.get(item)))
                .findFirst();
    }

    static DataItem item(String code) {
        return CATALOGUE.item(code).orElseThrow();
    }
}
