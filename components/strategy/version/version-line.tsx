import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import type { Versions } from "@/lib/strategy/version/queries";
import type { ChangeWords } from "../changes/words";

/** Under the title of the strategy: the version that waits, or the one that was approved and what changed since. */
export function VersionLine({
  engagementId,
  versions,
  words,
}: {
  engagementId: string;
  versions: Versions;
  words: ChangeWords;
}) {
  const said = sayVersions(versions, words);
  return (
    <Link
      href={`/engagements/${engagementId}/strategy/versions`}
      className="text-ink-2 underline decoration-line underline-offset-4 hover:text-marine hover:decoration-marine max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
    >
      <Ordinals text={said} />
    </Link>
  );
}

function sayVersions({ versions, approved, since, side }: Versions, { t, f }: ChangeWords): string {
  const last = versions[0];
  if (last && last.approvedAt === null)
    return `${t("strategy.waiting", { number: last.number, mine: side && !last.approvals[side] ? "yes" : "no" })}.`;
  if (!approved) return `${t("strategy.none")}.`;
  const day = f.day(calendarDay(approved.approvedAt));
  const known = t("strategy.approved", { number: approved.number, day });
  if (!since) return `${known}.`;
  return `${known}, ${since.length === 0 ? t("strategy.same") : t("strategy.since", { count: since.length })}.`;
}
