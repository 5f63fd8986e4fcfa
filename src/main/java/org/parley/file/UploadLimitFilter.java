package org.parley.file;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Whatever parses a multipart body writes all of it to the disk first: so it is counted before that. */
@Provider
@UploadLimit
public class UploadLimitFilter implements ContainerRequestFilter {
    static final int AROUND = 64 * 1024;

    private final long most = Settings.current().bytes(Setting.FILES_MAX_SIZE);

    /** @throws TooLarge here where the length is told, else while the body is read */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > most + AROUND) throw new TooLarge(most);
        request.setEntityStream(new Counted(request.getEntityStream(), most));
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
            left = most + AROUND;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw new TooLarge(most);
        }
    }
}
