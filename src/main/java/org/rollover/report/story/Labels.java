package org.rollover.report.story;

import java.util.List;

/** Names as charts have room for them. Tables beside the charts hold them in full. */
public final class Labels {
    private Labels() {}

    /** The name, or its beginning and an ellipsis where it has more than so many characters. */
    public static String shortened(String name, int most) {
        String plain = name.replaceAll("\\s+", " ").strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** {@code Italy, Hungary and Greece}. */
    public static String enumerated(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
