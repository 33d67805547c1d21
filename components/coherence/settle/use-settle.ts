"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { undoChangeAction } from "@/lib/engagement/edit/undo/actions";
import { settleFindingAction } from "@/lib/engagement/findings/actions";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FindingRights, FindingView } from "../finding-view";
import { percents } from "../percents";

type Said = Omit<
  Parameters<typeof settleFindingAction>[0],
  "engagementId" | "changeId" | "finding"
>;

/** Makes a gesture about a finding, says what became of its sign with the way back, and asks the page again. */
export function useSettle(finding: FindingView, { engagementId }: FindingRights) {
  const t = useTranslations("findings.settle");
  const tAll = useTranslations("findings");
  const f = formatter(useLocale() as Locale);
  const router = useRouter();
  const [busy, start] = useTransition();

  const undo = (of: string) => () =>
    start(async () => {
      const answer = await undoChangeAction({
        engagementId,
        changeId: crypto.randomUUID(),
        of,
      }).catch(() => null);
      if (answer?.ok) toast(t("undone"));
      else toast(answer?.reason === "conflict" ? t("undoConflict") : tAll("failed"));
      router.refresh();
    });

  const settle = (said: Said, done: () => void) =>
    start(async () => {
      const changeId = crypto.randomUUID();
      const answer = await settleFindingAction({
        engagementId,
        changeId,
        finding: finding.id,
        ...said,
      }).catch(() => null);
      if (answer?.ok) {
        toast(told(answer.value), { label: t("undo"), run: undo(changeId) });
        done();
      } else if (answer?.reason === "not_found") toast(t("gone"));
      else if (answer?.reason === "conflict") toast(t("conflict"));
      else toast(tAll("failed"));
      router.refresh();
    });

  function told({
    settled,
    signs,
  }: Extract<Awaited<ReturnType<typeof settleFindingAction>>, { ok: true }>["value"]): string {
    if (!settled) return t("noted");
    const mine = signs.find(({ sign }) => finding.term === `sign-${sign}`);
    if (!mine || mine.to === null) return t("done");
    const [from, to] = percents(mine.from, mine.to, f);
    if (from === null) return t("doneFirst", { sign: finding.sign, to });
    return from === to ? t("done") : t("doneSign", { sign: finding.sign, from, to });
  }

  return { settle, busy };
}
