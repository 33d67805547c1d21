import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { CheckLine } from "@/components/check/check-line";
import { MakeCheck } from "@/components/check/make-check";
import { ClientMessages } from "@/components/client-messages";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { listChecks } from "@/lib/check/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check.list"))("page") };
}

/** The quick checks that a consultant handed over: who answered, and what may be done with each. */
export default async function ChecksPage() {
  const [viewer, t, named] = await Promise.all([
    requireViewer(),
    getTranslations("check.list"),
    getLocale(),
  ]);
  const account = ownAccount(viewer);
  if (!account.practiceRole) notFound();
  const identity = practice();
  const checks = listChecks(viewer);
  const format = formatter(asLocale(named) ?? defaultLocale);
  const ready = checks.filter(({ state }) => state === "answered").length;
  return (
    <Desk account={account} current="portfolio" practice={identity}>
      <ClientMessages namespaces={["check-make"]}>
        <BackLink href="/portfolio">{t("back")}</BackLink>
        <PageHead
          title={t("title", { ready, count: checks.length })}
          line={t("line")}
          action={<MakeCheck locale={identity.locale} />}
        />
        {checks.length === 0 ? (
          <EmptyState drawing="compass" purpose={t("empty")} example={t("emptyExample")} />
        ) : (
          <ul className="rounded-xl border border-line bg-sheet">
            {checks.map((check) => (
              <CheckLine key={check.id} check={check} format={format} />
            ))}
          </ul>
        )}
      </ClientMessages>
    </Desk>
  );
}
