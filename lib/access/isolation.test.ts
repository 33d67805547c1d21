import { globSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { engagements } from "@/db/tables/engagement";
import { can, ownEyes } from "@/lib/access/rules";
import { demandToShow } from "@/lib/access/scope";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import { doors } from "@/lib/testing/isolation/doors";
import { type Door, faults, faultsSeeing } from "@/lib/testing/isolation/matrix";
import { type Place, places } from "@/lib/testing/isolation/places";

// A door is knocked at by everybody at both places, and some of them read a file in a worker each time.
vi.setConfig({ testTimeout: 30_000 });

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

  test("a door that nobody can open, so that it proves nothing", async () => {
    const hole: Door = {
      run: () => {
        throw new Refused("not_found");
      },
    };
    expect((await faults("hole", hole, all)).join()).toContain("never opened");
  });
});
