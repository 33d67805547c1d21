import { catalogueChannel } from "../catalogue/rules";
import type { Column } from "./layout/rules";

/**
 * The column a channel stands in, by its purposes: what only keeps customers brings them back, what also keeps them makes
 * them buy, the rest makes one known. Where no purpose was said the catalogue's first stage decides.
 */
export function columnOf(channel: {
  catalogue: string | null;
  purposes: readonly string[];
}): Column {
  const keeps = channel.purposes.includes("retention");
  const wins = channel.purposes.some((purpose) => purpose !== "retention");
  if (keeps) return wins ? "buy" : "back";
  if (wins) return "known";
  const first = catalogueChannel(channel.catalogue)?.stages[0];
  if (first === "engage") return "back";
  return first === undefined || first === "reach" ? "known" : "buy";
}
