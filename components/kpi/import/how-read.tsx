"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { Segmented } from "@/components/ui/segmented";
import type { Choices, Format } from "@/lib/exchange/kpi/reading";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

/** What was guessed of the file, how surely, and another choice where the guess is wrong: the file is read again. */
export function HowRead({
  format: found,
  choices,
  onChoose,
}: {
  format: Format;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}) {
  const t = useTranslations("kpi-import");
  const format = formatter(useLocale() as Locale);
  const { encoding, delimiter, dateOrder, decimal } = found;
  const choose = (choice: Choices) => onChoose({ ...choices, ...choice });
  const quoted = (words: readonly string[]) =>
    format.list(words.slice(0, 2).map((word) => t("quoted", { text: word })));
  return (
    <section aria-labelledby="how" className="mt-6">
      <h2 id="how">{t("how")}</h2>
      {found.container !== "workbook" && encoding.value && (
        <Guess
          name="encoding"
          title={t("encoding")}
          certainty={encoding.certainty}
          options={(encoding.value.startsWith("utf-16")
            ? ([encoding.value, "utf-8"] as const)
            : (["utf-8", "windows-1252"] as const)
          ).map((value) => ({ value, label: t(`encodings.${value}`) }))}
          value={encoding.value}
          onChange={(value) => choose({ encoding: value })}
        >
          {encoding.sample && encoding.sample.words.length > 0
            ? t("encodingSample", {
                count: Math.min(2, encoding.sample.words.length),
                words: quoted(encoding.sample.words),
              })
            : t("encodingPlain")}
        </Guess>
      )}
      {found.container !== "workbook" && delimiter.value && (
        <Guess
          name="delimiter"
          title={t("delimiter")}
          certainty={delimiter.certainty}
          options={([";", ",", "\t"] as const).map((value) => ({
            value,
            label: t(`delimiters.${delimiterNames[value]}`),
          }))}
          value={delimiter.value}
          onChange={(value) => choose({ delimiter: value as Choices["delimiter"] })}
        >
          {delimiter.sample &&
            t("delimiterSample", {
              columns: delimiter.sample.columns,
              lines: delimiter.sample.lines,
            })}
        </Guess>
      )}
      {dateOrder.value && (
        <Guess
          name="dateOrder"
          title={t("dateOrder")}
          certainty={dateOrder.certainty}
          options={(["dmy", "mdy", "ymd"] as const).map((value) => ({
            value,
            label: t(`dateOrders.${value}`),
          }))}
          value={dateOrder.value}
          onChange={(value) => choose({ dateOrder: value })}
        >
          {dateOrder.sample && (
            <Ordinals
              text={t("dateSample", {
                text: dateOrder.sample.text,
                day: format.dayLong(dateOrder.sample.day),
              })}
            />
          )}
        </Guess>
      )}
      {decimal.value && (
        <Guess
          name="decimal"
          title={t("decimal")}
          certainty={decimal.certainty}
          options={([",", "."] as const).map((value) => ({
            value,
            label: t(value === "," ? "decimals.comma" : "decimals.point"),
          }))}
          value={decimal.value}
          onChange={(value) => choose({ decimal: value })}
        >
          {decimal.sample &&
            [
              t("decimalSample", {
                text: decimal.sample.text,
                value: format.number(decimal.sample.value),
              }),
              decimal.sample.other &&
                t("decimalOthers", { count: decimal.sample.others, text: decimal.sample.other }),
            ]
              .filter(Boolean)
              .join(" ")}
        </Guess>
      )}
    </section>
  );
}

const delimiterNames = { ";": "semicolon", ",": "comma", "\t": "tab" } as const;

function Guess<V extends string>({
  name,
  title,
  certainty,
  options,
  value,
  onChange,
  children,
}: {
  name: string;
  title: string;
  certainty: "sure" | "check";
  options: { value: V; label: string }[];
  value: string;
  onChange: (value: V) => void;
  children: React.ReactNode;
}) {
  const t = useTranslations("kpi-import");
  return (
    <div className="flex flex-col gap-1.5 border-b border-line py-2.5">
      <div className="flex justify-between gap-2">
        <span className="text-13 font-semibold">{title}</span>
        {certainty === "sure" ? (
          <span className="flex items-center gap-1 text-12 text-good">
            <Icon name="check" size={12} />
            {t("sure")}
          </span>
        ) : (
          <span className="text-12 text-watch">{t("check")}</span>
        )}
      </div>
      <Segmented
        name={name}
        label={title}
        options={options}
        value={value as V}
        onChange={onChange}
        className="flex! w-full [&_label]:whitespace-nowrap [&_label]:px-1"
      />
      <p className="text-12 text-ink-2">{children}</p>
    </div>
  );
}
