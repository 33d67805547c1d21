import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { DueBack } from "@/components/review/list/due-back";
import { Held } from "@/components/review/list/held";
import { PlanDialog } from "@/components/review/list/plan-dialog";
import { Planned } from "@/components/review/list/planned";
import type { Words } from "@/components/review/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { addDays } from "@/lib/engagement/days/rules";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { listReviews, type ReviewList } from "@/lib/review/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("page") };
}

export default async function ReviewsPage({ params }: PageProps<"/engagements/[id]/reviews">) {
  const [viewer, { id }, named] = await Promise.all([requireViewer(), params, getLocale()]);
  const seen = attempt(() => listReviews(viewer, id));
  if (!seen.ok) notFound();
  const reviews = seen.value;
  const [t, tKpi] = await Promise.all([getTranslations("review"), getTranslations("kpi")]);
  const words: Words = { t, tKpi, f: formatter(asLocale(named) ?? defaultLocale) };
  const { planned, held, may } = reviews;
  const empty = planned.length + held.length === 0;
  const plan = may.edit && (
    <PlanDialog
      engagementId={id}
      people={reviews.people.filter(({ side }) => side !== "supplier")}
      first={held[0]?.attendees.map((person) => person.id) ?? usual(reviews)}
      usualDay={nextDay(reviews)}
      variant={planned.length > 0 ? "secondary" : "primary"}
    />
  );
  return (
    <ClientMessages namespaces={["live", "review"]}>
      <PageHead
        title={<Ordinals text={titleOf(reviews, words)} />}
        line={t("list.line", { held: held.length, weeks: reviews.rhythmWeeks ?? 0 })}
        action={!empty && plan}
      />
      {empty && (
        <EmptyState
          drawing="compass"
          purpose={t("list.empty.purpose")}
          example={t("list.empty.example")}
          action={plan}
        />
      )}
      {planned.length > 0 && (
        <section aria-labelledby="planned" className="mb-8">
          <SectionHead id="planned" title={t("list.next")} />
          <div className="space-y-4">
            {planned.map((review, index) => (
              <Planned
                key={review.id}
                review={review}
                engagementId={id}
                previous={held[0]?.day ?? null}
                first={index === 0}
                words={words}
              />
            ))}
          </div>
        </section>
      )}
      {reviews.due.length > 0 && <DueBack due={reviews.due} mayEdit={may.edit} words={words} />}
      {held.length > 0 && (
        <section aria-labelledby="held">
          <SectionHead id="held" title={t("list.past")} />
          <Held reviews={held} engagementId={id} words={words} />
        </section>
      )}
    </ClientMessages>
  );
}

function titleOf({ planned, held, today }: ReviewList, { t, f }: Words): string {
  const [next] = planned;
  if (!next || next.day === "")
    return t(held.length > 0 ? "list.title.unplanned" : "list.title.none");
  if (next.day < today) return t("list.title.late", { day: f.day(next.day) });
  const day = f.relativeDay(next.day, today);
  const when = /^\d/.test(day) ? t("list.onDay", { day }) : day;
  return t("list.title.planned", { when, points: next.agenda.length });
}

/** The day that the agreed rhythm gives, six weeks where none is agreed; tomorrow where it went by. */
function nextDay({ held, today, rhythmWeeks }: ReviewList): string {
  const from = held[0]?.day || today;
  const due = addDays(from, (rhythmWeeks ?? 6) * 7);
  return due > today ? due : addDays(today, 1);
}

/** Without a review before: the consultants and the client's people. */
function usual({ people }: ReviewList): string[] {
  return people
    .filter(({ side }) => side === "consultant" || side === "client")
    .slice(0, 6)
    .map((person) => person.id);
}
