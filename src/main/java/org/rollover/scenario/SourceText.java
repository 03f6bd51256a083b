package org.rollover.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Bytes of a file to text: UTF-8 only, of bounded size. */
final class SourceText {
    private SourceText() {}

    /** The text of a file, or null if that was complained about. {@code shown} is what messages call the file. */
    static @Nullable String of(Path file, String shown, ReadingLimits limits, Problems problems) {
        Location where = Location.whole(shown);
        if (Files.isDirectory(file)) {
            problems.error(where, "", "this is a folder", "give a file that ends in .yaml");
            return null;
        }
        if (!Files.exists(file)) {
            problems.error(where, "", "there is no such file", "");
            return null;
        }
        if (!Files.isRegularFile(file)) {
            problems.error(where, "", "this is not a plain file", "");
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed tells whether there is more; the file's own size may change meanwhile.
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            return bytes.length > limits.fileBytes()
                    ? tooLarge(where, limits, problems)
                    : decode(bytes, shown, problems);
        } catch (IOException e) {
            problems.error(where, "", "the file cannot be read", "");
            return null;
        }
    }

    static @Nullable String tooLarge(Location where, ReadingLimits limits, Problems problems) {
        problems.error(where, "", "the file is too large", "at most " + limits.fileBytes() + " bytes are read");
        return null;
    }

    private static @Nullable String decode(byte[] bytes, String shown, Problems problems) {
        if (looksLikeUtf16(bytes)) {
            problems.error(Location.whole(shown), "", "the file is in UTF-16", "save it as UTF-8");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problems.error(end(text, shown), "", "the file is not valid UTF-8 here", "save it as UTF-8");
            return null;
        }
        return normal(text.toString());
    }

    /** The text without a byte order mark and with composed letters, so that equal names are equal text. */
    static String normal(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.isNormalized(bare, Normalizer.Form.NFC)
                ? bare
                : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean bigEndian = first == 0xfe && second == 0xff;
        boolean littleEndian = first == 0xff && second == 0xfe;
        return bigEndian || littleEndian || first == 0 || second == 0;
    }

    private static Location end(CharSequence before, String shown) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            boolean newLine = before.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new Location(shown, line, column);
    }
}
