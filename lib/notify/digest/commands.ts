import "server-only";
import { transact } from "@/db/client";
import { overviewOf } from "@/lib/engagement/overview/queries";
import { formatter } from "@/lib/format/format";
import { sentence } from "@/lib/history/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { enqueue } from "../commands";
import { type Reader, readers } from "../reader/queries";

const weekMs = 7 * 86_400_000;
/** Lines told of one engagement; the page tells the rest. */
const most = 6;

/**
 * Writes each person what the others did during the week before a moment, engagement by engagement, from what they may see;
 * nothing moved, no letter. One letter for each person and day, however often it runs. Answers how many letters it wrote.
 */
export function writeDigests(moment: number, today: string): number {
  return transact((tx) => {
    let written = 0;
    for (const mine of byPerson(readers())) {
      const [first] = mine;
      if (!first) continue;
      const places = mine.flatMap((reader) => {
        const lines = weekOf(reader, moment - weekMs);
        const path = `/engagements/${reader.engagementId}`;
        return lines.length > 0 ? [{ name: reader.engagement, path, lines }] : [];
      });
      if (places.length === 0) continue;
      const to = { ...first.to, engagementId: null };
      const key = `digest:${to.accountId}:${today}`;
      if (enqueue(tx, to, { kind: "digest", places }, key)) written += 1;
    }
    return written;
  });
}

function byPerson(all: Reader[]): Reader[][] {
  const people = new Map<string | null, Reader[]>();
  for (const reader of all)
    people.set(reader.to.accountId, [...(people.get(reader.to.accountId) ?? []), reader]);
  return [...people.values()];
}

function weekOf({ viewer, engagementId, to }: Reader, since: number): string[] {
  const words = wordsOf(to.locale);
  return overviewOf(viewer, engagementId, since)
    .told.slice(0, most)
    .map((change) => `${sentence(change, words)}.`);
}

function wordsOf(locale: Locale) {
  const pages = (["strategy", "diagnostic", "audience"] as const).map(
    (page) => translator(locale, page) as unknown as Speaker,
  );
  const rules = translator(locale, "rules") as unknown as Speaker;
  return {
    t: translator(locale, "history"),
    f: formatter(locale),
    fieldName: (field: string) => {
      const key = `field.${field.replace(":", ".")}`;
      const speaks = pages.find((t) => t.has(key));
      return speaks ? speaks(key) : null;
    },
    ruleName: (rule: string) => {
      const key = `said.${rule}.name`;
      return rules.has(key) ? rules(key) : null;
    },
  };
}

/** The sentences of a page, asked for by a name that may not be there. */
type Speaker = { (key: string): string; has: (key: string) => boolean };
