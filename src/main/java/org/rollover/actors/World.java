package org.rollover.actors;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.council.VotingRule;
import org.rollover.law.Circumstances;
import org.rollover.law.LawBook;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Measure;
import org.rollover.scenario.Scenario;

/**
 * The state of one history: the measure, the actors, what has happened. One object serves one history; its stages (see
 * {@link Stages}) are called by the clock in the order of model section 4.
 */
public final class World implements Circumstances {
    private static final long MOOD = Streams.key("council", "mood");
    private static final long FORESIGHT = Streams.key("council", "foresight");

    final Cast cast;
    final Scenario scenario;
    final Streams streams;
    final Annals annals;
    private final @Nullable List<Happening> chronicle;
    private final Stream moodLuck;
    private final Set<String> happened = new HashSet<>();
    private final Map<String, CabinetMemberAgent.Luck> memberLuck = new HashMap<>();

    final GovernmentAgent[] governments;
    final LobbyistAgent[] lobbyists;
    final AdministrationAgent administration;
    private final TargetAgent target;

    Draw draw;
    Settings settings;
    LawBook law;
    VotingRule rule;
    Reading reading;
    private @Nullable Canvass canvass;
    /** Works out expected company at decisions. */
    final Company company;
    /** Positions at the start of the opinion stage: all listen at once. */
    final double[] heard;

    private double levelRead = Double.NaN;
    private double usLevelRead = Double.NaN;

    private int monthIndex;
    double level;
    double reversion;
    double startLevel;
    double progress;
    double rally;
    double usLevel;
    double usLevelAtStart;
    /** The mood of the last decision, standard normal. */
    double moodState;

    private boolean moodStarted;
    /** The mood that counts in values now: that of the decision under way, 0 between decisions. */
    double mood;
    /** Whether the council's condition binds, as of the start of the stage. */
    boolean linked;

    private @Nullable Stream foresight;
    private boolean ended;
    private int cabinetVersion;

    /**
     * A world at its beginning.
     *
     * @param cast the scenario's cast
     * @param reading the uncertain numbers; may be shared with other worlds of this thread
     * @param streams the luck of this history
     * @param chronicle receives what happens, for a trace; null for none
     */
    public World(Cast cast, Reading reading, Streams streams, @Nullable List<Happening> chronicle) {
        this.cast = cast;
        this.scenario = cast.scenario();
        this.streams = streams;
        this.chronicle = chronicle;
        this.moodLuck = streams.stream(MOOD);
        this.governments = new GovernmentAgent[cast.governments().size()];
        for (Cast.GovernmentPart part : cast.governments()) {
            governments[part.index()] = new GovernmentAgent(part, streams);
        }
        this.company = new Company(governments.length);
        this.lobbyists = new LobbyistAgent[cast.lobbyists().size()];
        int[] channels = new int[lobbyists.length];
        for (Cast.LobbyistPart part : cast.lobbyists()) {
            lobbyists[part.index()] = new LobbyistAgent(part, governments.length, streams);
            channels[part.index()] = part.channels().size();
        }
        this.annals = new Annals(channels);
        this.administration = new AdministrationAgent(scenario.us(), streams);
        this.target = new TargetAgent(scenario.target(), streams);
        this.heard = new double[governments.length];
        this.reading = reading;
        this.draw = reading.draw;
        this.settings = reading.settings;
        this.law = reading.law;
        this.rule = reading.rule;
        readActors();
        for (Cast.GovernmentPart part : cast.governments()) {
            if (part.spec().cabinet() != null) {
                GovernmentAgent government = governments[part.index()];
                double pledge = government.pledge;
                String name = part.spec().cabinet().name();
                government.install(cast.seat(
                        part.name(),
                        name.isEmpty() ? "the present cabinet" : name,
                        part.spec().cabinet(),
                        this));
                government.pledge = pledge;
            }
        }
        this.startLevel = level;
        this.usLevelAtStart = usLevel;
    }

    /** Takes the numbers of another draw; the state stays, but for numbers that changed. */
    void read(Draw changed) {
        reading = new Reading(cast, changed);
        draw = changed;
        settings = reading.settings;
        law = reading.law;
        rule = reading.rule;
        readActors();
    }

    private void readActors() {
        reversion = draw.of(scenario.measure().reversion());
        double freshLevel = draw.of(scenario.measure().level());
        if (freshLevel != levelRead) {
            levelRead = freshLevel;
            level = freshLevel;
        }
        if (scenario.us() != null) {
            double fresh = draw.of(scenario.us().level());
            if (fresh != usLevelRead) {
                usLevelRead = fresh;
                usLevel = fresh;
            }
        }
        for (GovernmentAgent government : governments) {
            government.read(scenario.parameters(), settings, draw);
            government.lawMayBind = law.hasFloor(government.name);
        }
        for (LobbyistAgent lobbyist : lobbyists) {
            lobbyist.read(scenario.parameters(), draw, reading.access[lobbyist.index]);
        }
        administration.read(draw);
        target.read(scenario.parameters(), draw, this);
    }

    /** From now on the chances of each decision are worked out before it is taken; no history is changed by that. */
    public void foresee() {
        foresight = streams.stream(FORESIGHT);
    }

    /** Luck for working out chances, apart from that of the history; null where nobody asked for it. */
    @Nullable
    Stream foresight() {
        return foresight;
    }

    /** Moves the clock to a month, from 0. */
    public void enter(int month) {
        monthIndex = month;
    }

    /** The present month, from 0. */
    public int monthIndex() {
        return monthIndex;
    }

    @Override
    public YearMonth month() {
        return cast.months().get(monthIndex);
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public boolean happened(String event) {
        return happened.contains(event);
    }

    void noteEvent(String id) {
        happened.add(id);
        annals.took(id);
    }

    /** Half-way between reversion and level: where renewal and lapse are equally good to one who only minds the level. */
    double halfWay() {
        return (level + reversion) / 2;
    }

    void addProgress(double amount) {
        progress = Math.min(1, Math.max(0, progress + amount));
    }

    /** The target's month. */
    void targetActs() {
        target.act(this);
    }

    /** True while the measures lapse without agreement. */
    boolean lapsesByDefault() {
        Measure.Fallback fallback = scenario.measure().fallback();
        return fallback == null ? law.expires(this) : fallback == Measure.Fallback.LAPSE;
    }

    /** The mood that all members share at a decision: an autoregression of order one over decisions. */
    void nextMood() {
        double fresh = moodLuck.normal();
        double phi = settings.phi;
        moodState = moodStarted ? phi * moodState + Math.sqrt(1 - phi * phi) * fresh : fresh;
        moodStarted = true;
    }

    /** The influence-weighted mean of the others' positions as {@link #heard}, as government {@code i} sees it. */
    double peers(int i, double weightedSum, double totalWeight) {
        Reading.Influence influence = reading.influence[i];
        if (influence == null) {
            double own = governments[i].capability;
            double others = totalWeight - own;
            return others <= 0 ? heard[i] : (weightedSum - own * heard[i]) / others;
        }
        return influence.mean(heard, heard[i]);
    }

    /** The heads as they are counted now, made when first asked for. */
    Canvass canvass() {
        Canvass made = canvass;
        if (made == null) {
            made = new Canvass(this);
            canvass = made;
        }
        made.count();
        return made;
    }

    /** The luck of a party or minister, started once in a history and taken along from one cabinet to the next. */
    CabinetMemberAgent.Luck luckOf(String member, Cast.MemberKeys keys) {
        return memberLuck.computeIfAbsent(
                member,
                path -> new CabinetMemberAgent.Luck(streams.stream(keys.opinion()), streams.stream(keys.exit())));
    }

    /** Members left or a cabinet followed: who can be reached where has to be looked up again. */
    void cabinetsChanged() {
        cabinetVersion++;
    }

    /** Counts changes of cabinet. */
    int cabinetVersion() {
        return cabinetVersion;
    }

    /** The place of a member in a government's present cabinet, or -1. */
    int memberIndex(GovernmentAgent government, String member) {
        CabinetAgent cabinet = government.cabinet;
        if (cabinet != null) {
            for (int k = 0; k < cabinet.members.size(); k++) {
                if (cabinet.members.get(k).name.equals(member)) {
                    return k;
                }
            }
        }
        return -1;
    }

    /** Applies what lobbyists did to cabinet members, all at once. */
    void applyPushes() {
        for (GovernmentAgent government : governments) {
            applyPushes(government);
        }
    }

    /** Applies what lobbyists did to the members of one cabinet. */
    void applyPushes(GovernmentAgent government) {
        if (government.cabinet != null) {
            for (CabinetMemberAgent member : government.cabinet.members) {
                if (member.push != 0) {
                    member.position = ValueOfRenewal.clip(member.position + member.push);
                    member.push = 0;
                }
            }
            government.position = government.cabinet.position();
        }
    }

    /** Fills in the positions by the cast's series; NaN for those out of office. */
    public void positions(double[] into) {
        Arrays.fill(into, Double.NaN);
        for (GovernmentAgent government : governments) {
            into[government.index] = government.position;
            if (government.cabinet != null) {
                for (CabinetMemberAgent member : government.cabinet.members) {
                    into[member.series] = member.position;
                }
            }
        }
    }

    /** True if someone wants to know what happens. */
    boolean traced() {
        return chronicle != null;
    }

    /** Notes a happening where someone wants to know. */
    void tell(Happening happening) {
        if (chronicle != null) {
            chronicle.add(happening);
        }
    }

    /** Ends the measures for good. */
    void end() {
        ended = true;
    }

    /** True once the measures lapsed or were ended. */
    public boolean ended() {
        return ended;
    }

    /** The level in force, points. */
    public double level() {
        return level;
    }

    /** The lowest level that counts as sustained, points: a share of the starting level. */
    public double sustainedLevel() {
        // A hair's breadth for levels that are products of shares.
        return draw.of(scenario.measure().sustainedAt()) * startLevel - 1e-9;
    }

    /** True if the measures are in force at a level that counts as sustained. */
    public boolean sustained() {
        return !ended && level >= sustainedLevel();
    }

    /** The rally in force, points. */
    public double rally() {
        return rally;
    }

    /** Closes the books at the horizon. */
    public Annals close() {
        administration.close(this);
        return annals;
    }
}
