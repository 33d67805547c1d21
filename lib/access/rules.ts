export const roles = ["consultant", "decider", "contributor", "supplier", "observer"] as const;
export type Role = (typeof roles)[number];

export const practiceRoles = ["owner", "member"] as const;
export type PracticeRole = (typeof practiceRoles)[number];

/** Whoever is asking, already proven. Minted by lib/auth, lib/share, lib/live and lib/demo only. */
export type Viewer =
  | { kind: "account"; accountId: string; practiceRole: PracticeRole | null; door: Door }
  | { kind: "share"; shareId: string; engagementId: string; door: "share" };

export type Door = "page" | "socket" | "command-line" | "demo" | "import";

export const abilities = [
  "read",
  "comment",
  "edit",
  "answer",
  "sign",
  "invite",
  "export",
  "consult",
] as const;
/** `consult` is what the consultants alone may: unshared findings, hindrance maps, private notes, deletion. */
export type Ability = (typeof abilities)[number];

const allowed: Record<Ability, readonly Role[]> = {
  read: ["consultant", "decider", "contributor", "supplier", "observer"],
  comment: ["consultant", "decider", "contributor", "supplier", "observer"],
  edit: ["consultant", "decider", "contributor"],
  answer: ["consultant", "decider", "contributor"],
  sign: ["consultant", "decider"],
  invite: ["consultant", "decider"],
  export: ["consultant", "decider"],
  consult: ["consultant"],
};

/** Whether a role on an engagement carries an ability; no role carries nothing. */
export function can(role: Role | null, ability: Ability): boolean {
  return role !== null && allowed[ability].includes(role);
}

/** The whole engagement, or only one's own steps and what they point at (suppliers). */
export function seesWhole(role: Role | null): boolean {
  return role !== null && role !== "supplier";
}

/** The roles that somebody with this role may hand out (product.md, Roles). */
export function mayInviteAs(role: Role | null): readonly Role[] {
  if (role === "consultant") return roles;
  if (role === "decider") return ["contributor", "supplier", "observer"];
  return [];
}
