import { getTranslations } from "next-intl/server";
import { ScaleBorder } from "@/components/chart/scale-border";
import { ClientMessages } from "@/components/client-messages";
import { Mark } from "@/components/practice/mark";
import { Compass } from "@/components/ui/compass";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { SkipLink } from "@/components/ui/skip-link";
import { calendarDay, clockOf } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import { type Brand, hasLook } from "@/lib/practice/rules";
import type { SharedHead } from "@/lib/share/shown/queries";
import { GuestTools } from "./guest-tools";

/** The frame of a shared page: of whom and as of when at its head, by whom and until when at its foot; nothing to edit. */
export async function SharedFrame({
  head,
  practice,
  format: f,
  children,
}: {
  head: SharedHead;
  practice: Brand;
  format: Formatter;
  children: React.ReactNode;
}) {
  const t = await getTranslations("share");
  const day = f.day(calendarDay(head.asOf));
  return (
    <div className="mx-auto min-h-dvh max-w-[1120px] px-5 pb-10 sm:px-8 print:p-0">
      <SkipLink />
      <header className="pt-5">
        {hasLook(practice) && (
          <div className="mb-3 flex">
            <Mark mark={practice} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0">
            <span className="block font-serif text-20 leading-tight">{head.name}</span>
            {head.strapline && <span className="block text-13 text-ink-2">{head.strapline}</span>}
          </p>
          <ClientMessages namespaces={["share-gate"]}>
            <GuestTools locale={f.locale} />
          </ClientMessages>
        </div>
        <ScaleBorder className="mt-3" />
        <p className="mt-2 flex gap-x-2 text-13 text-ink-2">
          <Icon name={head.frozen ? "lock" : "eye"} size={14} className="mt-[3px] shrink-0" />
          <span>
            <Ordinals
              text={
                head.frozen
                  ? t("frozenOn", { day })
                  : t("asOf", { day, time: f.clock(clockOf(head.asOf)) })
              }
            />
          </span>
        </p>
      </header>
      <main id="main" tabIndex={-1} className="pt-6 outline-none">
        {children}
      </main>
      <footer className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4 text-13 text-ink-2">
        <span>
          <Ordinals
            text={t("by", {
              maker: head.maker,
              practice: practice.name || "none",
              day: f.day(calendarDay(head.expiresAt)),
            })}
          />
        </span>
        <span className="flex items-center gap-2 font-serif text-14 text-ink">
          <Compass size={16} />
          Azimut
        </span>
      </footer>
    </div>
  );
}
