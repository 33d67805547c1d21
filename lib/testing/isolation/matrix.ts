import { createHash } from "node:crypto";
import { rawDatabase } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { Refused } from "@/lib/errors";
import { bumpVersion } from "@/lib/history/version";
import { accountOf, claire } from "../cast";
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

type Attempt = { said: string; refused?: string; changed: boolean };

/** Opens the door inside a savepoint that is rolled back, so that each attempt finds the places untouched. */
async function attempt(door: Door, viewer: Viewer, place: Place): Promise<Attempt> {
  const sqlite = rawDatabase();
  sqlite.exec("savepoint attempt");
  try {
    await door.before?.(place);
    const before = fingerprint(place);
    const outcome = await told(() => door.run(viewer, place));
    return { ...outcome, changed: fingerprint(place) !== before };
  } finally {
    sqlite.exec("rollback to attempt; release attempt");
    bumpVersion(place.id);
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

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner) => {
      if (inner instanceof Map) return [...inner];
      if (inner instanceof Set) return [...inner];
      if (inner instanceof Uint8Array) return new TextDecoder().decode(inner);
      return inner;
    }) ?? ""
  );
}

/** Everything of a place in the database: rows that name it, and the accounts and sessions of its people. */
function fingerprint(place: Place): string {
  const sqlite = rawDatabase();
  const hash = createHash("sha256");
  const people = [accountOf(place.decider), accountOf(place.contributor)];
  const tables = sqlite
    .prepare(
      `select m.name, group_concat(c.name) as columns from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and m.name not in ('security_log') group by m.name`,
    )
    .all() as { name: string; columns: string }[];
  for (const { name, columns } of tables) {
    const held = columns.split(",");
    const where = held.includes("engagement_id")
      ? "engagement_id = :id"
      : held.includes("account_id")
        ? "account_id in (:one, :two)"
        : name === "engagement"
          ? "id = :id"
          : name === "account"
            ? "id in (:one, :two)"
            : name === "setting" || name === "prose_quarantine"
              ? "1"
              : undefined;
    if (!where) continue;
    const [one, two] = people;
    const names = { id: place.id, one, two };
    const used = Object.fromEntries(
      Object.entries(names).filter(([key]) => where.includes(`:${key}`)),
    );
    const rows = sqlite.prepare(`select * from "${name}" where ${where}`).all(used);
    hash.update(`${name} ${text(rows)}`);
  }
  return hash.digest("hex");
}

function consultsOn(viewer: Viewer, place: Place): boolean {
  return viewer === claire || (viewer === place.contributor && place.id === "florist");
}
