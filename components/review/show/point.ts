import type { DecisionView } from "@/lib/review/point/rules";

export type Person = { id: string; name: string };

/** A point of the agenda as the shared screen shows it. */
export type ShowPoint = {
  key: string;
  label: string;
  over: string;
  title: string;
  minutes: number;
  /** what was decided, in a few words of the list */
  decided: string | null;
  decision: DecisionView | null;
  /** whether a decision belongs here */
  decides: boolean;
  /** takes the whole height, as a chart does */
  wide: boolean;
  stage: React.ReactNode;
};
