"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { readNumber, writeNumber } from "@/components/live/numeral";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { NumberField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { Locale } from "@/lib/i18n/locale";
import { changeRuleAction } from "@/lib/practice/coherence/actions";
import type { LimitView, SettingView } from "./setting-view";

/** One rule folded to its name and state; open, its switch and figures. */
export function RuleSetting({ setting }: { setting: SettingView }) {
  const t = useTranslations("rules-tune");
  const moved = setting.limits.filter(({ value, usual }) => value !== usual).length;
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // The way from a rule in the open leads to its figures.
    if (location.hash === `#${setting.rule}` && fold.current) fold.current.open = true;
  }, [setting.rule]);
  return (
    <li id={setting.rule} className="scroll-mt-6 border-line not-first:border-t">
      <details ref={fold} className="group">
        <summary className="flex min-h-13 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-xl px-6 py-2.5 marker:content-none max-sm:px-4">
          <span className="min-w-0 flex-1 font-medium">{setting.name}</span>
          {setting.off ? (
            <Chip tone="watch">{t("off")}</Chip>
          ) : (
            <span className="text-13 text-ink-2">
              {moved > 0 ? t("movedCount", { count: moved }) : t("as")}
            </span>
          )}
          <Icon name="chevron-down" className="text-ink-2 group-open:rotate-180" />
        </summary>
        <Figures setting={setting} />
      </details>
    </li>
  );
}

function Figures({ setting }: { setting: SettingView }) {
  const t = useTranslations("rules-tune");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [off, setOff] = useState(setting.off);
  const [typed, setTyped] = useState(() => written(setting.limits, "value", locale));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [busy, start] = useTransition();

  const save = (figures: Record<string, string>, turnedOff: boolean) => {
    const { limits, wrong } = read(setting.limits, figures, locale);
    const said = Object.fromEntries(
      Object.entries(wrong).map(([name, { key, least, most }]) => [
        name,
        t(key, { least: writeNumber(least, locale), most: writeNumber(most, locale) }),
      ]),
    );
    setProblems(said);
    if (Object.keys(said).length > 0) return;
    start(async () => {
      const answer = await changeRuleAction({ rule: setting.rule, off: turnedOff, limits }).catch(
        () => null,
      );
      toast(t(answer?.ok ? "saved" : "failed"));
      if (answer?.ok) router.refresh();
    });
  };

  const usual = written(setting.limits, "usual", locale);
  const asUsual = () => {
    setTyped(usual);
    setOff(false);
    save(usual, false);
  };
  const changed = setting.off || setting.limits.some(({ value, usual }) => value !== usual);
  return (
    <div className="grid gap-4 px-6 pb-5 max-sm:px-4">
      <p className="max-w-[68ch] text-13 text-ink-2 first-letter:uppercase">{setting.condition}.</p>
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-13 text-ink-2">{t("state")}</span>
        <Segmented
          name={`state-${setting.rule}`}
          label={t("state")}
          options={[
            { value: "on", label: t("on") },
            { value: "off", label: t("off") },
          ]}
          value={off ? "off" : "on"}
          onChange={(value) => setOff(value === "off")}
        />
      </div>
      {setting.limits.length === 0 ? (
        <p className="text-13 text-ink-2">{t("noThreshold")}</p>
      ) : (
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {setting.limits.map(({ name, unit, usualWords, reason }) => (
            <NumberField
              key={name}
              label={t(`names.${name}` as "names.most")}
              unit={t(`units.${unit}`) || undefined}
              value={typed[name] ?? ""}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              error={problems[name]}
              hint={`${t("usual", { value: usualWords })}. ${reason}`}
              disabled={off}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} onClick={() => save(typed, off)}>
          {t("save")}
        </Button>
        {changed && (
          <Button variant="ghost" disabled={busy} onClick={asUsual}>
            {t("usualAgain")}
          </Button>
        )}
      </div>
    </div>
  );
}

function written(limits: LimitView[], which: "value" | "usual", locale: Locale) {
  return Object.fromEntries(limits.map((one) => [one.name, writeNumber(one[which], locale)]));
}

type Wrong = { key: "unread" | "bounds"; least: number; most: number };

/** What was typed as the verb takes it, money in cents again; what cannot be read or is out of bounds, by name. */
function read(limits: LimitView[], typed: Record<string, string>, locale: Locale) {
  const values: Record<string, number> = {};
  const wrong: Record<string, Wrong> = {};
  for (const { name, unit, least, most } of limits) {
    const value = readNumber(typed[name] ?? "", locale);
    if (value === null) wrong[name] = { key: "unread", least, most };
    else if (value < least || value > most) wrong[name] = { key: "bounds", least, most };
    else values[name] = unit === "cents" ? Math.round(value * 100) : value;
  }
  return { limits: values, wrong };
}
