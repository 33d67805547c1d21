"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { toast } from "@/components/ui/toast";
import { finishStepAction, reopenStepAction } from "@/lib/roadmap/finish/actions";
import { useVerb } from "./use-verb";

type Place = { engagementId: string; itemId: string; what: string; done: boolean };

/** Finishes a step or opens it again, with a way back. */
function useFinish({ engagementId, itemId, what }: Place) {
  const t = useTranslations("roadmap-edit");
  const { busy, run } = useVerb();
  const ask = () => ({ engagementId, changeId: crypto.randomUUID(), itemId });
  const reopen = (to: "planned" | "started") =>
    run(
      () => reopenStepAction({ ...ask(), to }),
      () => toast(t("reopened", { what })),
    );
  const finish = () =>
    run(
      () => finishStepAction(ask()),
      ({ was }) => toast(t("finished", { what }), { label: t("undo"), run: () => reopen(was) }),
    );
  return { t, busy, finish, reopen };
}

/** A box before a step. */
export function FinishBox({ disabled, ...place }: Place & { disabled: boolean }) {
  const { t, busy, finish, reopen } = useFinish(place);
  return (
    <Checkbox
      checked={place.done}
      disabled={disabled || busy}
      onChange={() => (place.done ? reopen("started") : finish())}
      className="shrink-0 max-sm:min-w-11 max-sm:justify-center"
    >
      <span className="sr-only">
        {t(place.done ? "reopenOf" : "finishOf", { what: place.what })}
      </span>
    </Checkbox>
  );
}

/** The one big button of a step. */
export function FinishButton({
  className,
  look,
  ...place
}: Place & { className?: string; look?: ButtonLook }) {
  const { t, busy, finish, reopen } = useFinish(place);
  return (
    <Button
      variant={place.done ? "secondary" : "primary"}
      {...look}
      busy={busy}
      className={className}
      onClick={() => (place.done ? reopen("started") : finish())}
    >
      {t(place.done ? "reopen" : "finish")}
    </Button>
  );
}
