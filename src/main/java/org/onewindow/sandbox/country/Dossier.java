package org.onewindow.sandbox.country;

import java.util.List;
import java.util.Optional;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.register.EnterpriseFile;
import org.onewindow.sandbox.country.register.PersonFile;
import org.onewindow.sandbox.country.register.Plausible;
import org.onewindow.sandbox.country.register.Row;

/**
 * What one system has on file about one subject.
 *
 * @param rows its records, planted values in place
 * @param nameDisputed whether this system and another have different names on file
 */
record Dossier(Plausible.About about, Chance chance, List<Row> rows, boolean nameDisputed) {

    static Dossier of(PersonFile file, List<Row> rows, String system, Optional<Planted> planted) {
        planted.ifPresent(one -> one.into(rows));
        Person person = file.person();
        var about = new Plausible.About(
                file.name(),
                person.number(),
                file.place().county(),
                file.home().address(),
                file.job().map(job -> job.employer().name()).orElse(file.place().county() + "社区服务中心"),
                file.isAdult() ? person.birth().plusYears(18) : person.birth(),
                file.today());
        return new Dossier(about, person.chance(system), rows, disputed(planted));
    }

    static Dossier of(EnterpriseFile file, List<Row> rows, String system, Optional<Planted> planted) {
        planted.ifPresent(one -> one.into(rows));
        Enterprise enterprise = file.enterprise();
        var about = new Plausible.About(
                enterprise.name(),
                enterprise.code(),
                file.place().county(),
                enterprise.address(),
                enterprise.industry(),
                enterprise.established(),
                file.today());
        return new Dossier(about, enterprise.chance(system), rows, disputed(planted));
    }

    private static boolean disputed(Optional<Planted> planted) {
        return planted.filter(one -> one.kind() == Disagreement.Kind.NAME).isPresent();
    }
}
