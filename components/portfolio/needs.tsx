import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { wayTo } from "@/lib/engagement/address/rules";
import { sentence } from "@/lib/i18n/coherence";
import type { Pressing } from "@/lib/portfolio/queries";
import type { Reason } from "@/lib/portfolio/rules";
import type { Words } from "./words";

/** The engagements that need the consultant this week: why, and the one thing to do about it. */
export function Needs({
  pressing,
  today,
  now,
  words,
}: {
  pressing: Pressing[];
  today: string;
  now: number;
  words: Words;
}) {
  if (pressing.length === 0) return null;
  return (
    <section aria-labelledby="needs" className="mb-5">
      <h2 id="needs" className="mb-0.5 font-sans text-13 font-semibold text-buoy-text">
        {words.t("needs.title")}
      </h2>
      <ul className="grid border-t-2 border-buoy md:grid-cols-2 lg:grid-cols-3">
        {pressing.map((one) => (
          <li
            key={one.id}
            className="flex items-start gap-4 border-line py-4 max-md:not-first:border-t md:max-lg:px-6 md:max-lg:odd:pl-0 md:max-lg:even:border-l lg:px-6 lg:nth-[3n+1]:pl-0 lg:not-nth-[3n+1]:border-l lg:nth-[3n]:pr-0"
          >
            <div className="min-w-0 flex-1">
              <h3 className="mb-1 font-serif text-20 font-medium leading-tight">
                <Link
                  href={`/engagements/${one.id}`}
                  className="text-ink hover:text-marine max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
                >
                  {one.name}
                </Link>
              </h3>
              <Why reasons={one.reasons} today={today} now={now} words={words} />
            </div>
            <ToDo one={one} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first reason stands out, the next one explains. */
function Why({
  reasons: [first, second],
  today,
  now,
  words,
}: {
  reasons: Reason[];
  today: string;
  now: number;
  words: Words;
}) {
  if (!first) return null;
  const [lead, more] = say(first, { today, now }, words);
  const rest = more ?? (second && say(second, { today, now }, words).join(" "));
  return (
    <p className="text-13">
      <b className="font-semibold">
        <Ordinals text={lead} />
      </b>
      {rest && (
        <span className="text-ink-2">
          {" "}
          <Ordinals text={rest} />
        </span>
      )}
    </p>
  );
}

function say(
  reason: Reason,
  { today, now }: { today: string; now: number },
  { t, f }: Words,
): [lead: string, more?: string] {
  switch (reason.why) {
    case "review":
      return [
        t("needs.review", { day: f.relativeDay(reason.on, today), time: f.clock(reason.at) }),
      ];
    case "invitation":
      return [
        t("needs.invitation", { when: f.relativeTime(reason.at, now) }),
        t("needs.invited", { name: reason.name }),
      ];
    case "absent":
      return [t("needs.absent", { weeks: Math.floor(reason.days / 7) })];
    case "critical": {
      const { title } = sentence(reason.finding, f.locale);
      const small = title.charAt(0).toLocaleLowerCase(f.locale) + title.slice(1);
      return [t("needs.critical", { text: small })];
    }
  }
}

function ToDo({ one: { id, email, reasons }, words: { t } }: { one: Pressing; words: Words }) {
  const look = `${buttonClass({ size: "sm" })} shrink-0`;
  const [first] = reasons;
  if (first?.why === "absent" && email)
    return (
      <a href={`mailto:${email}`} className={look}>
        {t("needs.write")}
      </a>
    );
  if (first?.why === "invitation")
    return (
      <Link href={`/engagements/${id}/settings`} className={look}>
        {t("needs.see")}
      </Link>
    );
  if (first?.why === "review")
    return (
      <Link href={`/engagements/${id}/reviews`} className={look}>
        {t("needs.agenda")}
      </Link>
    );
  const way = first?.why === "critical" ? wayTo(first.finding, id).href : null;
  return (
    <Link href={way ?? `/engagements/${id}`} className={look}>
      {way ? t("needs.look") : t("needs.open")}
    </Link>
  );
}
