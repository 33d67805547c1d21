"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { openFromTemplateAction } from "@/lib/engagement/template/actions";
import { NameFields } from "./name-fields";

/** A new engagement, from one of the templates. Its texts stay marked until somebody makes them their own. */
export function OpenTemplate({
  templates,
}: {
  templates: readonly { key: string; name: string; about: string; own?: boolean }[];
}) {
  const t = useTranslations("portfolio");
  const locale = useLocale();
  const [state, send, busy] = useActionState(openFromTemplateAction, null);
  const problems = useProblems(state);
  return (
    <section aria-labelledby="open-template">
      <h2 id="open-template">{t("template.title")}</h2>
      <p className="mb-4 mt-1 max-w-[72ch] text-ink-2">{t("template.line")}</p>
      <form action={send} className="grid max-w-[760px] gap-4">
        <input type="hidden" name="locale" value={locale} />
        <fieldset className="grid gap-2.5 sm:grid-cols-2">
          <legend className="sr-only">{t("template.choose")}</legend>
          {templates.map(({ key, name, about, own }, place) => (
            <label
              key={key}
              className="flex cursor-pointer gap-3 rounded-xl border border-line bg-sheet px-4 py-3 has-checked:border-marine has-checked:bg-marine-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine"
            >
              <input
                type="radio"
                name="template"
                value={key}
                defaultChecked={state ? state.values.template === key : place === 0}
                className="mt-1 size-4 shrink-0 accent-(--marine)"
              />
              <span>
                <b className="block font-semibold">{name}</b>
                <span className="block text-13 text-ink-2">{about}</span>
                {own && (
                  <span className="block text-12 text-marine">{t("template.ofPractice")}</span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <NameFields values={state?.values} problems={problems} />
          <Button type="submit" busy={busy} className="min-h-[38px] sm:mt-6">
            {t("template.open")}
          </Button>
        </div>
      </form>
    </section>
  );
}
