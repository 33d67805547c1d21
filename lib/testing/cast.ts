import { closeDatabase, transact } from "@/db/client";
import { accounts } from "@/db/tables/account";
import type { PracticeRole, Role, Viewer } from "@/lib/access/rules";
import { addMembership, createEngagement } from "@/lib/engagement/commands";
import { addItem, insertItem, parseData } from "@/lib/engagement/edit/commands";

/** Owns the practice and sees both clients; consultant of the bakery. */
export const claire = person("claire", "owner");
/** Member consultant of the practice, for the florist's alone. */
export const malo = person("malo", "member");
/** The bakery's people: decider, contributor, observer, supplier. */
export const yann = person("yann");
export const solenn = person("solenn");
export const odile = person("odile");
export const erwan = person("erwan");
/** Decides at the florist's; for her the bakery does not exist. */
export const stranger = person("rozenn");

export const bakery = "bakery";
export const florist = "florist";

type Member = {
  viewer: Viewer;
  name: string;
  role: Role;
  side: "client" | "consultant" | "supplier";
};
const people: Record<string, Member[]> = {
  [bakery]: [
    { viewer: yann, name: "Yann Kerleo", role: "decider", side: "client" },
    { viewer: solenn, name: "Solenn Le Goff", role: "contributor", side: "client" },
    { viewer: odile, name: "Odile Tanguy", role: "observer", side: "client" },
    { viewer: erwan, name: "Erwan Studio", role: "supplier", side: "supplier" },
  ],
  [florist]: [
    { viewer: malo, name: "Malo Riou", role: "consultant", side: "consultant" },
    { viewer: stranger, name: "Rozenn Guen", role: "decider", side: "client" },
  ],
};

/** Who somebody of the cast is inside an engagement: the id of their item of kind person (Claire's is minted). */
export function personOf(viewer: Viewer): string {
  return `person-${accountOf(viewer)}`;
}

/** The account behind a viewer of the cast. */
export function accountOf(viewer: Viewer): string {
  if (viewer.kind !== "account") throw new Error("a share link has no account");
  return viewer.accountId;
}

/**
 * A clean database in memory with two engagements, `bakery` and `florist`. Each has an objective `<id>-clients` and two
 * steps: `<id>-photos`, which the supplier Erwan owns at the bakery, and `<id>-sheet`, which he does not.
 */
export function stage(): void {
  closeDatabase();
  (globalThis as { azimutEngagements?: Map<string, unknown> }).azimutEngagements?.clear();
  transact((tx) => {
    const named = new Map(
      Object.values(people)
        .flat()
        .map(({ viewer, name }) => [accountOf(viewer), name]),
    );
    for (const viewer of [claire, malo, yann, solenn, odile, erwan, stranger])
      tx.insert(accounts)
        .values(accountRow(viewer, named.get(accountOf(viewer))))
        .run();
  });
  open(bakery, "Maison Kerleo");
  open(florist, "Rozenn Fleurs");
}

type Ties = Record<string, { id: string; amount: null }[]>;

function person(accountId: string, practiceRole: PracticeRole | null = null): Viewer {
  return { kind: "account", accountId, practiceRole, door: "page" };
}

function accountRow(viewer: Viewer, name = "Claire Morvan") {
  const id = accountOf(viewer);
  const practiceRole = viewer.kind === "account" ? viewer.practiceRole : null;
  return { id, email: `${id}@azimut.example`, name, practiceRole, createdAt: 0 };
}

function open(id: string, name: string) {
  createEngagement(claire, { id, name, openedOn: "2026-01-12" });
  transact((tx) => {
    for (const { viewer, name: called, role, side } of people[id] ?? []) {
      const personId = personOf(viewer);
      insertItem(tx, id, {
        id: personId,
        kind: "person",
        data: parseData("person", { name: called, side, leader: role === "decider" }),
      });
      addMembership(tx, { engagementId: id, accountId: accountOf(viewer), role, personId });
    }
  });
  add(id, "objective", "clients", { title: `Plus de commandes, ${name}` });
  const owner: Ties = id === bakery ? { owner: [{ id: personOf(erwan), amount: null }] } : {};
  add(id, "step", "photos", { what: `Refaire les photos, ${name}` }, owner);
  add(id, "step", "sheet", { what: `Compléter la fiche, ${name}` });
}

function add(
  engagementId: string,
  kind: "objective" | "step",
  what: string,
  data: Record<string, string>,
  links: Ties = {},
) {
  const id = `${engagementId}-${what}`;
  addItem(claire, { engagementId, changeId: `stage-${id}`, id, kind, data, links });
}
