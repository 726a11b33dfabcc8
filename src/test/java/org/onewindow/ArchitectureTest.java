package org.onewindow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The rules of the house: which room may know which. */
@AnalyzeClasses(packages = "org.onewindow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.onewindow.";
    private static final String LANGUAGE = ROOT + "language..";
    private static final String SUBJECT = ROOT + "subject..";
    private static final String CATALOGUE = ROOT + "catalogue..";
    private static final String ACCESS = ROOT + "access..";
    private static final String JOURNAL = ROOT + "journal..";
    private static final String LOOKUP = ROOT + "lookup..";
    private static final String CASEWORK = ROOT + "casework..";
    private static final String EXCHANGE = ROOT + "exchange..";
    private static final String VAULT = ROOT + "vault..";
    private static final String SANDBOX = ROOT + "sandbox..";
    private static final String PROOF = ROOT + "journal.proof..";
    private static final String AUDIT = ROOT + "journal.audit..";
    private static final String PROTOCOL = ROOT + "protocol..";
    private static final String OFFLINE = ROOT + "offline..";
    private static final String HUB_CLIENT = ROOT + "hubclient..";
    private static final String HUB = ROOT + "hub..";
    private static final String REVIEW = ROOT + "review..";
    private static final String DOCUMENT = ROOT + "document..";
    private static final String UI = ROOT + "ui..";
    private static final String APP = ROOT + "app..";
    private static final String LOGGING = ROOT + "app.logging..";

    @ArchTest
    static final ArchRule noPackageStandsInACycle = slices().matching("org.onewindow.(**)")
            .should()
            .beFreeOfCycles()
            .because("a room that can be understood alone can be changed alone");

    @ArchTest
    static final ArchRule languageKnowsNoOtherRoom = onlyKnows(LANGUAGE);

    @ArchTest
    static final ArchRule subjectIsValuesOnly = onlyKnows(SUBJECT, LANGUAGE);

    @ArchTest
    static final ArchRule catalogueKnowsNumbersAndWords = onlyKnows(CATALOGUE, LANGUAGE, SUBJECT);

    @ArchTest
    static final ArchRule journalKnowsOnlyWhomEntriesConcern = onlyKnows(JOURNAL, SUBJECT);

    @ArchTest
    static final ArchRule accessJournalsWhatItDecides = onlyKnows(ACCESS, LANGUAGE, SUBJECT, JOURNAL);

    @ArchTest
    static final ArchRule lookupStandsOnValuesAndTheJournal =
            onlyKnows(LOOKUP, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL);

    @ArchTest
    static final ArchRule caseworkStandsOnTheLookup =
            onlyKnows(CASEWORK, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL, LOOKUP);

    @ArchTest
    static final ArchRule exchangeIsAnAdapterOfTheLookup =
            onlyKnows(EXCHANGE, LANGUAGE, SUBJECT, CATALOGUE, JOURNAL, LOOKUP);

    @ArchTest
    static final ArchRule vaultIsAnAdapterOfTheStores = onlyKnows(
            VAULT, LANGUAGE, SUBJECT, CATALOGUE, JOURNAL, ACCESS, LOOKUP, CASEWORK, OFFLINE, REVIEW, PROTOCOL);

    @ArchTest
    static final ArchRule proofsKnowNothingOfTheStation = onlyKnows(PROOF);

    @ArchTest
    static final ArchRule auditingNeedsNoStation = onlyKnows(AUDIT, JOURNAL, SUBJECT);

    @ArchTest
    static final ArchRule protocolIsValuesOnly = onlyKnows(PROTOCOL, SUBJECT, JOURNAL);

    @ArchTest
    static final ArchRule offlineStandsOnTheLookupAndTheCases =
            onlyKnows(OFFLINE, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL, LOOKUP, CASEWORK, PROTOCOL);

    @ArchTest
    static final ArchRule hubClientIsAnAdapterOfWhatTalksToTheHub =
            onlyKnows(HUB_CLIENT, LANGUAGE, SUBJECT, JOURNAL, ACCESS, CASEWORK, LOOKUP, OFFLINE, REVIEW, PROTOCOL);

    @ArchTest
    static final ArchRule hubStandsBesideTheClient =
            onlyKnows(HUB, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL, PROTOCOL);

    @ArchTest
    static final ArchRule reviewReadsTheJournal = onlyKnows(REVIEW, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL);

    @ArchTest
    static final ArchRule documentsAreMadeOfWhatWasReviewed =
            onlyKnows(DOCUMENT, LANGUAGE, SUBJECT, CATALOGUE, ACCESS, JOURNAL, CASEWORK, REVIEW);

    @ArchTest
    static final ArchRule onlyDocumentsKnowTheirLibraries = noClasses()
            .that()
            .resideOutsideOfPackages(DOCUMENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.google.zxing..", "org.dhatim..")
            .because("another form of paper has to be one new adapter");

    @ArchTest
    static final ArchRule sandboxStandsBesideTheClient = onlyKnows(SANDBOX, LANGUAGE, SUBJECT, CATALOGUE, JOURNAL);

    @ArchTest
    static final ArchRule onlyTheSyntheticDayIsMadeOfEntries = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .and()
            .resideOutsideOfPackage(ROOT + "sandbox.day..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JOURNAL)
            .because("a synthetic day is a log; an exchange knows nobody's log");

    @ArchTest
    static final ArchRule screensKnowUseCasesAndNoAdapter = noClasses()
            .that()
            .resideInAPackage(UI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EXCHANGE, VAULT, SANDBOX, HUB, HUB_CLIENT, DOCUMENT, PROTOCOL, APP)
            .because("a screen works the same whatever stands behind the ports");

    @ArchTest
    static final ArchRule noScreenKnowsAnother = slices().matching("org.onewindow.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(inPackage("org.onewindow.ui.shell"), inPackage("org.onewindow.ui"))
            .ignoreDependency(inPackage("org.onewindow.ui"), inPackage("org.onewindow.ui.kit"))
            .because("only the shell puts screens together; what they share is in the kit");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages(UI, APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("what is not a screen has to run and be tested without a toolkit");

    @ArchTest
    static final ArchRule onlyTheClientsOfServersKnowTheirLibraries = noClasses()
            .that()
            .resideOutsideOfPackages(EXCHANGE, HUB_CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("retrofit2..", "okhttp3..", "okio..")
            .because("another way of asking departments has to be one new adapter");

    @ArchTest
    static final ArchRule onlyTheSandboxAndTheHubServe = noClasses()
            .that()
            .resideOutsideOfPackages(SANDBOX, HUB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..")
            .because("the counter itself listens to nobody");

    @ArchTest
    static final ArchRule nobodyKnowsSqlButTheStores = noClasses()
            .that()
            .resideOutsideOfPackages(VAULT, HUB, LOGGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..")
            .because(
                    "the store is an adapter; the log names a database's code of an error, for its words are left out");

    @ArchTest
    static final ArchRule onlyOnePlaceSaysHowALineOfTheLogReads = noClasses()
            .that()
            .resideOutsideOfPackage(LOGGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ch.qos.logback..")
            .because("what is thrown may quote personal data, and the log's layout leaves that out");

    @ArchTest
    static final ArchRule nobodyPrintsWhatIsThrown = noClasses()
            .should()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintWriter.class)
            .because("its words may quote personal data; the log leaves them out");

    @ArchTest
    static final ArchRule timeIsGiven = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test has to be able to say what time it is");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("standard output belongs to results");

    @ArchTest
    static final ArchRule nothingStaticHoldsState = fields().that()
            .areStatic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("two stations in one program must not meet");

    @ArchTest
    static final ArchRule everyNameSaysWhatItIsFor = classes()
            .should()
            .notHaveSimpleName("Util")
            .andShould()
            .notHaveSimpleName("Utils")
            .andShould()
            .notHaveSimpleName("Helper")
            .because("a name says what a class is for");

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name + "..");
    }

    private static ArchRule onlyKnows(String room, String... others) {
        String[] allowed = new String[others.length + 1];
        System.arraycopy(others, 0, allowed, 0, others.length);
        allowed[others.length] = room;
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.onewindow..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))))
                .because("the direction is app, screens, use cases, values; adapters know the ports they serve");
    }
}
