package org.parley.file;

import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import org.parley.platform.Invalid;

/** The parts of a multipart body. */
final class Parts {
    private Parts() {}

    /** @throws Invalid where there is no part {@code file} */
    static EntityPart file(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new Invalid("file", "is needed"));
    }
}
