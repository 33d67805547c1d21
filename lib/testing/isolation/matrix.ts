import { rawDatabase } from "@/db/client";
import type { Seen, Viewer } from "@/lib/access/rules";
import { Refused } from "@/lib/errors";
import { bumpVersion } from "@/lib/history/version";
import { accountOf, claire, erwan } from "../cast";
import { fingerprint, text } from "./fingerprint";
import { everybody, type Place } from "./places";

/**
 * A door as the matrix tries it: asked by a viewer for something of a place. `by` is whom it must let in, so that a door
 * asked the wrong way is noticed; `before` prepares the place.
 */
export type Door = {
  run: (viewer: Viewer, place: Place) => unknown;
  by?: (place: Place) => Viewer;
  before?: (place: Place) => unknown;
  /** asks for nothing of a place, so that a plain refusal betrays nothing */
  placeless?: true;
};

/** What is wrong with a door, in sentences; nothing where it holds for every viewer and both places. */
export async function faults(name: string, door: Door, all: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of all) {
    const other = all.find(({ id }) => id !== place.id) as Place;
    const welcome = await attempt(door, door.by?.(place) ?? claire, place);
    if (welcome.refused) found.push(`${name}: never opened (${welcome.refused})`);
    for (const { name: who, viewer, sees } of everybody) {
      const say = (what: string) => found.push(`${name}: ${what}, asked by the ${who}`);
      const { said, refused, changed } = await attempt(door, viewer, place);
      if (sees.includes(place.id)) {
        if (!sees.includes(other.id) && said.includes(other.canary)) say("told the other's canary");
        if (who === "supplier" && said.includes(place.hidden)) say("told what is not theirs");
        if (!consultsOn(viewer, place) && said.includes(place.secret)) say("told a secret");
        continue;
      }
      if (said.includes(place.canary)) say("told a stranger the canary");
      if (changed) say("let a stranger change the place");
      if (refused && refused !== "not_found" && !door.placeless)
        say(`answered a stranger ${refused}`);
    }
  }
  return found;
}

/** What is wrong with a door when a consultant knocks as somebody of the place: they must change nothing and hear no more. */
export async function faultsSeeing(name: string, door: Door, place: Place): Promise<string[]> {
  const found: string[] = [];
  const { id: engagementId } = place;
  const eyes: { who: string; as: Seen; supplier?: true }[] = [
    { who: "decider", as: { engagementId, accountId: accountOf(place.decider) } },
    { who: "observer", as: { engagementId, role: "observer" } },
    { who: "supplier", as: { engagementId, accountId: accountOf(erwan) }, supplier: true },
  ];
  for (const { who, as, supplier } of eyes) {
    const say = (what: string) => found.push(`${name}: ${what}, asked as the ${who}`);
    const { said, changed } = await attempt(door, { ...claire, as } as Viewer, place);
    if (changed) say("let whoever only looks change the place");
    if (said.includes(place.secret)) say("told a secret");
    if (supplier && said.includes(place.hidden)) say("told what is not theirs");
  }
  return found;
}

/**
 * What is wrong with a door when somebody of a place asks it for another place's things under their own place's id: those
 * things must not be told to who does not know them, and must not change for anybody.
 */
export async function faultsMixed(name: string, door: Door, all: readonly Place[]) {
  const found: string[] = [];
  for (const place of all) {
    const other = all.find(({ id }) => id !== place.id) as Place;
    // The asker's own words and the other's ids: foreign words can come from the database alone.
    const { id, canary, hidden, secret } = place;
    const mixed: Place = { ...other, id, canary, hidden, secret };
    for (const [who, viewer] of [
      ["decider", place.decider],
      ["owner", claire],
    ] as const) {
      // The owner's own doors have no place, and open to both clients.
      if (door.placeless && who === "owner") continue;
      const { said, changed } = await attempt(door, viewer, mixed, other);
      if (changed) found.push(`${name}: changed the other's things, asked by the ${who}`);
      if (who === "decider" && said.includes(other.canary))
        found.push(`${name}: told the other's canary, asked by the ${who}`);
    }
  }
  return found;
}

type Attempt = { said: string; refused?: string; changed: boolean };

/** Opens the door inside a savepoint that is rolled back, so that each attempt finds the places untouched. */
async function attempt(
  door: Door,
  viewer: Viewer,
  place: Place,
  watched = place,
): Promise<Attempt> {
  const sqlite = rawDatabase();
  sqlite.exec("savepoint attempt");
  try {
    await door.before?.(watched);
    const before = held(watched);
    const outcome = await told(() => door.run(viewer, place));
    return { ...outcome, changed: held(watched) !== before };
  } finally {
    sqlite.exec("rollback to attempt; release attempt");
    for (const { id } of [place, watched]) bumpVersion(id);
  }
}

async function told(run: () => unknown): Promise<{ said: string; refused?: string }> {
  try {
    return { said: text(await run()) };
  } catch (error) {
    if (error instanceof Refused) return { said: text(error.detail), refused: error.reason };
    return { said: String(error), refused: `an error: ${error}` };
  }
}

const held = (place: Place) =>
  fingerprint(rawDatabase(), place.id, [accountOf(place.decider), accountOf(place.contributor)]);

function consultsOn(viewer: Viewer, place: Place): boolean {
  return viewer === claire || (viewer === place.contributor && place.id === "florist");
}
