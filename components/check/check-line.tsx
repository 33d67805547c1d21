import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { Check } from "@/lib/check/queries";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import { CheckActions } from "./check-actions";

/** One quick check: whose, where it stands and since when, and what may be done with it. */
export async function CheckLine({ check, format: f }: { check: Check; format: Formatter }) {
  const t = await getTranslations("check.list");
  const { id, company, state, answeredAt } = check;
  const day = (moment: number) => f.day(calendarDay(moment));
  const about = [
    t(`language.${check.locale}`),
    t("madeOn", { day: day(check.at) }),
    !check.mine && t("by", { maker: check.maker }),
    state !== "erased" && t("until", { day: day(check.expiresAt) }),
  ];
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-line px-6 py-3 not-first:border-t max-sm:px-4">
      <span className="min-w-[220px] flex-1">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <b className="min-w-0 font-medium break-words">{company}</b>
          <Chip tone={tones[state]}>
            {state === "begun"
              ? t("state.begun", { given: check.given, asked: check.asked })
              : t(`state.${state}`)}
          </Chip>
        </span>
        <span className="block text-13 text-ink-2">
          <Ordinals text={about.filter(Boolean).join(" · ")} />
        </span>
      </span>
      {state !== "erased" && (
        <span className="flex flex-wrap items-center gap-2">
          {answeredAt !== null && (
            <Link
              href={`/portfolio/checks/${id}`}
              aria-label={t("readOf", { company })}
              className={buttonClass({ size: "sm" })}
            >
              {t("read")}
            </Link>
          )}
          <CheckActions checkId={id} company={company} open={check.open} />
        </span>
      )}
    </li>
  );
}

const tones = {
  waiting: "neutral",
  begun: "neutral",
  answered: "marine",
  engaged: "good",
  withdrawn: "neutral",
  erased: "neutral",
} as const;
