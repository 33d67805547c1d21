export const roles = ["consultant", "decider", "contributor", "supplier", "observer"] as const;
export type Role = (typeof roles)[number];

export const practiceRoles = ["owner", "member"] as const;
export type PracticeRole = (typeof practiceRoles)[number];

/** Whoever is asking, already proven. Minted by lib/auth, lib/share, lib/live, lib/demo and, to read for somebody, lib/notify only. */
export type Viewer =
  | {
      kind: "account";
      accountId: string;
      practiceRole: PracticeRole | null;
      door: Door;
      /** whose eyes a consultant borrows, to look and nothing else */
      as?: Seen;
    }
  | { kind: "share"; shareId: string; engagementId: string; door: "share" };

/** On one engagement, what somebody of it sees, or what anybody in a role sees. */
export type Seen = { engagementId: string } & ({ accountId: string } | { role: Role });

export type Door = "page" | "socket" | "command-line" | "demo" | "import" | "job";

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

/** Whom the viewer sees this engagement as; undefined where they look with their own eyes. */
export function seeing(viewer: Viewer, engagementId: string): Seen | undefined {
  if (viewer.kind !== "account" || viewer.as?.engagementId !== engagementId) return undefined;
  return viewer.as;
}

/** The same viewer with their own eyes: for pages that belong to no engagement. */
export function ownEyes(viewer: Viewer): Viewer {
  if (viewer.kind !== "account" || !viewer.as) return viewer;
  const { as: _, ...own } = viewer;
  return own;
}

/** The account whose things are "mine" on this engagement; null for a share link and for a role without a person. */
export function eyesOf(viewer: Viewer, engagementId: string): string | null {
  if (viewer.kind !== "account") return null;
  const seen = seeing(viewer, engagementId);
  if (!seen) return viewer.accountId;
  return "accountId" in seen ? seen.accountId : null;
}

/** What a browser keeps unsent work under: work of one's own eyes is not sent through another's. */
export function queueOf(viewer: Viewer, engagementId: string): string {
  if (viewer.kind !== "account") return "";
  return seeing(viewer, engagementId) ? `seeing-${viewer.accountId}` : viewer.accountId;
}

/** The roles that a consultant may look as; as a supplier one sees nothing without being somebody. */
export const rolesToSeeAs = ["decider", "contributor", "observer"] as const satisfies Role[];
