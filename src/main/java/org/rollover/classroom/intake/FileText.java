package org.rollover.classroom.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-8, and UTF-16 where a byte order mark says so; line ends of other systems are turned into ours.
 *
 * @param text the text; null where the bytes are none
 * @param remarks what had to be done
 * @param fault why there is no text; empty if there is
 */
record FileText(@Nullable String text, List<String> remarks, String fault) {

    static FileText of(byte[] bytes) {
        if (bytes.length == 0) {
            return fault("the file is empty");
        }
        List<String> remarks = new ArrayList<>();
        int skip = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0xfe, 0xff)) {
            return fault("the file is in UTF-32; save it as UTF-8");
        }
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            skip = 3;
            remarks.add("read as UTF-8 with a byte order mark");
        } else if (begins(bytes, 0xff, 0xfe)) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
            remarks.add("read as UTF-16, little-endian");
        } else if (begins(bytes, 0xfe, 0xff)) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
            remarks.add("read as UTF-16, big-endian");
        }
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            return fault("the file is no text in UTF-8: a binary file, or one in an old encoding; save it as UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return fault("the file is a binary file, and no text");
        }
        if (text.isBlank()) {
            return fault("the file is empty");
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
            remarks.add("line ends of another system were turned into ours");
        }
        return new FileText(text, remarks, "");
    }

    private static FileText fault(String what) {
        return new FileText(null, List.of(), what);
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
