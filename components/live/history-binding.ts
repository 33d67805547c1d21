import type { Json } from "./json";
import type { FieldBinding } from "./use-field";

/** What the history of a field needs of it: where it stands, what it says now, how an earlier value is put back. */
export type HistoryBinding<T extends Json> = Pick<
  FieldBinding<T>,
  "item" | "field" | "value" | "mayEdit" | "commit"
>;
