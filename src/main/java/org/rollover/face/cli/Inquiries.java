package org.rollover.face.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rollover.archive.ArchiveException;

/** Which saved inquiries can be asked again, and how. */
final class Inquiries {
    private static final Map<String, Maker> MAKERS = new TreeMap<>(Map.of(
            "run",
            RunInquiry::again,
            "explain",
            ExplainInquiry::again,
            "tip",
            TipInquiry::again,
            CompareInquiry.COMMAND,
            CompareInquiry::again,
            WhyInquiry.COMMAND,
            WhyInquiry::again,
            ValueInquiry.COMMAND,
            ValueInquiry::again,
            BacktestInquiry.COMMAND,
            BacktestInquiry::again,
            CalibrateInquiry.COMMAND,
            CalibrateInquiry::again));

    /** Makes the inquiry of a saved folder again. */
    @FunctionalInterface
    interface Maker {
        Inquiry again(Saved saved) throws ArchiveException;
    }

    private Inquiries() {}

    /** The inquiry that was saved, to be worked out as far as it was. */
    static Inquiry again(Saved saved) throws ArchiveException {
        String command = saved.dossier().text(Saved.COMMAND);
        Maker maker = MAKERS.get(command);
        if (maker == null) {
            throw new BadInput(saved.dossier().folder() + ": saved by a command " + command
                    + ", which this version does not have; it repeats " + String.join(", ", MAKERS.keySet()));
        }
        return maker.again(saved);
    }

    /** The commands whose answers can be asked for again. */
    static Set<String> commands() {
        return MAKERS.keySet();
    }
}
