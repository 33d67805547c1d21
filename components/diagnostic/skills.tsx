"use client";

import { useTranslations } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { fieldId } from "@/lib/engagement/address/field/rules";

type Skill = { key: string; level: number; wish: boolean };
const levels = [0, 1, 2, 3, 4] as const;

/** What somebody knows how to do, 0 to 4 in words, and what they would like to learn. */
export function Skills({
  item,
  value,
  names,
}: {
  item: string;
  value: Skill[];
  names: readonly { key: string; label: string }[];
}) {
  const t = useTranslations("diagnostic-edit.skills");
  const bound = useField<Skill[]>({ item, field: "skills", value });
  const put = (key: string, next: Partial<Skill>) => {
    const old = bound.value.find((skill) => skill.key === key) ?? { key, level: 0, wish: false };
    const skill = { ...old, ...next };
    const rest = bound.value.filter((one) => one.key !== key);
    bound.commit(skill.level === 0 && !skill.wish ? rest : [...rest, skill]);
  };
  const said = (skills: Skill[]) =>
    skills
      .map(({ key, level }) => `${names.find((one) => one.key === key)?.label ?? key} ${level}`)
      .join(", ");
  return (
    <fieldset id={fieldId(item, "skills")} className="min-w-0" disabled={!bound.mayEdit}>
      <legend className="weight-550 mb-1 text-12 text-ink-2">{t("legend")}</legend>
      <ul className="grid gap-x-8 lg:grid-cols-2">
        {names.map(({ key, label }) => {
          const skill = bound.value.find((one) => one.key === key);
          return (
            <li
              key={key}
              className="flex flex-wrap items-center gap-x-3 border-b border-line py-0.5"
            >
              <span className="min-w-0 flex-1">{label}</span>
              <select
                aria-label={t("levelOf", { skill: label })}
                value={skill?.level ?? 0}
                className="min-h-8 rounded-md border border-edge bg-sheet px-2 text-13 max-sm:min-h-11"
                {...bound.presence}
                onChange={({ target }) => put(key, { level: Number(target.value) })}
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {t(`level.${level}`)}
                  </option>
                ))}
              </select>
              <label className="flex min-h-8 items-center gap-1.5 text-13 text-ink-2 max-sm:min-h-11">
                <input
                  type="checkbox"
                  checked={skill?.wish ?? false}
                  aria-label={t("wishOf", { skill: label })}
                  className="size-4 accent-marine"
                  onChange={({ target }) => put(key, { wish: target.checked })}
                />
                {t("wish")}
              </label>
            </li>
          );
        })}
      </ul>
      <SaveHint bound={bound} />
      {bound.conflict && <ConflictPrompt bound={bound} format={said} />}
    </fieldset>
  );
}
