import "server-only";
import { transact } from "@/db/client";
import type { Role, Viewer } from "@/lib/access/rules";
import { createOwner, findAccount } from "@/lib/account/commands";
import { markDemo } from "@/lib/account/factor/commands";
import { acceptAsNew, invite } from "@/lib/account/people/invitation/commands";
import { isSetUp } from "@/lib/account/queries";
import { hashPassword } from "@/lib/auth/password";
import { at, today } from "@/lib/clock";
import { answerCourse } from "@/lib/course/commands";
import { createEngagement } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { noteVisit } from "@/lib/engagement/visit/commands";
import { typeValue } from "@/lib/kpi/value/commands";
import { writeProse } from "@/lib/prose/commands";
import { acceptObjective } from "@/lib/strategy/acceptance/commands";
import { termsOf } from "@/lib/strategy/acceptance/rules";
import { signCommitment } from "@/lib/strategy/commitment/commands";
import { approveVersion, nameVersion } from "@/lib/strategy/version/commands";
import { readVersions } from "@/lib/strategy/version/queries";
import { bakeryFigures, tellBakery } from "./bakery";
import { holdSecondReview, secondReview, tellSince } from "./bakery-review";
import { type Cast, type DemoSignIn, demoPassword, demoSignIns } from "./cast";
import { dealerFigures, tellDealer } from "./dealer";
import { tellDiagnostic } from "./diagnostic";
import { bakeryAnswers, dealerAnswers, tellMaturity } from "./maturity";
import { photographerFigures, tellPhotographer } from "./photographer";
import { proseOf } from "./prose";
import { tellProspect } from "./prospect";
import { Story } from "./story";

/**
 * Loads the demo practice through the same verbs as everybody, dated back from today. Leaves a demo that stands as it is
 * (`kept`); refuses a folder that holds another practice (`other`).
 */
export async function loadDemo(): Promise<"loaded" | "kept" | "other"> {
  const [first] = demoSignIns;
  if (!first) throw new Error("the demo has nobody");
  if (isSetUp()) {
    return transact((tx) => {
      if (!findAccount(tx, first.email)) return "other";
      markDemo(tx);
      return "kept";
    });
  }
  const passwordHash = await hashPassword(demoPassword);
  transact((tx) => {
    markDemo(tx);
    tell(first, passwordHash);
  });
  return "loaded";
}

function tell(first: DemoSignIn, passwordHash: string): void {
  const day = today();
  const long = Date.parse(day) - 400 * 86_400_000;
  const { accountId } = at(long, () =>
    createOwner({
      name: first.name,
      email: first.email,
      passwordHash,
      locale: "fr",
      practice: "Morvan Conseil",
    }),
  );
  const claire: Viewer = { kind: "account", accountId, practiceRole: "owner", door: "demo" };
  const join = joiner(claire, passwordHash);

  const bakery = open(claire, day, -176, "Maison Kerleo", "3 boutiques, Finistère");
  const yann = join(bakery, "yann", "decider", {
    leader: true,
    job: "Gérant, fournil",
    weeklyHours: 8,
  });
  const solenn = join(bakery, "solenn", "contributor", {
    job: "Boutiques et réseaux",
    weeklyHours: 12,
    skills: skills("community", "photo_video", "crm", "merchandising"),
  });
  const enora = join(bakery, "enora", "contributor", {
    job: "Commandes et chiffres",
    weeklyHours: 12,
    skills: skills("writing", "data", "web"),
  });
  const mathieu = join(bakery, "mathieu", "contributor", {
    job: "Boutique de Fouesnant",
    weeklyHours: 5,
    skills: skills("merchandising", "sales"),
  });
  join(bakery, "odile", "observer", { job: "Expert-comptable" });

  const photographer = open(claire, day, -95, "Atelier Lumen", "Photographe, Quimper");
  const nolwenn = join(photographer, "nolwenn", "decider", {
    leader: true,
    job: "Photographe",
    weeklyHours: 10,
  });
  const dealer = open(claire, day, -62, "Cornouaille Motoculture", "Matériel agricole, 3 sites");
  const bertrand = join(dealer, "bertrand", "decider", {
    leader: true,
    job: "Gérant",
    weeklyHours: 4,
  });
  const cast: Cast = { claire, yann, solenn, enora, mathieu, nolwenn, bertrand };

  tellBakery(bakery, cast);
  sign(bakery, [yann, claire], -165);
  for (const key of ["o-orders", "o-returning", "o-pros"])
    accept(bakery, key, [yann, claire], -158);
  tellMaturity(bakery, cast, bakeryAnswers(cast));
  prose(bakery, claire);
  // What is frozen at the review holds what was known that day and nothing that came later.
  figures(bakery, enora, bakeryFigures, (typedOn) => typedOn <= secondReview);
  agree(bakery, "Le cap de la saison", [claire, yann], -45);
  holdSecondReview(bakery, cast);
  figures(bakery, enora, bakeryFigures, (typedOn) => typedOn > secondReview);
  tellSince(bakery, cast);
  supplierJoins(bakery, claire, passwordHash);
  bakery.told(yann, -2, 16);
  bakery.change("o-pros", "deadline", bakery.day(232));
  readCourse(bakery, [yann, solenn], enora);

  tellPhotographer(photographer, cast);
  figures(photographer, nolwenn, photographerFigures);
  sign(photographer, [nolwenn, claire], -91);
  prose(photographer, nolwenn);

  tellDealer(dealer, cast);
  figures(dealer, bertrand, dealerFigures);
  sign(dealer, [bertrand, claire], -57);
  accept(dealer, "o-workshop", [bertrand, claire], -44);
  tellMaturity(dealer, cast, dealerAnswers(cast));

  tellDiagnostic({ bakery, photographer, dealer }, cast);

  tellProspect(claire, day);

  // Nolwenn stopped coming: a client who loses the thread is what the portfolio is there to show.
  visits(photographer, [nolwenn, -60, 20], [nolwenn, -24, 20]);
  visits(dealer, [bertrand, -9, 12], [bertrand, -3, 12]);
  visits(bakery, [yann, -8, 18], [yann, -2, 18], [solenn, -2, 9], [enora, -1, 7]);
}

/** When people of the client looked in: who, how many days from today, at what hour. */
function visits(story: Story, ...looks: [Viewer, number, number][]): void {
  for (const [viewer, offset, hour] of looks) {
    story.told(viewer, offset, hour);
    story.does(noteVisit);
  }
}

function open(claire: Viewer, day: string, offset: number, name: string, strapline: string): Story {
  const openedOn = new Date(Date.parse(day) + offset * 86_400_000).toISOString().slice(0, 10);
  const { id } = at(Date.parse(openedOn) + 8 * 3_600_000, () =>
    createEngagement(claire, { name, strapline, openedOn }),
  );
  const story = new Story(id, day, claire);
  story.told(claire, offset, 9);
  const person = story.items().find((item) => item.kind === "person");
  if (person) story.name("claire", person.id);
  story.change("claire", "job", "Consultante");
  story.change("claire", "skills", skills("writing", "data", "seo", "crm"));
  return story;
}

/** People come in by an invitation, as everybody does. */
function joiner(claire: Viewer, passwordHash: string) {
  return (story: Story, key: string, role: Role, data: Record<string, unknown>): Viewer => {
    const who = demoSignIns.find((signIn) => signIn.key === key);
    if (!who) throw new Error(`the demo has no account for ${key}`);
    const { id: engagementId } = { id: story.engagementId };
    const { token } = story.does((viewer) =>
      invite(viewer, { engagementId, email: who.email, name: who.name, role, line: "" }),
    );
    const { accountId } = story.does(() =>
      acceptAsNew({ token, name: who.name, passwordHash, locale: "fr" }),
    );
    const person = story
      .items()
      .find((item) => item.kind === "person" && item.data.name === who.name);
    if (!person) throw new Error(`${who.name} did not join`);
    story.name(key, person.id);
    for (const [field, value] of Object.entries(data)) story.change(key, field, value);
    story.told(claire, -170);
    return { kind: "account", accountId, practiceRole: null, door: "demo" };
  };
}

/** The agency takes the place of the supplier who was written down before it had an account. */
function supplierJoins(story: Story, claire: Viewer, passwordHash: string): void {
  const who = demoSignIns.find((signIn) => signIn.role === "supplier");
  if (!who) return;
  story.told(claire, -20);
  const { token } = story.does((viewer, engagementId) =>
    invite(viewer, { engagementId, email: who.email, name: who.name, role: "supplier", line: "" }),
  );
  story.does(() => acceptAsNew({ token, name: who.name, passwordHash, locale: "fr" }));
}

function figures(
  story: Story,
  by: Viewer,
  all: Record<string, { grain: "weekly" | "monthly"; values: number[] }>,
  /** by the day on which a figure was typed, from today */
  told: (typedOn: number) => boolean = () => true,
): void {
  for (const [key, { grain, values }] of Object.entries(all))
    for (const [index, value] of values.entries()) {
      const back = index - values.length;
      const day = grain === "weekly" ? story.monday(back) : `${story.month(back)}-01`;
      const typedOn =
        Math.round((Date.parse(day) - Date.parse(story.day(0))) / 86_400_000) +
        (grain === "weekly" ? 7 : 31);
      if (!told(typedOn)) continue;
      story.told(by, Math.min(typedOn, 0), 7);
      story.does((viewer, engagementId) =>
        typeValue(viewer, {
          engagementId,
          changeId: newId(),
          kpiId: story.id(key),
          day,
          from: null,
          to: value,
        }),
      );
    }
}

function sign(story: Story, by: Viewer[], offset: number): void {
  for (const viewer of by) {
    const item = story
      .told(viewer, offset, 11)
      .items()
      .find((candidate) => candidate.kind === "commitment");
    if (item?.kind !== "commitment" || item.data.answer === null) continue;
    const seen = { answer: item.data.answer, reasons: item.data.reasons };
    story.does((teller, engagementId) =>
      signCommitment(teller, { engagementId, changeId: newId(), seen }),
    );
  }
}

function accept(story: Story, key: string, by: Viewer[], offset: number): void {
  for (const viewer of by) {
    story.told(viewer, offset, 12);
    const { engagement } = loadEngagement(viewer, story.engagementId);
    const reading = read(engagement, story.day(offset));
    const objective = reading.item(story.id(key));
    if (objective?.kind !== "objective") throw new Error(`${key} is no objective`);
    const terms = termsOf(reading, objective);
    story.does((teller, engagementId) =>
      acceptObjective(teller, { engagementId, changeId: newId(), itemId: objective.id, terms }),
    );
  }
}

/** A version of the strategy, named by the first and approved by both. */
function agree(
  story: Story,
  name: string,
  [first, second]: [Viewer, Viewer],
  offset: number,
): void {
  story.told(first, offset, 10);
  story.does((viewer, engagementId) =>
    nameVersion(viewer, { engagementId, changeId: newId(), name, approve: true }),
  );
  story.told(second, offset + 1, 18);
  story.does((viewer, engagementId) => {
    const seal = readVersions(viewer, engagementId).versions[0]?.seal;
    if (seal) approveVersion(viewer, { engagementId, changeId: newId(), ...seal });
  });
}

/** Those who read the course on one page, and the one who asks. */
function readCourse(story: Story, readers: Viewer[], asker: Viewer): void {
  for (const viewer of readers) {
    story.told(viewer, -16, 18);
    story.does((teller, engagementId) =>
      answerCourse(teller, { engagementId, changeId: newId(), what: "read" }),
    );
  }
  story.told(asker, -15, 9);
  story.does((teller, engagementId) =>
    answerCourse(teller, {
      engagementId,
      changeId: newId(),
      what: "question",
      question: "Et le carnet de recettes de mon père\u202f?",
    }),
  );
}

function prose(story: Story, by: Viewer): void {
  story.told(by, -90);
  const { engagement } = loadEngagement(by, story.engagementId);
  for (const name of ["vision", "positioning"] as const) {
    const doc = proseOf(engagement.name, name);
    if (doc) story.does((viewer, engagementId) => writeProse(viewer, engagementId, name, doc));
  }
}

function skills(...keys: string[]) {
  return keys.map((key) => ({ key, level: 3, wish: false }));
}
