"use client";

import { useTranslations } from "next-intl";
import { LiveText } from "@/components/live/live-field";
import { useField } from "@/components/live/use-field";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";

type Ties = { id: string; amount: number | null }[];

/** Day, hour, place and guests of a review to come; each saves by itself. */
export function WhenAndWhere({
  review,
}: {
  review: {
    id: string;
    title: string;
    plannedAt: string | null;
    place: string;
    attendees: { id: string; name: string }[];
    people: { id: string; name: string; side: string }[];
  };
}) {
  const t = useTranslations("review");
  const { id } = review;
  const when = useField<string | null>({ item: id, field: "plannedAt", value: review.plannedAt });
  const who = useField<Ties>({
    item: id,
    field: "link:attendee",
    value: review.attendees.map((person) => ({ id: person.id, amount: null })),
  });
  return (
    <details className="mb-8 rounded-xl border border-line px-5 py-1 print:hidden">
      <summary className="py-2.5 text-marine">{t("head.change")}</summary>
      <div className="grid gap-3 pt-1 pb-4 sm:grid-cols-3">
        <TextField
          label={t("head.when")}
          type="datetime-local"
          value={when.value ?? ""}
          onFocus={when.presence.onFocus}
          onBlur={when.presence.onBlur}
          onChange={(event) => when.change(event.target.value.slice(0, 16) || null)}
        />
        <LiveText item={id} field="place" value={review.place} label={t("head.place")} />
        <LiveText item={id} field="title" value={review.title} label={t("plan.name")} />
        <fieldset className="sm:col-span-3">
          <legend className="weight-550 mb-1 text-12 text-ink-2">{t("head.attendees")}</legend>
          <div className="flex flex-wrap gap-x-6">
            {review.people
              .filter(({ side }) => side !== "supplier")
              .map((person) => (
                <Checkbox
                  key={person.id}
                  checked={who.value.some((one) => one.id === person.id)}
                  onChange={(event) =>
                    who.commit(
                      event.target.checked
                        ? [...who.value, { id: person.id, amount: null }]
                        : who.value.filter((one) => one.id !== person.id),
                    )
                  }
                >
                  {person.name}
                </Checkbox>
              ))}
          </div>
        </fieldset>
      </div>
    </details>
  );
}
