import type { LinkValue } from "@/lib/engagement/links";
import type { Column } from "@/lib/strategy/map/layout/rules";

export type MappedChannel = {
  id: string;
  name: string;
  column: Column;
  offline: boolean;
  /** the line under its name: hours, purpose */
  line: string;
  /** a finding stands on it: its frame and its arrows say so */
  toCheck: boolean;
  feeds: LinkValue;
};

export type MapWords = Record<
  Column | "label" | "offline" | "online" | "feeds" | "toCheck",
  string
>;
