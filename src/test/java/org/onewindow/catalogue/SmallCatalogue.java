package org.onewindow.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A sound catalogue of one department, small enough to break in one place at a time. Everything in it is invented. */
final class SmallCatalogue {
    private final Map<String, String> files = new LinkedHashMap<>();

    SmallCatalogue() {
        files.put("edition.csv", """
                version,date,label_zh,label_en
                1,2026-11-23,示例,Sample
                """);
        files.put("code-lists.csv", """
                list,code,zh,en
                # the stages of a life
                life-stage,home,置业,Buying a home
                colour,red,红,Red
                """);
        files.put("departments.csv", """
                code,zh,en,short_zh,short_en,member_class,member_code
                LIB,图书馆,Library,图书,Library,GOV,LIB
                ARC,档案馆,Archive,档案,Archive,,
                """);
        files.put("systems.csv", """
                code,department,zh,en,subsystem,of_the_decision,notice_zh,notice_en
                X01,LIB,借阅,Loans,loans,yes,,
                X02,LIB,馆藏,Holdings,holdings,no,,
                """);
        files.put("items.csv", """
                code,system,zh,en,type,scope,sharing,level,update,cache,mask,note_zh,note_en
                X01-01,X01,读者,Reader,s(50),PERSON,CONDITIONAL,L3,DAILY,,NAME,,
                X01-02,X01,颜色,Colour,e(colour),BOTH,UNCONDITIONAL,L1,DAILY,,NONE,,
                X02-01,X02,书名,Title,s(50),ENTERPRISE,NOT_SHARED,L2,DAILY,NEVER,NONE,,
                """);
        files.put("services.csv", """
                code,system,zh,en,mode,service_code,scope,deadline_seconds,items
                X01.query,X01,借阅查询,Loans,QUERY,query,PERSON,8,*
                X02.query,X02,馆藏查询,Holdings,QUERY,query,BOTH,,X02-01
                """);
        files.put("matters.csv", """
                code,zh,en,scope,lead,life_stage,basis_zh,basis_en,promised_days,statutory_days
                M01,办证,Library card,PERSON,LIB,home,依据,Basis,1–2,5
                M02,捐书,Giving books,ENTERPRISE,LIB,home,依据,Basis,,
                """);
        files.put("matter-needs.csv", """
                matter,service,items
                M01,X01.query,X01-01 X01-02
                M02,X02.query,X02-01
                """);
        files.put("matter-materials.csv", """
                matter,code,zh,en,form,replaced_by,items,issuers,step,note_zh,note_en
                M01,M01-01,旧证,Old card,ORIGINAL,X01.query,X01-01,ARC,no,,
                M02,M02-01,书目,List of books,COPY,,,,no,,
                """);
    }

    /** Replaces the only occurrence of {@code old} in {@code file}. */
    SmallCatalogue with(String file, String old, String now) {
        String text = text(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + old);
        }
        files.put(file, text.replace(old, now));
        return this;
    }

    SmallCatalogue withLine(String file, String line) {
        files.put(file, text(file) + line + "\n");
        return this;
    }

    SmallCatalogue withText(String file, String text) {
        files.put(file, text);
        return this;
    }

    SmallCatalogue without(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    Path writeTo(Path directory) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
