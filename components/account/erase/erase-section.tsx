"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { EntryField } from "@/components/account/entry-field";
import { useProblems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { eraseSelfAction } from "@/lib/account/erase/actions";

/** Erases one's own account: what goes, what stays and why is said; the address is typed, the password asked. */
export function EraseSection({ email, may }: { email: string; may: boolean }) {
  const t = useTranslations("account.erase");
  const tAccount = useTranslations("account");
  const [state, send, busy] = useActionState(eraseSelfAction, null);
  const problems = useProblems(state);
  return (
    <section aria-labelledby="erase" className="rounded-xl border border-bad px-6 py-5 max-sm:px-4">
      <h2 id="erase">{t("title")}</h2>
      <p className="mt-1 max-w-[65ch] text-ink-2">{t("line")}</p>
      <dl className="mt-3 grid max-w-[760px] gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="weight-550">{t("goes")}</dt>
          <dd className="text-ink-2">{t("goesSays")}</dd>
        </div>
        <div>
          <dt className="weight-550">{t("stays")}</dt>
          <dd className="text-ink-2">{t("staysSays")}</dd>
        </div>
      </dl>
      <div className="mt-4">
        {may ? (
          <Dialog
            trigger={<Button variant="danger">{t("open")}</Button>}
            title={t("ask")}
            description={t("asked")}
          >
            <form action={send} className="grid gap-4">
              <EntryField
                label={t("type", { email })}
                name="typed"
                required
                maxLength={254}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                defaultValue={state?.values.typed}
                key={state?.values.typed}
                error={problems("typed")}
              />
              <EntryField
                label={tAccount("address.password")}
                name="password"
                type="password"
                autoComplete="current-password"
                required
                maxLength={200}
                error={problems("password")}
              />
              <div className="flex flex-wrap justify-end gap-2">
                <DialogClose render={<Button variant="ghost">{t("keep")}</Button>} />
                <Button type="submit" variant="danger" busy={busy}>
                  {t("do")}
                </Button>
              </div>
            </form>
          </Dialog>
        ) : (
          <p className="max-w-[65ch] font-medium">{t("last")}</p>
        )}
      </div>
    </section>
  );
}
