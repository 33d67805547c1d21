import type { Kind } from "@/lib/engagement/rules";
import type { ItemData } from "@/lib/engagement/schema";
import type { RuleId } from "../registry";

// Written by hand from the method and the SMART checks of the KPI catalogue, apart from the rules, and never by running them.
// For each field of each kind: what was done to it (the names of lib/testing/damage.ts), and what must be found then.
// A field that nothing is asked of says so: a field that the shape gains has no line here, and does not compile.

/** Rules that must fire: whichever item of the kind is damaged, or for each item by its id (none for those not named). */
export type Expected = readonly RuleId[] | Readonly<Record<string, readonly RuleId[]>>;
export type ByDamage = Readonly<Record<string, Expected>>;
export type Fields = { readonly [K in Kind]: { readonly [F in keyof ItemData<K>]: ByDamage } };

const nothing: ByDamage = {};

// What the two parties accepted: title, indicator, values and dates. Any change of them puts the acceptance out.
const again: readonly RuleId[] = ["objective-not-smart"];
const words: ByDamage = {
  emptied: again,
  other: again,
  "as more-orders": again,
  "as more-loyal": again,
};
const figure: ByDamage = { none: again, least: again, most: again };
const day: ByDamage = { none: again, earlier: again, later: again };

// Whatever serves an objective that is no longer aimed at serves nothing.
const aimless: readonly RuleId[] = [
  "budget-without-objective",
  "channel-without-objective",
  "tool-before-strategy",
];

/** "Seen on TV", "everybody uses it", "a relative recommends it", "standard in our trade", "one of us likes it". */
function fashion(rule: RuleId): ByDamage {
  return {
    "seen-on-tv": [rule],
    "everybody-uses-it": [rule],
    "relative-recommends-it": [rule],
    "standard-in-our-trade": [rule],
    "one-of-us-likes-it": [rule],
  };
}

// More than half of a channel's readers are then neither customers, nor prospects, nor prescribers. Visitors are those of the site,
// where most of the hours go of which the readers were counted.
const strangers: ByDamage = {
  most: { readers: ["wrong-people"], visitors: ["time-on-peers", "wrong-people"] },
};

// Yann decides and signed, Claire advises and signed: on another side, what they signed and accepted is no longer both sides'.
const unsigned: readonly RuleId[] = ["no-decision", "objective-not-smart"];

// Without both figures in February nothing went over; over 10 % and 50 € more than planned, it did.
const overrun: Expected = { ads: ["budget-overrun"], cards: ["budget-overrun"] };

export const fields: Fields = {
  means: {
    monthlyBudget: nothing,
    // 12.5 hours are planned.
    weeklyHours: { least: ["hours-overbooked"] },
    hourlyRate: nothing,
    knowledge: nothing,
    closures: nothing,
    busySeasons: nothing,
    // The last review is five weeks old: every week it would be late.
    reviewRhythmWeeks: { least: ["no-review"] },
    sellsOnce: nothing,
    tastes: nothing,
    noGos: nothing,
    duties: nothing,
    shareFindings: nothing,
  },
  person: {
    name: nothing,
    side: {
      consultant: { yann: unsigned },
      client: { claire: unsigned },
      supplier: { claire: unsigned, yann: unsigned },
      partner: { claire: unsigned, yann: unsigned },
    },
    job: nothing,
    // Where no leader is named, anyone of the client decides: what Yann signed stands.
    leader: nothing,
    // Claire gives no weekly hours to presences or channels.
    weeklyHours: {
      least: {
        yann: ["hours-overbooked"],
        solenn: ["hours-overbooked"],
        enora: ["hours-overbooked"],
      },
    },
    // The site needs web, writing and design; the letter writing, CRM and law; the counter merchandising and sales.
    skills: {
      emptied: {
        claire: ["skill-missing"],
        yann: ["skill-missing"],
        solenn: ["skill-missing"],
      },
      "0 gone": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "1 gone": {
        claire: ["skill-missing"],
        yann: ["skill-missing"],
        solenn: ["skill-missing"],
      },
      "2 gone": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "0 key emptied": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "1 key emptied": {
        claire: ["skill-missing"],
        yann: ["skill-missing"],
        solenn: ["skill-missing"],
      },
      "2 key emptied": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "0 key other": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "1 key other": {
        claire: ["skill-missing"],
        yann: ["skill-missing"],
        solenn: ["skill-missing"],
      },
      "2 key other": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "0 level least": { yann: ["skill-missing"], solenn: ["skill-missing"] },
      "1 level least": {
        claire: ["skill-missing"],
        yann: ["skill-missing"],
        solenn: ["skill-missing"],
      },
      "2 level least": { yann: ["skill-missing"], solenn: ["skill-missing"] },
    },
  },
  holding: {
    name: nothing,
    type: nothing,
    // Whose it is when nobody said is not known, and not held against anyone.
    holder: { supplier: ["account-not-ours"], unknown: ["account-not-ours"] },
  },
  presence: {
    name: nothing,
    // Each has an owner: several may feed it.
    type: nothing,
    medium: nothing,
    // Without the window's hours most of the rest is Solenn's.
    state: { stopped: { window: ["one-pair-of-hands"] } },
    weeklyHours: { most: ["hours-overbooked"] },
    monthlyCost: nothing,
    oneOffCost: nothing,
    oneOffOn: nothing,
    startedOn: nothing,
    sharedCalendar: nothing,
    // One is Solenn's, the other Yann's.
    keywords: {
      "as ads-bread": { "ads-cakes": ["keyword-overlap"] },
      "as ads-cakes": { "ads-bread": ["keyword-overlap"] },
    },
    url: nothing,
    disappearance: {
      // The listing takes an hour and a half a week and no money.
      none: {
        website: ["impact-untested"],
        fournil: ["impact-untested"],
        window: ["impact-untested"],
        "ads-bread": ["impact-untested"],
        "ads-cakes": ["impact-untested"],
      },
      least: ["no-impact"],
    },
    said: nothing,
    saidBy: nothing,
  },
  tool: {
    name: nothing,
    function: {
      analytics: { brevo: ["duplicate-tools"] },
      "e-mailing": { matomo: ["duplicate-tools"] },
    },
    state: nothing,
    monthlyCost: nothing,
    lastUsedOn: nothing,
    reasons: fashion("magic-tool"),
    reasonNote: nothing,
  },
  fact: { topic: nothing, text: nothing, source: nothing, evidence: nothing },
  persona: {
    kind: nothing,
    name: nothing,
    who: nothing,
    needs: nothing,
    doubts: nothing,
    words: nothing,
    whereFound: nothing,
    status: nothing,
    proofs: { emptied: ["persona-without-evidence"] },
  },
  moment: { stage: nothing, question: nothing, content: nothing },
  sample: {
    takenOn: nothing,
    method: nothing,
    customers: nothing,
    prospects: nothing,
    prescribers: nothing,
    peers: strangers,
    friends: strangers,
    other: strangers,
  },
  competitor: {
    name: nothing,
    url: nothing,
    does: nothing,
    strength: nothing,
    strengthStatus: nothing,
    learn: nothing,
    x: nothing,
    y: nothing,
  },
  topic: { name: nothing, area: nothing, sources: nothing },
  // Answered with words or on a day: either says that it was.
  feedback: {
    receivedOn: nothing,
    source: nothing,
    text: nothing,
    weight: nothing,
    answer: nothing,
    answeredOn: nothing,
    closedOn: nothing,
  },
  vision: {
    motivation: { least: ["low-motivation"] },
    motivationWords: nothing,
    meaning: nothing,
    horizonMonths: nothing,
    stakes: nothing,
    threats: nothing,
    opportunities: nothing,
    peopleChange: nothing,
    fruits: nothing,
  },
  // What was signed says its own answer; a new text is signed again.
  commitment: { answer: nothing, reasons: nothing },
  ambition: { text: nothing },
  effects: {
    offer: nothing,
    targets: nothing,
    selling: nothing,
    area: nothing,
    communication: nothing,
    budget: nothing,
    revenue: nothing,
  },
  positioning: {
    xLow: nothing,
    xHigh: nothing,
    yLow: nothing,
    yHigh: nothing,
    x: nothing,
    y: nothing,
  },
  objective: {
    title: words,
    status: { draft: aimless, reached: aimless, dropped: aimless },
    // The people it reaches and its channels say its scope as well.
    offer: nothing,
    area: nothing,
    startValue: figure,
    startDay: day,
    target: { ...figure, most: ["objective-not-smart", "objective-unrealistic"] },
    targetMax: { least: again, most: again },
    startsOn: day,
    // Due before any of its channels was begun, none can have borne fruit.
    deadline: { ...day, earlier: ["objective-not-smart", "objective-unrealistic"] },
    milestones: {
      // A waypoint out of reach: orders lag behind from the first week and nothing was changed since; for the second objective
      // the first period opens on the day on which everything was entered, which is a change.
      "0 value most": { "more-orders": ["no-change"] },
    },
    weeklyHours: nothing,
    budget: nothing,
    pastTrend: nothing,
    meansNote: nothing,
  },
  channel: {
    name: nothing,
    catalogue: nothing,
    medium: nothing,
    // The site alone wins customers. While an active channel does not say what it is for, nobody knows what all of them serve.
    purposes: { retention: { site: ["retention-only"] } },
    mode: nothing,
    // What is only planned wins nobody yet, and what is stopped ties nothing.
    state: {
      planned: { site: ["retention-only"] },
      stopped: {
        site: ["retention-only"],
        letter: ["tool-before-strategy"],
        counter: ["no-offline-link"],
      },
    },
    // The first objective has no other channel.
    startsOn: { later: { site: ["objective-unrealistic"] } },
    reasons: fashion("fad"),
    reasonNote: nothing,
    // Each takes a tenth of the hours or of the money.
    reasonStatus: { opinion: ["dear-opinion"] },
    weeklyHours: { most: ["hours-overbooked"] },
    monthlyCost: nothing,
    oneOffCost: nothing,
    oneOffOn: nothing,
    skills: { other: ["skill-missing"] },
    timeToEffect: { most: { site: ["objective-unrealistic"] } },
  },
  policy: { tone: nothing, quality: nothing, cadence: nothing },
  pillar: { name: nothing, description: nothing },
  content: {
    title: nothing,
    format: nothing,
    state: nothing,
    plannedOn: nothing,
    publishedOn: nothing,
  },
  budget: {
    label: nothing,
    // The reserve alone may serve nothing.
    reserve: { flipped: { reserve: ["budget-without-objective"] } },
    // The second month of two of the lines is February, the last that is closed.
    months: { "1 planned least": overrun, "1 spent most": overrun },
  },
  step: {
    what: nothing,
    state: {
      planned: { basket: ["late-step"] },
      started: { basket: ["late-step"] },
      // The only step for the second objective.
      dropped: { card: ["objective-not-smart"] },
    },
    // Writing the pages waits for the photographs.
    startsOn: { earlier: { pages: ["impossible-order"] } },
    endsOn: {
      none: {
        photos: ["incomplete-step"],
        pages: ["incomplete-step"],
        card: ["incomplete-step"],
      },
      earlier: { photos: ["late-step"], pages: ["late-step"], card: ["late-step"] },
      later: { photos: ["impossible-order"] },
    },
    how: nothing,
    why: nothing,
    effortHours: nothing,
    cost: nothing,
    progress: nothing,
    milestone: nothing,
    fruitsOn: nothing,
    doneOn: nothing,
    maturityQuestion: nothing,
  },
  idea: { text: nothing },
  kpi: {
    name: nothing,
    // An objective that only counts visits.
    catalogue: { "as visits": { orders: ["vanity-growth"], loyal: ["vanity-growth"] } },
    unit: nothing,
    unitLabel: nothing,
    decimals: nothing,
    // Where less is better, or a range is to be kept, the targets point the wrong way.
    direction: {
      down: { orders: ["objective-not-smart"], loyal: ["objective-not-smart"] },
      target: { orders: ["objective-not-smart"], loyal: ["objective-not-smart"] },
    },
    // Out of 120, 39.2 is 32.7 %: 2.2 points a month are still asked, and no three months brought more than 1.4 a month.
    aggregation: { ratio_of_sums: { loyal: ["objective-unrealistic"] } },
    // The last figures are ten and twelve days old.
    grain: { daily: ["stale-kpi"] },
    stage: nothing,
    followed: nothing,
    lead: nothing,
    minBase: nothing,
    source: { none: { orders: ["objective-not-smart"], loyal: ["objective-not-smart"] } },
    sourceNote: nothing,
    formula: nothing,
    startValue: nothing,
    startDay: nothing,
    target: nothing,
    targetMax: nothing,
    deadline: nothing,
  },
  annotation: { day: nothing, text: nothing },
  return: { month: nothing, type: nothing, amount: nothing, note: nothing },
  review: {
    title: nothing,
    plannedAt: nothing,
    place: nothing,
    // No other was held.
    state: { planned: { february: ["no-review"] }, cancelled: { february: ["no-review"] } },
    heldOn: { earlier: { february: ["no-review"] }, later: { february: ["no-review"] } },
    points: nothing,
    order: nothing,
  },
  decision: {
    question: nothing,
    options: nothing,
    choice: nothing,
    reason: nothing,
    type: nothing,
    point: nothing,
    takenOn: nothing,
    doneBy: nothing,
    lookBackOn: nothing,
    lookBack: { none: ["undecided-followup"] },
    lookBackNote: nothing,
  },
  experiment: {
    hypothesis: nothing,
    startsOn: nothing,
    endsOn: nothing,
    result: nothing,
    verdict: nothing,
  },
  handover: { what: nothing, today: nothing, from: nothing },
};
