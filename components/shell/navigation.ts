import type { IconName } from "@/components/ui/icon";
import type { StageState } from "@/components/ui/stage-mark";

/** The seven stages of the loop, in their order. */
export const loop = [
  "prepare",
  "observe",
  "compare",
  "adapt",
  "act",
  "measure",
  "correct",
] as const;
export type StageKey = (typeof loop)[number];

/** Where one is in an engagement. */
export type Place = "overview" | StageKey | "files" | "activity" | "settings";

export type EngagementEntry = { id: string; name: string; line?: string; href: string };

/** All that the frame shows; what has no address is not a link, so that nothing leads nowhere. */
export type Navigation = {
  engagement: EngagementEntry;
  /** Those that this person opened last; all are behind `portfolioHref`. */
  engagements?: readonly EngagementEntry[];
  portfolioHref?: string;
  stages: readonly { key: StageKey; state: StageState; href?: string }[];
  filesHref?: string;
  activityHref?: string;
  settingsHref?: string;
  current: Place | undefined;
};

/** The doors under the loop, those that exist. */
export function doors(nav: Navigation) {
  const all = [
    { key: "files", icon: "file", href: nav.filesHref },
    { key: "activity", icon: "activity", href: nav.activityHref },
    { key: "settings", icon: "settings", href: nav.settingsHref },
  ] as const;
  return all.filter((door): door is (typeof all)[number] & { href: string } => Boolean(door.href));
}

/** The bar of a phone: at most four shortcuts, those that exist; the fifth entry opens the rest. */
export function shortcuts(nav: Navigation) {
  const stage = (key: StageKey) => nav.stages.find((one) => one.key === key)?.href;
  const all: {
    key: "course" | "figures" | "steps" | "answer";
    icon: IconName;
    place: Place;
    href?: string;
  }[] = [
    { key: "course", icon: "home", place: "overview", href: nav.engagement.href },
    { key: "figures", icon: "figures", place: "measure", href: stage("measure") },
    { key: "steps", icon: "list", place: "act", href: stage("act") },
    { key: "answer", icon: "pencil", place: "compare", href: stage("compare") },
  ];
  return all.filter((one): one is (typeof all)[number] & { href: string } => Boolean(one.href));
}
