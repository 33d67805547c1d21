"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/text-field";
import { planReviewAction } from "@/lib/review/actions";
import { useVerb } from "../use-verb";

/** Plans a review: when, where, with whom. The agenda needs nobody. */
export function PlanDialog({
  engagementId,
  people,
  first,
  usualDay,
  variant = "primary",
}: {
  engagementId: string;
  people: readonly { id: string; name: string }[];
  /** who is asked unless somebody unticks them */
  first: readonly string[];
  /** the day that the agreed rhythm gives */
  usualDay: string;
  variant?: "primary" | "secondary";
}) {
  const t = useTranslations("review.plan");
  const tList = useTranslations("review.list");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState({ title: "", on: usualDay, time: "14:30", place: "" });
  const [who, setWho] = useState<readonly string[]>(first);
  const plan = useVerb(planReviewAction, ({ reviewId }) => {
    setOpen(false);
    router.push(`/engagements/${engagementId}/reviews/${reviewId}`);
  });
  const undated = draft.on === "" || draft.time === "";
  const set = (field: keyof typeof draft) => (event: React.ChangeEvent<HTMLInputElement>) =>
    setDraft({ ...draft, [field]: event.target.value });
  const save = () => {
    setTried(true);
    if (undated) return;
    plan.run({ engagementId, changeId: crypto.randomUUID(), ...draft, attendees: [...who] });
  };
  return (
    <Dialog
      title={t("title")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant={variant}>{tList("plan")}</Button>}
      actions={
        <>
          <DialogClose render={<Button>{t("cancel")}</Button>} />
          <Button variant="primary" busy={plan.busy} onClick={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <DateField label={t("on")} value={draft.on} onChange={set("on")} />
        <TextField label={t("time")} type="time" value={draft.time} onChange={set("time")} />
        <TextField
          label={t("place")}
          placeholder={t("placePlaceholder")}
          maxLength={200}
          value={draft.place}
          onChange={set("place")}
        />
        <TextField
          label={t("name")}
          placeholder={t("namePlaceholder")}
          maxLength={200}
          value={draft.title}
          onChange={set("title")}
        />
      </div>
      <fieldset className="mt-4">
        <legend className="weight-550 mb-1 text-12 text-ink-2">{t("who")}</legend>
        <div className="grid sm:grid-cols-2">
          {people.map((person) => (
            <Checkbox
              key={person.id}
              checked={who.includes(person.id)}
              onChange={(event) =>
                setWho(
                  event.target.checked
                    ? [...who, person.id]
                    : who.filter((one) => one !== person.id),
                )
              }
            >
              {person.name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <p role="alert" className="mt-2 text-13 text-bad empty:hidden">
        {tried && undated ? t("noDay") : plan.failed ? t("failed") : null}
      </p>
    </Dialog>
  );
}
