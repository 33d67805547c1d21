import type { Choice } from "@/components/ui/select";
import type { Severity } from "@/components/ui/severity-mark";
import type { Offer } from "@/lib/coherence/cure/offer";
import type { Sign } from "@/lib/coherence/finding";

/** A finding in words, as the panel shows it to one viewer. */
export type FindingView = {
  id: string;
  rule: string;
  severity: Severity;
  sign: string;
  /** what the glossary calls it */
  term: `sign-${Sign}`;
  sentence: string;
  /** the sentence in a few words, for a folded line */
  short: string;
  why: string;
  cure: string;
  /** what would become of the sign's petal once settled: in a few signs for the eye, in a sentence for the ear */
  outlook: { shown: string; said: string } | null;
  /** what can be done about it without leaving the panel, for whoever edits */
  cures: CureView[];
  stake: string | null;
  decision: string;
  /** thresholds that the practice moved, in words */
  settings: string[];
  /** the page it is about, and the way to the very field; null where no page edits it yet */
  page: string | null;
  href: string | null;
  go: string;
  shared: boolean;
  returned: boolean;
  /** it rests on what only consultants may see: it cannot be shared or set aside */
  confidential: boolean;
  /** what people did about it so far: shown by whom and when, set aside and back */
  lived: string[];
  /** findings that only follow from this one */
  follows: FindingView[];
};

/** A gesture that settles, in words: what is asked, and what to choose from. */
export type CureView = {
  key: string;
  title: string;
  /** of the field and of the button that does it */
  label: string;
  act: string;
  asks: Offer["asks"];
  choices: Choice[];
  /** what the typed words can be said to be */
  sorts: { label: string; choices: Choice[] } | null;
  /** nobody may do, unless somebody is `needed` */
  who: { label: string; choices: Choice[]; usual: string; needed: boolean } | null;
  /** the day proposed, `YYYY-MM-DD`, where one is asked with something new */
  usualDay: string | null;
  /** the words typed so far, where there is room for a few lines of them */
  lines: string | null;
  seen: string | number | null;
};

export type WaivedView = { id: string; sentence: string; reason: string; line: string };

/** What the viewer may do with findings. */
export type FindingRights = {
  engagementId: string;
  /** sees them first, and shares them */
  consults: boolean;
  mayWaive: boolean;
  /** findings are shared as they come */
  sharesAll: boolean;
  /** the first and the usual day on which a waived finding comes back, `YYYY-MM-DD` */
  tomorrow: string;
  usualReturn: string;
};
