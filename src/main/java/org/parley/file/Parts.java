package org.parley.file;

import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import org.parley.platform.Invalid;

/** The parts of a multipart body. */
final class Parts {
    private Parts() {}

    /** @throws Invalid where there is no part {@code file} */
    static EntityPart file(List<EntityPart> parts) {
        return parts.stream().filter(Parts::isFile).findFirst().orElseThrow(() -> new Invalid("file", "is needed"));
    }

    /** Open Liberty takes the name of the file for that of the part where it is not ASCII. */
    private static boolean isFile(EntityPart part) {
        String disposition = part.getHeaders().getFirst("Content-Disposition");
        return "file".equals(part.getName()) || disposition != null && disposition.contains("; name=\"file\"");
    }
}
