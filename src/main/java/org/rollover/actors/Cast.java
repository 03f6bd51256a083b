package org.rollover.actors;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Streams;
import org.rollover.scenario.Cabinet;
import org.rollover.scenario.Event;
import org.rollover.scenario.Government;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

/**
 * What all histories of a scenario share: who takes part, in order of name (so that the order of a file changes no bit),
 * the keys of their streams, and the calendar. Immutable and safe to share between threads.
 */
public final class Cast {
    /** The key in a lobbyist's access that stands for all governments not named. */
    public static final String OTHERS = "others";

    /** A government and the keys of its streams. */
    record GovernmentPart(String name, int index, Government spec, long opinionKey, long voteKey, long successorKey) {}

    /** The keys of a cabinet member's streams. */
    record MemberKeys(long opinion, long exit) {}

    /** A way for a lobbyist to reach a government, or one member of its cabinet. */
    record Channel(int government, @Nullable String member, Quantity access) {}

    /**
     * A lobbyist, its channels, the key of its perception.
     *
     * @param governments the government of each channel
     * @param all the places of all channels
     * @param channelsTo the places of the channels that lead to each government or into its cabinet
     * @param access the access of each channel
     */
    record LobbyistPart(
            String name,
            int index,
            Lobbyist spec,
            List<Channel> channels,
            int[] governments,
            int[] all,
            int[][] channelsTo,
            Quantity[] access,
            long perceptionKey) {}

    /** Whom a government listens to, in council order, and how much to each. */
    record Ties(int[] others, Quantity[] weights) {}

    /** An event, and the key of the stream that says whether it happens. */
    record EventPart(String id, Event event, long key) {}

    private final Scenario scenario;
    private final List<GovernmentPart> governments = new ArrayList<>();
    private final Map<String, Integer> governmentIndex = new LinkedHashMap<>();
    private final List<LobbyistPart> lobbyists = new ArrayList<>();
    private final Map<Integer, Ties> ties = new HashMap<>();
    private final Map<String, MemberKeys> memberKeys = new TreeMap<>();
    private final List<String> series = new ArrayList<>();
    private final Map<String, Integer> seriesIndex = new LinkedHashMap<>();
    private final List<List<EventPart>> eventsByMonth = new ArrayList<>();
    private final List<YearMonth> months = new ArrayList<>();
    private final List<Integer> decisionMonths = new ArrayList<>();
    private final List<String> governmentNames;
    private final List<String> seriesNames;
    private final List<YearMonth> calendar;
    private final List<Integer> decisions;
    private final boolean[] decisionDue;

    public Cast(Scenario scenario) {
        this.scenario = scenario;
        for (int t = 0; t < scenario.horizon(); t++) {
            months.add(scenario.start().plusMonths(t));
            eventsByMonth.add(new ArrayList<>());
        }
        new TreeMap<>(scenario.governments()).forEach(this::addGovernment);
        new TreeMap<>(scenario.governments()).forEach(this::addMembers);
        scenario.ties().forEach(this::addTies);
        new TreeMap<>(scenario.lobbyists()).forEach(this::addLobbyist);
        new TreeMap<>(scenario.events()).forEach(this::addEvent);
        scenario.decisionMonths().forEach(month -> decisionMonths.add(monthIndex(month)));
        governmentNames = List.copyOf(governmentIndex.keySet());
        seriesNames = List.copyOf(series);
        calendar = List.copyOf(months);
        decisions = List.copyOf(decisionMonths);
        decisionDue = new boolean[months.size()];
        decisions.forEach(month -> decisionDue[month] = true);
    }

    private void addGovernment(String name, Government spec) {
        int index = governments.size();
        governmentIndex.put(name, index);
        seriesIndex.put(name, series.size());
        series.add(name);
        governments.add(new GovernmentPart(
                name,
                index,
                spec,
                Streams.key(name, "opinion"),
                Streams.key(name, "vote"),
                Streams.key(name, "successor")));
    }

    private void addMembers(String name, Government spec) {
        TreeSet<String> members = new TreeSet<>();
        if (spec.cabinet() != null) {
            members.addAll(spec.cabinet().members().keySet());
        }
        spec.successors()
                .values()
                .forEach(s -> members.addAll(s.cabinet().members().keySet()));
        for (String member : members) {
            String path = memberPath(name, member);
            memberKeys.put(path, new MemberKeys(Streams.key(path, "opinion"), Streams.key(path, "exit")));
            seriesIndex.put(path, series.size());
            series.add(path);
        }
    }

    private void addTies(String name, Map<String, Quantity> row) {
        Map<String, Quantity> inOrder = new TreeMap<>(row);
        ties.put(
                governmentIndex(name),
                new Ties(
                        inOrder.keySet().stream()
                                .mapToInt(this::governmentIndex)
                                .toArray(),
                        inOrder.values().toArray(Quantity[]::new)));
    }

    private void addLobbyist(String name, Lobbyist spec) {
        List<Channel> channels = new ArrayList<>();
        Quantity others = spec.access().get(OTHERS);
        for (GovernmentPart government : governments) {
            Quantity direct = spec.access().getOrDefault(government.name(), others);
            if (direct != null) {
                channels.add(new Channel(government.index(), null, direct));
            }
        }
        new TreeMap<>(spec.access()).forEach((key, access) -> {
            int slash = key.indexOf('/');
            Integer government = slash < 0 ? null : governmentIndex.get(key.substring(0, slash));
            if (government != null) {
                channels.add(new Channel(government, key.substring(slash + 1), access));
            }
        });
        lobbyists.add(new LobbyistPart(
                name,
                lobbyists.size(),
                spec,
                List.copyOf(channels),
                channels.stream().mapToInt(Channel::government).toArray(),
                IntStream.range(0, channels.size()).toArray(),
                byGovernment(channels),
                channels.stream().map(Channel::access).toArray(Quantity[]::new),
                Streams.key(name, "perception")));
    }

    /** The places of the channels that lead to each government or into its cabinet. */
    private int[][] byGovernment(List<Channel> channels) {
        int[][] places = new int[governments.size()][];
        for (int i = 0; i < places.length; i++) {
            int government = i;
            places[i] = IntStream.range(0, channels.size())
                    .filter(c -> channels.get(c).government() == government)
                    .toArray();
        }
        return places;
    }

    private void addEvent(String id, Event event) {
        int month = monthIndex(event.month());
        if (month >= 0 && month < months.size()) {
            eventsByMonth.get(month).add(new EventPart(id, event, Streams.key(id, "event")));
        }
    }

    private int monthIndex(YearMonth month) {
        return (int) scenario.start().until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    /** How a cabinet member is named outside its government: {@code Italy/League}. */
    static String memberPath(String government, String member) {
        return government + "/" + member;
    }

    /** A cabinet with its members at their starting positions under the draw. */
    CabinetAgent seat(String government, String name, Cabinet spec, World world) {
        List<CabinetMemberAgent> members = new ArrayList<>();
        new TreeMap<>(spec.members()).forEach((member, memberSpec) -> {
            String path = memberPath(government, member);
            MemberKeys keys = memberKeys.get(path);
            Integer place = seriesIndex.get(path);
            if (keys == null || place == null) {
                throw new IllegalStateException("not in the cast: " + path);
            }
            members.add(new CabinetMemberAgent(member, place, memberSpec, world.luckOf(path, keys), world.draw));
        });
        return new CabinetAgent(name, spec, members);
    }

    public Scenario scenario() {
        return scenario;
    }

    List<GovernmentPart> governments() {
        return governments;
    }

    List<LobbyistPart> lobbyists() {
        return lobbyists;
    }

    /** The ties of a government; null for one that listens to all others by their capability. */
    @Nullable
    Ties ties(int government) {
        return ties.get(government);
    }

    List<EventPart> events(int month) {
        return eventsByMonth.get(month);
    }

    int governmentIndex(String name) {
        Integer index = governmentIndex.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no government called " + name);
        }
        return index;
    }

    /** The names of the governments in council order, which is the order of names. */
    public List<String> governmentNames() {
        return governmentNames;
    }

    /** The names of the lobbyists in their order. */
    public List<String> lobbyistNames() {
        return lobbyists.stream().map(LobbyistPart::name).toList();
    }

    /** The channels of a lobbyist in their order: {@code Italy} or {@code Italy/League}. */
    public List<String> channelNames(int lobbyist) {
        return lobbyists.get(lobbyist).channels().stream()
                .map(c -> c.member() == null
                        ? governments.get(c.government()).name()
                        : memberPath(governments.get(c.government()).name(), c.member()))
                .toList();
    }

    /** Whose positions are followed: the governments, then all present and possible cabinet members. */
    public List<String> series() {
        return seriesNames;
    }

    /** The calendar; month 1 is the first entry. */
    public List<YearMonth> months() {
        return calendar;
    }

    /** True if a decision is due in a month, from 0. */
    boolean decides(int month) {
        return decisionDue[month];
    }

    /** Indices into {@link #months} at which the council decides, ascending. */
    public List<Integer> decisionMonths() {
        return decisions;
    }
}
