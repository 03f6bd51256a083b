package org.rollover.face.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it failed; a reader that has seen enough, such as {@code head}, is no failure. */
final class Outlet extends FilterOutputStream {
    private static final String ENOUGH_SEEN = "Broken pipe";

    private @Nullable String failure;

    private Outlet(OutputStream out) {
        super(out);
    }

    static Outlet standard() {
        return new Outlet(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            failure = reason.contains(ENOUGH_SEEN) ? failure : reason;
            throw e;
        }
    }

    /** Why an answer is lost, or null. */
    @Nullable
    String failure() {
        return failure;
    }
}
