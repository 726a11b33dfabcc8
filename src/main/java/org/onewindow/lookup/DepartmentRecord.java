package org.onewindow.lookup;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.DataItem;

/** One record of a department: its fields in the order of the catalogue. A field the department left out is not in it. */
public record DepartmentRecord(List<Field> fields) {

    /** An item and its value. */
    public record Field(DataItem item, FieldValue value) {}

    public DepartmentRecord {
        fields = List.copyOf(fields);
    }

    /** The value of {@code item}. */
    public Optional<FieldValue> value(String itemCode) {
        return fields.stream()
                .filter(field -> field.item().code().equals(itemCode))
                .map(Field::value)
                .findFirst();
    }
}
