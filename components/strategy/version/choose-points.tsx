"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Select } from "@/components/ui/select";
import { DateField } from "@/components/ui/text-field";
import { type Point, pointText } from "@/lib/strategy/compare/rules";

/** The two moments that are compared, each a version, a day or now; the address follows. */
export function ChoosePoints({
  from,
  to,
  first,
  today,
  versions,
}: {
  from: Point;
  to: Point;
  first: string;
  today: string;
  versions: readonly { number: string; name: string }[];
}) {
  const router = useRouter();
  const [, start] = useTransition();
  const go = (next: { from: Point; to: Point }) =>
    start(() =>
      router.replace(`?from=${pointText(next.from)}&to=${pointText(next.to)}`, { scroll: false }),
    );
  const shared = { first, today, versions };
  return (
    <div className="mb-6 grid gap-x-6 gap-y-4 sm:grid-cols-[160px_minmax(0,1fr)_minmax(0,1fr)]">
      <ChoosePoint
        which="from"
        point={from}
        {...shared}
        onChoose={(point) => go({ from: point, to })}
      />
      <ChoosePoint
        which="to"
        point={to}
        {...shared}
        onChoose={(point) => go({ from, to: point })}
      />
    </div>
  );
}

function ChoosePoint({
  which,
  point,
  first,
  today,
  versions,
  onChoose,
}: {
  which: "from" | "to";
  point: Point;
  first: string;
  today: string;
  versions: readonly { number: string; name: string }[];
  onChoose: (point: Point) => void;
}) {
  const t = useTranslations("version-edit");
  const choose = (value: string) => {
    if (value === "now") onChoose({ is: "now" });
    else if (value === "day") onChoose({ is: "day", day: which === "from" ? first : today });
    else onChoose({ is: "version", number: value.slice(1) });
  };
  return (
    <fieldset
      className={`grid min-w-0 content-start gap-3 ${which === "from" ? "sm:col-start-2" : ""}`}
    >
      <legend className="sr-only">{t(which)}</legend>
      <Select
        label={t(which)}
        value={point.is === "day" ? "day" : pointText(point)}
        choices={[
          { value: "now", label: t("now") },
          ...versions.map(({ number, name }) => ({
            value: `v${number}`,
            label: t("version", { number, name }),
          })),
          { value: "day", label: t("day") },
        ]}
        onChange={(event) => choose(event.target.value)}
      />
      {point.is === "day" && (
        <DateField
          label={t("which")}
          key={point.day}
          defaultValue={point.day}
          min={first}
          max={today}
          onChange={(event) => {
            if (event.target.value) onChoose({ is: "day", day: event.target.value });
          }}
        />
      )}
    </fieldset>
  );
}
