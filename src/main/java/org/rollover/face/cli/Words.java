package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.rollover.archive.Removal;

/** What a failure of the disk is called. */
final class Words {
    private Words() {}

    /** Why no file can have this name. */
    static String noName(String file, InvalidPathException e) {
        return String.valueOf(e.getReason()).contains("unmappable")
                ? "'" + file + "': the terminal's character set cannot name this file; set LC_ALL=C.UTF-8"
                : "'" + file + "' is no name of a file";
    }

    /** Why a stopped run ends without an answer. */
    static String lost(String effect) {
        return "stopped; the history under way took too long to wait for it, so " + effect;
    }

    static String reason(IOException e) {
        if (e instanceof Removal.Left left) {
            return reason(left.why()) + "; what is left of it is in " + left.place();
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to write there";
        }
        if (e instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is no folder";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder, and it cannot be made";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
