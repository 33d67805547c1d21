import "server-only";
import { type Tx, transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { rules } from "@/lib/coherence/registry";
import { bounds, patience, type Settings, thresholdsOf } from "@/lib/coherence/thresholds";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { coherenceKey, coherenceSettings } from "./queries";
import type { RuleInput } from "./schema";

/**
 * Turns a rule off or on and moves its figures (money in cents), for every engagement of the practice; the owner's to do.
 * Refuses `invalid` a rule or a figure that there is not, and one out of bounds, with its name.
 */
export function changeRule(viewer: Viewer, { rule, off, limits }: RuleInput): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (!rules.some(({ id }) => id === rule)) throw new Refused("invalid");
    const moved: Record<string, number> = {};
    for (const [name, value] of Object.entries(limits)) {
      const threshold = Object.hasOwn(thresholdsOf(rule), name) && thresholdsOf(rule)[name];
      if (!threshold) throw new Refused("invalid");
      const { least, most } = bounds[threshold.unit];
      if (value < least || value > most) throw new Refused("invalid", { limit: name });
      if (value !== threshold.usual) moved[name] = value;
    }
    const { [rule]: _, ...others } = coherenceSettings().rules ?? {};
    const own = {
      ...(off ? { off } : {}),
      ...(Object.keys(moved).length > 0 ? { limits: moved } : {}),
    };
    const kept = Object.keys(own).length > 0 ? { ...others, [rule]: own } : others;
    write(tx, viewer, { ...coherenceSettings(), rules: kept });
  });
}

/** Days after opening from which every rule applies; the owner's to do. Refuses `invalid` outside 1 to 730. */
export function changePatience(viewer: Viewer, { days }: { days: number }): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    const { least, most } = bounds[patience.unit];
    if (days < least || days > most) throw new Refused("invalid");
    const { patienceDays: _, ...others } = coherenceSettings();
    write(tx, viewer, days === patience.usual ? others : { ...others, patienceDays: days });
  });
}

function write(tx: Tx, viewer: Viewer, value: Settings): void {
  tx.insert(settings)
    .values({ key: coherenceKey, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
  const accountId = viewer.kind === "account" ? viewer.accountId : null;
  logSecurity(tx, { kind: "rules-changed", accountId });
}
