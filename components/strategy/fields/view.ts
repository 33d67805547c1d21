import type { Json } from "@/components/live/json";

export type Option = { value: string; label: string };
/** A field of an item, ready to be shown: its words, its value, what may be chosen. */
export type FieldView = {
  field: string;
  label: string;
  value: Json;
  as:
    | "line"
    | "paragraph"
    | "number"
    | "hours"
    | "money"
    | "day"
    | "yes-no"
    | "choice"
    | "choices"
    | "links"
    | "months"
    | "rows"
    | "proofs"
    | "level"
    | "lines"
    | "periods";
  options?: Option[];
  none?: string;
  single?: boolean;
  /** each tie says how many hours a week */
  hours?: boolean;
  unit?: string;
  /** its words came with a template and nobody made them their own yet */
  template?: boolean;
  /** where a period begins that is added now */
  today?: string;
};
