"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useVerb } from "@/components/maturity/use-verb";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import { stepOfHindranceAction, talkHeldAction } from "@/lib/diagnostic/hindrance/actions";
import { firstName } from "@/lib/format/person";

/** What the consultant does with a hindrance: says that the talk was held, or puts its first small move on the roadmap. */
export function PlanTalk({
  engagementId,
  statement,
  people,
}: {
  engagementId: string;
  statement: string;
  /** whom it holds back, nothing being planned yet */
  people: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("diagnostic-edit.plan");
  const router = useRouter();
  const talk = useVerb(talkHeldAction, () => {
    toast(t("talkDone"));
    router.refresh();
  });
  const step = useVerb(stepOfHindranceAction, () => {
    toast(t("stepDone"));
    router.refresh();
  });
  const head = () => ({ engagementId, changeId: crypto.randomUUID(), statement });
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      {people.map(({ id, name }) => (
        <Button
          key={id}
          size="sm"
          busy={talk.busy}
          onClick={() => talk.run({ ...head(), person: id })}
        >
          <Icon name="check" size={14} />
          {t("talk", { name: firstName(name) })}
        </Button>
      ))}
      <Button size="sm" busy={step.busy} onClick={() => step.run(head())}>
        <Icon name="flag" size={14} />
        {t("step")}
      </Button>
      {(talk.failed || step.failed) && (
        <span role="alert" className="text-13 text-bad">
          {t("failed")}
        </span>
      )}
      <p className="w-full text-12 text-ink-2">{t("discreet")}</p>
    </div>
  );
}
