package dev.recado.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom, see docs/architecture.md. */
class RoomsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.recado");

    /** What a batch is given for its store, and what it passes back; who has these two has not spoken yet. */
    private static final DescribedPredicate<JavaClass> PASSED_ON = DescribedPredicate.describe(
            "a connection or its failure",
            type -> type.isEquivalentTo(Connection.class) || type.isEquivalentTo(SQLException.class));

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("dev.recado..");
    }

    @Test
    void shouldHaveEveryRoomToLookAt() {
        for (String room : List.of(
                "contract",
                "storage",
                "registry",
                "group",
                "delivery",
                "gateway",
                "client",
                "terminal",
                "benchmarks",
                "launcher",
                "examples")) {
            assertThat(HOUSE).as(room).anyMatch(type -> type.getPackageName().startsWith("dev.recado." + room));
        }
    }

    /** Each room, and the other rooms that it may know. */
    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource({
        "contract,",
        "storage, contract",
        "registry, contract storage",
        "group, contract storage",
        "delivery, contract storage",
        "gateway, contract",
        "client, contract",
        "terminal, contract storage client",
        "benchmarks, contract",
        "launcher, contract storage registry group delivery gateway terminal benchmarks",
        "examples, contract storage registry delivery gateway"
    })
    void shouldKnowNoOtherRooms(String room, String others) {
        String[] allowed = Stream.concat(Stream.of(room), others == null ? Stream.of() : Stream.of(others.split(" ")))
                .map(name -> "dev.recado." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.recado." + room + "..")
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(allowed))))
                .check(HOUSE);
    }

    @Test
    void shouldSayWhatIsSaidInPlainJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.recado.contract.id..",
                        "dev.recado.contract.error..",
                        "dev.recado.contract.message..",
                        "dev.recado.contract.registry..",
                        "dev.recado.contract.group..",
                        "dev.recado.contract.delivery..",
                        "dev.recado.contract.event..")
                // The one that travels as a failure of the bus.
                .and()
                .doNotHaveFullyQualifiedName("dev.recado.contract.error.Refusal")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.recado.contract.."))
                .check(HOUSE);
    }

    @Test
    void shouldDecideWithoutFrameworksClocksOrStores() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.recado.registry..domain..", "dev.recado.group..domain..", "dev.recado.delivery..domain..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.vertx..", "java.sql..", "javax.sql..", "org.slf4j..")
                        .or(DescribedPredicate.describe(
                                "the clock", type -> type.getFullName().equals("java.time.Clock"))))
                .check(HOUSE);
    }

    @Test
    void shouldSpeakSqlInStoresOnly() {
        noClasses()
                .that(ours().and(not(resideInAnyPackage("dev.recado.storage..", "dev.recado..store.."))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.jdbcclient..", "java.sql..", "javax.sql..")
                                .and(not(PASSED_ON)))
                .check(HOUSE);
    }

    @Test
    void shouldEndTheProcessInTheLauncherOnly() {
        noClasses()
                .that(ours().and(not(resideInAPackage("dev.recado.launcher.."))))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(HOUSE);
    }

    @Test
    void shouldPrintInTheLauncherOnly() {
        noClasses()
                .that(ours().and(not(resideInAPackage("dev.recado.launcher.."))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract",
                "storage",
                "registry",
                "group",
                "delivery",
                "gateway",
                "client",
                "terminal",
                "benchmarks",
                "launcher",
                "examples"
            })
    void shouldHaveNoCyclesBetweenPackages(String room) {
        slices().assignedFrom(new PackagesOf("dev.recado." + room))
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    /** A slice for each package of a room. The room's configuration stands beside its verticle, and everyone may know it. */
    private record PackagesOf(String room) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            boolean configuration = name.equals(room) && type.getName().matches(".*Config(\\$.*)?");
            return !configuration && (name.equals(room) || name.startsWith(room + "."))
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + room;
        }
    }

    @Test
    void shouldSayOfEveryPackageWhatBelongsThere() throws IOException {
        Path house = Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .resolveSibling(".")
                .normalize();
        try (Stream<Path> files = Files.walk(house)) {
            List<Path> missing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();

            assertThat(missing).isEmpty();
        }
    }
}
