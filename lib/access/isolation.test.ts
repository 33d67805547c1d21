import { globSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { db, transact } from "@/db/client";
import { engagements, frozen, items } from "@/db/tables/engagement";
import { notes } from "@/db/tables/maturity";
import { searchTexts } from "@/db/tables/search";
import { can, ownEyes } from "@/lib/access/rules";
import { demand, demandToShow } from "@/lib/access/scope";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import { claire } from "@/lib/testing/cast";
import { doors } from "@/lib/testing/isolation/doors";
import { type Door, faults, faultsMixed, faultsSeeing } from "@/lib/testing/isolation/matrix";
import { guestOf, type Place, places } from "@/lib/testing/isolation/places";

// A door is knocked at by everybody at both places, and some of them read a file in a worker each time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let all: Place[] = [];
beforeAll(async () => {
  all = await places();
});

const modules = globSync("lib/**/{queries,commands}.ts").map((file) =>
  file.replaceAll("\\", "/").replace(/^lib\/|\.ts$/g, ""),
);

test("every verb of the house is a door of the matrix, and the matrix knows no other", async () => {
  const exported = await Promise.all(
    modules.map(async (name) => {
      const module: Record<string, unknown> = await import(
        /* @vite-ignore */ `${process.cwd()}/lib/${name}.ts`
      );
      const verbs = Object.keys(module).filter((key) => typeof module[key] === "function");
      return verbs.map((verb) => `${name} ${verb}`);
    }),
  );
  const known = Object.entries(doors).flatMap(([name, verbs]) =>
    Object.keys(verbs).map((verb) => `${name} ${verb}`),
  );
  expect(known.sort()).toEqual(exported.flat().sort());
});

describe.each(Object.entries(doors))("%s", (_, verbs) => {
  const tried = Object.entries(verbs).filter(
    (entry): entry is [string, Door] => typeof entry[1] !== "string",
  );
  if (tried.length === 0) test("needs no knocking", () => expect(verbs).not.toEqual({}));
  test.each(tried)("%s tells and changes nothing across clients", async (verb, door) => {
    expect(await faults(verb, door, all)).toEqual([]);
  });
});

describe.each(Object.entries(doors))("%s, asked for another client's things,", (_, verbs) => {
  const tried = Object.entries(verbs).filter(
    (entry): entry is [string, Door] => typeof entry[1] !== "string",
  );
  if (tried.length === 0) test("needs no knocking", () => expect(verbs).not.toEqual({}));
  test.each(tried)("%s finds them nowhere", async (verb, door) => {
    expect(await faultsMixed(verb, door, all)).toEqual([]);
  });
});

// The portfolio, the letters and what a consultant makes elsewhere are seen with their own eyes, whoever they look as.
const ownEyed = new Set(["portfolio/commands", "portfolio/queries", "notify/sent/commands"]);

describe.each(Object.entries(doors).filter(([name]) => !ownEyed.has(name)))(
  "%s, seen as somebody,",
  (_, verbs) => {
    const tried = Object.entries(verbs).filter(
      (entry): entry is [string, Door] => typeof entry[1] !== "string",
    );
    if (tried.length === 0) test("needs no knocking", () => expect(verbs).not.toEqual({}));
    test.each(tried)("%s lets nobody write or hear more than that person", async (verb, door) => {
      expect(await faultsSeeing(verb, door, all[0] as Place)).toEqual([]);
    });
  },
);

describe("a planted hole is caught:", () => {
  const names = () => db.select().from(engagements).all();

  test("a query that forgot its scope", async () => {
    const hole: Door = { run: () => names() };
    expect((await faults("hole", hole, all)).join()).toContain("told a stranger the canary");
  });

  test("a command that checks the role and not the place", async () => {
    const hole: Door = {
      run: (viewer, place) => {
        if (viewer.kind === "share" || !can("contributor", "edit")) throw new Refused("not_found");
        db.update(engagements)
          .set({ strapline: place.canary + viewer.accountId })
          .run();
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain("let a stranger change the place");
  });

  test("a refusal that betrays that the other exists", async () => {
    const hole: Door = {
      run: (viewer, place) => {
        if (viewer.kind === "share") throw new Refused("not_found");
        if (viewer.practiceRole !== "owner") throw new Refused("forbidden", { name: place.id });
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain("answered a stranger forbidden");
  });

  test("a command that forgot that a consultant only looks", async () => {
    const hole: Door = {
      run: (viewer, place) => {
        demandToShow(viewer, place.id, "edit");
        db.update(engagements)
          .set({ strapline: `${place.canary} deux` })
          .where(eq(engagements.id, place.id))
          .run();
      },
    };
    const found = await faultsSeeing("hole", hole, all[0] as Place);
    expect(found.join()).toContain("let whoever only looks change the place");
  });

  test("a query that shows through another's eyes what is the consultants'", async () => {
    const hole: Door = { run: (viewer, { id }) => loadEngagement(ownEyes(viewer), id) };
    const found = await faultsSeeing("hole", hole, all[0] as Place);
    expect(found.join()).toContain("told a secret");
  });

  test("a supplier who is handed the whole", async () => {
    const hole: Door = {
      run: (viewer, { id }) => {
        demand(viewer, id, "read");
        return db.select().from(items).where(eq(items.engagementId, id)).all();
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain("told what is not theirs");
  });

  test("a share link that is believed wherever it asks", async () => {
    const hole: Door = {
      by: ({ id }) => guestOf(id),
      run: (viewer, { id }) => {
        if (viewer.kind !== "share") throw new Refused("not_found");
        return db.select().from(items).where(eq(items.engagementId, id)).all();
      },
    };
    const found = await faults("hole", hole, all);
    expect(found.join()).toContain("told a stranger the canary, asked by the share link");
  });

  test("a search that looks everywhere", async () => {
    const hole: Door = {
      run: (_, { canary }) =>
        db
          .select()
          .from(searchTexts)
          .where(like(searchTexts.title, `%${canary}%`))
          .all(),
    };
    expect((await faults("hole", hole, all)).join()).toContain("told a stranger the canary");
  });

  test("private notes shown to whoever reads the engagement", async () => {
    const hole: Door = {
      run: (viewer, { id }) => {
        demand(viewer, id, "read");
        return db.select().from(notes).where(eq(notes.engagementId, id)).all();
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain(
      "told a secret, asked by the decider",
    );
  });

  test("a frozen state that everybody of the engagement opens, whatever they see of it", async () => {
    const hole: Door = {
      before: ({ id: engagementId }) =>
        transact((tx) => freezeEngagement(tx, claire, { engagementId, label: "" })),
      run: (viewer, { id }) => {
        demand(viewer, id, "read");
        const rows = db.select().from(frozen).where(eq(frozen.engagementId, id)).all();
        return rows.map(({ gz }) => gunzipSync(gz).toString("utf8"));
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain(
      "told what is not theirs, asked by the supplier",
    );
  });

  test("a command that takes an item by its id alone", async () => {
    const hole: Door = {
      run: (viewer, { id, step }) => {
        demand(viewer, id, "edit");
        db.update(items).set({ data: {} }).where(eq(items.id, step)).run();
      },
    };
    expect(await faults("hole", hole, all)).toEqual([]);
    expect((await faultsMixed("hole", hole, all)).join()).toContain("changed the other's things");
  });

  test("a door that nobody can open, so that it proves nothing", async () => {
    const hole: Door = {
      run: () => {
        throw new Refused("not_found");
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain("never opened");
  });
});
