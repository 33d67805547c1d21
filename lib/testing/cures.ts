import type { Finding } from "@/lib/coherence/finding";
import { hoursGiven } from "@/lib/coherence/hours";
import type { RuleId } from "@/lib/coherence/registry";
import { addDays } from "@/lib/engagement/days/rules";
import { read } from "@/lib/engagement/reading/rules";
import type { Kind, LinkRole } from "@/lib/engagement/rules";
import {
  type Engagement,
  type Item,
  type ItemData,
  itemData,
  type PrivateEvidence,
} from "@/lib/engagement/schema";
import { at } from "./plan";

export type Case = { engagement: Engagement; hidden: PrivateEvidence; today: string };

/** What somebody would do about a finding: the same case, with it settled in the way that its sentence proposes. */
export function cured(given: Case, finding: Finding): Case {
  const work = workOn(given, finding);
  cures[finding.rule as RuleId](work, finding);
  return work.done();
}

type Work = ReturnType<typeof workOn>;

function workOn({ engagement, hidden, today }: Case, { items }: Finding) {
  let now: Engagement = structuredClone(engagement);
  let secrets = hidden;
  const about = items.map(({ id }) => id);
  const self = {
    today,
    about,
    all: <K extends Kind>(kind: K) => now.items.filter((one) => one.kind === kind) as Item<K>[],
    item: (id: string) => now.items.find((one) => one.id === id),
    of: <K extends Kind>(kind: K, id = "") => self.all(kind).find((one) => one.id === id)?.data,
    links: (role: LinkRole, end: { from?: string; to?: string }) =>
      now.links.filter(
        (one) =>
          one.role === role &&
          (!end.from || one.from === end.from) &&
          (!end.to || one.to === end.to),
      ),
    set<K extends Kind>(id: string | undefined, data: Partial<ItemData<K>>) {
      const item = now.items.find((one) => one.id === id);
      if (item) Object.assign(item.data, data);
    },
    add<K extends Kind>(kind: K, data: object = {}): string {
      const id = `new-${now.items.length}`;
      now.items.push({
        kind,
        id,
        position: 1e6 + now.items.length,
        createdAt: at(today),
        changedAt: at(today),
        template: [],
        data: itemData[kind].parse(data),
      } as unknown as Item);
      return id;
    },
    link(role: LinkRole, from: string, to: string, amount: number | null = null) {
      now.links.push({ role, from, to, amount });
    },
    unlink(keep: (link: Engagement["links"][number]) => boolean) {
      now = { ...now, links: now.links.filter(keep) };
    },
    event(kind: Engagement["events"][number]["kind"], by: string, item: string | null, data = {}) {
      now.events.push({ id: `new-${now.events.length}`, kind, item, by, at: at(today), data });
    },
    given: () => hoursGiven(read(now, today)),
    points(kpi: string, points: Engagement["series"][number]["points"]) {
      const known = now.series.find((one) => one.kpi === kpi);
      if (known) known.points.push(...points);
      else now.series.push({ kpi, segment: "", points });
    },
    untemplate(id: string | undefined) {
      const item = now.items.find((one) => one.id === id);
      if (item) item.template = [];
    },
    keepNoSecret() {
      secrets = { hindrances: secrets.hindrances.map((one) => ({ ...one, planned: true })) };
    },
    /** Somebody of a side: of the client, who decides. */
    person(side: "client" | "consultant"): string {
      const there = self
        .all("person")
        .filter(({ data }) => data.side === side)
        .sort((a, b) => Number(b.data.leader) - Number(a.data.leader));
      return there[0]?.id ?? self.add("person", { side });
    },
    /** An objective that is aimed at. */
    aim(): string {
      const there = self.all("objective").find(({ data }) => data.status === "active");
      return there?.id ?? self.add("objective", { title: "Un objectif" });
    },
    done: (): Case => ({ engagement: now, hidden: secrets, today }),
  };
  return self;
}

const owned = (work: Work) => {
  const [id] = work.about;
  if (id) work.link("owner", id, work.person("client"));
};
const reasoned = (work: Work) => work.set(work.about[0], { reasons: ["serves-objective"] });
const served = (work: Work) => work.link("serves", work.about[0] ?? "", work.aim());
const reached = (work: Work) =>
  work.link("reaches", work.about[0] ?? "", work.all("persona")[0]?.id ?? work.add("persona"));

/** Every rule has its cure: one without does not compile. */
const cures: Record<RuleId, (work: Work, finding: Finding) => void> = {
  "no-objective": (work) => void work.aim(),
  "too-many-objectives": (work) => {
    const active = work.all("objective").filter(({ data }) => data.status === "active");
    for (const { id } of active.slice(1)) work.set(id, { status: "draft" });
  },
  "objective-not-smart": (work) => {
    const id = among(work, "objective");
    const [yann, claire] = [work.person("client"), work.person("consultant")];
    const { today } = work;
    work.unlink(({ role, from }) => from !== id || (role !== "measures" && role !== "owner"));
    const kpi = work.add("kpi", { source: "import" });
    work.link("measures", id, kpi);
    work.link("owner", id, yann);
    work.link("serves", work.add("step", { what: "Commencer" }), id);
    const figures = {
      startValue: 10,
      startDay: today,
      startsOn: today,
      target: 20,
      targetMax: null,
      deadline: addDays(today, 200),
    };
    work.set<"objective">(id, { offer: "Le pain", ...figures });
    const title = work.of("objective", id)?.title ?? "";
    for (const by of [yann, claire])
      work.event("accept", by, id, { terms: { title, indicator: kpi, ...figures } });
  },
  "objective-unrealistic": (work, { values }) => {
    const late = JSON.stringify(values.choice).includes("late");
    work.set<"objective">(work.about[0], late ? { deadline: "2040-12-31" } : { status: "draft" });
    // More time is of no help where the pace was never seen: then less is asked.
    if (late) work.set<"objective">(work.about[0], { target: null });
  },
  "no-decision": (work) => {
    const commitment = work.all("commitment")[0]?.id ?? work.add("commitment");
    for (const by of [work.person("client"), work.person("consultant")])
      work.event("sign", by, commitment, { answer: "yes" });
  },
  "low-motivation": (work) => {
    for (const { id } of work.all("vision")) work.set<"vision">(id, { motivation: 4 });
    work.keepNoSecret();
  },
  "template-text": (work) => work.untemplate(work.about[0]),
  "no-persona": (work) => void work.add("persona", { kind: "customer" }),
  "persona-without-evidence": (work) =>
    work.set<"persona">(work.about[0], { proofs: [{ type: "sales", note: "Vu en caisse." }] }),
  "persona-unreached": (work) => {
    const live = work.all("channel").find(({ data }) => data.state !== "stopped");
    work.link("reaches", live?.id ?? work.add("channel"), work.about[0] ?? "");
  },
  "channel-without-persona": reached,
  "wrong-people": (work) => counted(work, work.about[0] ?? ""),
  "content-for-nobody": reached,
  "time-on-peers": (work) => {
    for (const { id } of work.all("channel")) counted(work, id);
  },
  "vanity-growth": (work, { values }) => {
    const sales = work.add("kpi", { catalogue: "orders", grain: "monthly" });
    if (JSON.stringify(values.choice).includes("objective")) {
      work.link("measures", work.about[0] ?? "", sales);
      return;
    }
    const month = `${work.today.slice(0, 7)}-01`;
    const rising = [200, 170, 140, 110, 80, 50].map((days, i): [string, number, null] => [
      addDays(month, -days),
      10 + i * i * 100,
      null,
    ]);
    work.points(sales, rising);
  },
  "no-competitor": (work) => void work.add("competitor", { name: "Le Moulin" }),
  "no-impact": (work) => work.set(work.about[0], { state: "stopped" }),
  "impact-untested": (work) => work.set(work.about[0], { disappearance: 3 }),
  "channel-without-objective": served,
  fad: reasoned,
  "tool-before-strategy": served,
  "magic-tool": reasoned,
  "dear-opinion": (work) => work.set(work.about[0], { reasonStatus: "fact" }),
  "isolated-channel": (work) => {
    const [id = ""] = work.about;
    const other = work.all("channel").find((one) => one.id !== id && one.data.state !== "stopped");
    work.link("feeds", id, other?.id ?? "");
  },
  "no-offline-link": (work) => {
    const presence = work
      .all("presence")
      .find(({ data }) => data.medium === "offline" && data.state === "active");
    const channel = work.add("channel", { medium: "offline" });
    const online = work
      .all("channel")
      .find(({ data }) => data.medium !== "offline" && data.state !== "stopped");
    work.unlink(({ role, from }) => role !== "channel" || from !== presence?.id);
    work.link("channel", presence?.id ?? "", channel);
    work.link("feeds", channel, online?.id ?? "");
  },
  "conquest-only": (work) => work.set(work.about[0], { purposes: ["conquest", "retention"] }),
  "retention-only": (work) => work.set(work.about[0], { purposes: ["conquest", "retention"] }),
  "team-without-objective": (work, { leads }) => work.link("serves", leads.id ?? "", work.aim()),
  "same-site-many-hands": owned,
  "strategy-not-shared": (work) => {
    for (const { id } of work.all("person")) work.event("read", id, null);
  },
  "duplicate-tools": (work) => {
    for (const id of work.about.slice(1)) work.set(id, { state: "stopped" });
  },
  "duplicate-watch": owned,
  "keyword-overlap": (work) => {
    for (const id of work.about.slice(1)) work.set(id, { keywords: [] });
  },
  "same-profile-fed-twice": owned,
  "duplicate-analysis": (work) => {
    const [first] = work.links("analyst", { from: work.about[0] ?? "" });
    work.unlink((one) => one.role !== "analyst" || one.from !== work.about[0] || one === first);
  },
  "objective-without-kpi": (work) =>
    work.link("measures", work.about[0] ?? "", work.add("kpi", { followed: false })),
  "stale-kpi": (work) => work.points(work.about[0] ?? "", [[work.today, 1, 1]]),
  "gap-without-decision": (work) => {
    const decision = work.add("decision", { question: "Que faire ?", takenOn: work.today });
    work.link("measures", decision, among(work, "kpi"));
  },
  "no-review": (work) => void work.add("review", { state: "held", heldOn: work.today }),
  "no-change": (work) =>
    work.link("measures", work.add("experiment", { startsOn: work.today }), among(work, "kpi")),
  "undecided-followup": (work) => work.set(work.about[0], { lookBack: "kept" }),
  "no-watch": (work) =>
    work.link("watcher", work.add("topic", { area: "customers" }), work.person("client")),
  "feedback-unanswered": (work) => work.set(work.about[0], { answer: "Merci." }),
  "no-budget": (work) => void work.add("budget", { label: "Annonces" }),
  "budget-without-objective": served,
  "objective-without-means": (work) => {
    const months = [{ month: work.today.slice(0, 7), planned: 10_000, spent: 0 }];
    work.link(
      "serves",
      work.add("budget", { label: "Annonces", months }),
      among(work, "objective"),
    );
  },
  // Hours that nobody knows cannot be too few: what is planned is looked at again first.
  "hours-overbooked": (work) => work.set(work.about[0], { weeklyHours: null }),
  "budget-overrun": (work) => {
    const [id] = work.about;
    const months = work.of("budget", id)?.months ?? [];
    work.set<"budget">(id, { months: months.map((one) => ({ ...one, planned: one.spent })) });
  },
  "skill-missing": (work, { values }) => {
    const keys = (values.skills as { keys: string[] }).keys;
    work.add("person", { skills: keys.map((key) => ({ key, level: 4, wish: false })) });
  },
  "incomplete-step": (work) => {
    work.set<"step">(work.about[0], { endsOn: addDays(work.today, 30), why: "Pour vendre." });
    owned(work);
  },
  "late-step": (work) => work.set(work.about[0], { state: "done" }),
  "impossible-order": (work, { values }) => {
    const inIt = new Set(work.about);
    // Two that wait for each other: one waits no more. A knot is undone whole.
    const undone = ({ from, to }: { from: string; to: string }) =>
      inIt.has(from) && inIt.has(to) && (inIt.size > 2 || from === work.about[0]);
    if (JSON.stringify(values.choice).includes("circle"))
      work.unlink((one) => one.role !== "depends-on" || !undone(one));
    else work.set<"step">(work.about[0], { startsOn: null });
  },
  "one-pair-of-hands": (work) => {
    const presence = work.add("presence", { name: "Le blog" });
    const given = work.given();
    const most = Math.max(...given.values());
    for (const { id } of work.all("person"))
      work.link("worker", presence, id, most - (given.get(id) ?? 0));
  },
  "account-not-ours": (work) => work.set(work.about[0], { holder: "us" }),
};

/** A day's count of people who buy, on a channel. */
function counted(work: Work, channel: string) {
  const sample = work.add("sample", { takenOn: work.today, customers: 100_000 });
  work.link("channel", sample, channel);
}

function among(work: Work, kind: Kind): string {
  return work.about.find((id) => work.item(id)?.kind === kind) ?? "";
}
