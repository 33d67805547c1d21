import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PracticeFrame } from "@/components/practice/frame";
import { TemplateActions } from "@/components/practice/template-actions";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { ownAccount } from "@/lib/account/queries";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { listTemplates } from "@/lib/engagement/template/own/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.templates"))("page") };
}

/** The practice's own templates: what a new engagement may begin from, beside those of the house. */
export default async function TemplatesPage() {
  const [viewer, t, named] = await Promise.all([
    requireViewer(),
    getTranslations("practice.templates"),
    getLocale(),
  ]);
  const seen = attempt(() => listTemplates(viewer));
  if (!seen.ok) notFound();
  const templates = seen.value;
  const f = formatter(asLocale(named) ?? defaultLocale);
  return (
    <PracticeFrame
      practice={practice()}
      account={ownAccount(viewer)}
      current="templates"
      title={t("title", { count: templates.length })}
      line={t("line")}
      action={
        <Link href="/portfolio/new" className={buttonClass({ variant: "primary" })}>
          {t("open")}
        </Link>
      }
    >
      {templates.length === 0 ? (
        <EmptyState drawing="chart" purpose={t("empty")} example={t("emptyExample")} />
      ) : (
        <ul className="rounded-xl border border-line bg-sheet">
          {templates.map(({ id, name, about, locale, maker, at, mine }) => (
            <li
              key={id}
              className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-line px-6 py-3 not-first:border-t max-sm:px-4"
            >
              <span className="min-w-[220px] flex-1">
                <b className="block font-medium break-words">{name}</b>
                {about && <span className="block">{about}</span>}
                <span className="block text-13 text-ink-2">
                  <Ordinals
                    text={t("made", {
                      maker: maker ?? "none",
                      day: f.day(calendarDay(at)),
                      locale,
                    })}
                  />
                </span>
              </span>
              {mine && (
                <ClientMessages namespaces={["practice"]}>
                  <TemplateActions template={{ id, name, about }} />
                </ClientMessages>
              )}
            </li>
          ))}
        </ul>
      )}
    </PracticeFrame>
  );
}
