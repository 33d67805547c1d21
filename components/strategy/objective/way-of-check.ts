import { wayToItem } from "@/lib/engagement/address/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { placeOfCheck } from "@/lib/strategy/smart/place/rules";
import type { Check } from "@/lib/strategy/smart/rules";
import type { ObjectiveContext } from "./context";

/** The way to the very field that a check asks for; null for who may not write there. */
export function wayOfCheck(
  { item }: ObjectiveLine,
  check: Check,
  { reading, engagementId, mayEdit }: ObjectiveContext,
): string | null {
  return mayEdit ? wayToItem(placeOfCheck(reading, item, check), engagementId).href : null;
}
