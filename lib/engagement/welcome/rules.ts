import type { Role } from "@/lib/access/rules";

/** The page to go to from the welcome, as the rest of an engagement's address. */
export type WelcomeWay = "hindrances" | "maturity" | "overview" | "roadmap";

const paths: Record<WelcomeWay, string> = {
  hindrances: "/diagnostic?section=hindrances",
  maturity: "/maturity",
  overview: "",
  roadmap: "/roadmap",
};

/** What somebody does first in their role, then what they may do instead. Questionnaires come first for those who answer. */
export function waysOf(role: Role): readonly [WelcomeWay, ...WelcomeWay[]] {
  if (role === "supplier") return ["roadmap"];
  if (role === "observer" || role === "consultant") return ["overview"];
  return ["hindrances", "maturity", "overview"];
}

/** The address of a way from the welcome; the overview for what is no way. */
export function welcomeHref(engagementId: string, way: string): string {
  const path = Object.hasOwn(paths, way) ? paths[way as WelcomeWay] : "";
  return `/engagements/${engagementId}${path}`;
}
