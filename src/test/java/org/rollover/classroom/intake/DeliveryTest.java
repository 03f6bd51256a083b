package org.rollover.classroom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken in from strangers, and what is not. */
class DeliveryTest {
    private static final String TEXT = "exercise: tiny\nstudent: jane\n";

    @TempDir
    Path folder;

    private Delivery taken() throws Delivery.Unusable {
        return Delivery.of(folder.resolve("in"), IntakeLimits.defaults(), folder.resolve("out"));
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("in.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Received only(Delivery delivery, String name) {
        return delivery.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void utf_16_byte_order_marks_and_other_line_ends_are_read_and_told() throws Exception {
        byte[] little = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE);
        put("a.yaml", little);
        put("b.yaml", big);
        put("c.yaml", bytes("\uFEFF" + TEXT));
        put("d.yaml", bytes(TEXT.replace("\n", "\r\n")));
        for (Received file : taken().files()) {
            assertThat(file.text()).as(file.name()).isEqualTo(TEXT);
            assertThat(file.remarks()).as(file.name()).hasSize(1);
        }
    }

    @Test
    void what_is_no_text_or_too_large_or_empty_is_refused_with_its_reason() throws Exception {
        put("binary.yaml", new byte[] {'a', 0, 'b'});
        put("latin.yaml", new byte[] {'a', (byte) 0xe4, 'b'});
        put("empty.yaml", new byte[0]);
        put("blank.yaml", bytes(" \n\t\n"));
        put("large.yaml", new byte[300_000]);
        put("work.pdf", bytes("%PDF"));
        put("work.zip", bytes("PK"));
        put("good.yaml", bytes(TEXT));
        Delivery delivery = taken();
        assertThat(only(delivery, "binary.yaml").fault()).contains("binary");
        assertThat(only(delivery, "latin.yaml").fault()).contains("save it as UTF-8");
        assertThat(only(delivery, "empty.yaml").fault()).contains("empty");
        assertThat(only(delivery, "blank.yaml").fault()).contains("empty");
        assertThat(only(delivery, "large.yaml").fault()).contains("too large").contains("256 kB");
        assertThat(only(delivery, "work.pdf").fault()).contains("not a submission");
        assertThat(only(delivery, "work.zip").fault()).contains("not opened");
        assertThat(only(delivery, "good.yaml").text()).isEqualTo(TEXT);
    }

    @Test
    void litter_receipts_and_the_rest_of_the_hand_out_are_nobodys_work() throws Exception {
        put("__MACOSX/._jane.yaml", bytes("x"));
        put(".DS_Store", bytes("x"));
        put("Week_jdoe_attempt_2018-11-12-10-11-12.txt", bytes("Name: Jane"));
        put("jane/submission.yaml", bytes(TEXT));
        put("jane/scenario.yaml", bytes("title: x"));
        put("jane/brief.html", bytes("x"));
        put("ben/scenario.yaml", bytes("title: x"));
        Delivery delivery = taken();
        assertThat(delivery.files().stream().filter(file -> !file.ignored()).map(Received::name))
                .containsExactly("ben/scenario.yaml", "jane/submission.yaml");
    }

    @Test
    void links_are_not_followed_and_folders_end_somewhere() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret");
        put("good.yaml", bytes(TEXT));
        Files.createSymbolicLink(folder.resolve("in/link.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        put("1/2/3/4/5/6/7/8/9/deep.yaml", bytes(TEXT));
        Delivery delivery = taken();
        assertThat(only(delivery, "link.yaml").fault()).contains("a link");
        assertThat(only(delivery, "link.yaml").text()).isNull();
        assertThat(only(delivery, "loop").fault()).contains("a link");
        assertThat(only(delivery, "1/2/3/4/5/6/7/8").fault()).contains("nest too deep");
        assertThat(delivery.files()).hasSize(4);
    }

    @Test
    void a_zip_bomb_is_cut_short_while_it_is_unpacked_and_the_rest_is_read() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        byte[] zeros = new byte[20_000_000];
        entries.put("b1.yaml", zeros);
        entries.put("a good.yaml", bytes(TEXT));
        entries.put("bomb.zip", zeros);
        Delivery delivery = Delivery.of(zip(entries), IntakeLimits.defaults(), folder);
        assertThat(only(delivery, "b1.yaml").fault()).contains("too large");
        assertThat(only(delivery, "bomb.zip").fault()).contains("not opened");
        assertThat(only(delivery, "a good.yaml").text()).isEqualTo(TEXT);
    }

    @Test
    void names_in_a_zip_are_words_and_never_paths() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("../../evil.yaml", bytes(TEXT));
        entries.put("/etc/passwd.yaml", bytes(TEXT));
        entries.put("C:\\windows\\ben.yaml", bytes(TEXT));
        entries.put("a\u001b[31mred.yaml", bytes(TEXT));
        Path zip = zip(entries);
        Delivery delivery = Delivery.of(zip, IntakeLimits.defaults(), folder);
        assertThat(delivery.files().stream().map(Received::name))
                .containsExactlyInAnyOrder(
                        "../../evil.yaml", "etc/passwd.yaml", "C:/windows/ben.yaml", "a?[31mred.yaml");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void ten_thousand_files_are_read_and_more_than_the_most_are_refused() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            entries.put("s" + i + ".yaml", bytes("student: s" + i));
        }
        Path zip = zip(entries);
        assertThat(Delivery.of(zip, IntakeLimits.defaults(), folder).files()).hasSize(10_000);
        refused(zip, new IntakeLimits(9_999, 8, 256_000, 128_000_000), "more than 9999 files");
        refused(zip, new IntakeLimits(20_000, 8, 256_000, 100_000), "hold more than 0 MB");
    }

    /** As a whole: to leave some out would cost those who did nothing wrong. */
    private void refused(Path place, IntakeLimits limits, String why) {
        assertThatThrownBy(() -> Delivery.of(place, limits, folder))
                .isInstanceOf(Delivery.Unusable.class)
                .hasMessageContaining(why);
    }

    @Test
    void files_that_are_too_large_take_nothing_away_from_the_others() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            entries.put("a" + i + ".yaml", bytes(" ".repeat(300_000)));
        }
        entries.put("jane.yaml", bytes(TEXT));
        Delivery delivery = Delivery.of(zip(entries), new IntakeLimits(100, 8, 256_000, 1_000_000), folder);
        assertThat(only(delivery, "jane.yaml").text()).isEqualTo(TEXT);
        assertThat(only(delivery, "a0.yaml").fault()).contains("too large");
    }

    @Test
    void a_folder_may_be_named_by_a_link() throws Exception {
        put("jane.yaml", bytes(TEXT));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        assertThat(Delivery.of(link, IntakeLimits.defaults(), folder.resolve("out"))
                        .files())
                .hasSize(1);
    }

    @Test
    void neither_folder_nor_zip_is_unusable() throws Exception {
        Path file = Files.write(folder.resolve("no.zip"), bytes("hello"));
        List.of(file, folder.resolve("nothing"))
                .forEach(place -> assertThatThrownBy(() -> Delivery.of(place, IntakeLimits.defaults(), folder))
                        .isInstanceOf(Delivery.Unusable.class)
                        .hasMessageContaining(place.toString()));
    }
}
