"use client";

import { useTranslations } from "next-intl";
import { useRoomState } from "@/components/live/live-room";
import type { Present } from "@/components/live/room";
import { Button, buttonClass } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { firstName } from "@/lib/format/person";
import type { Leading } from "./use-lead";

/** Who presents, whether this screen follows, the way through the points by hand, and who is there. */
export function FollowBar({
  lead,
  count,
  present,
  away,
  back,
  leaveWord,
}: {
  lead: Leading;
  count: number;
  /** begins to present; null for who may not */
  present: (() => void) | null;
  away: boolean;
  back: string;
  leaveWord: string;
}) {
  const t = useTranslations("review.show");
  const { leader, presents, follows } = lead;
  const name = leader ? firstName(leader.name) : "";
  const colour = presents ? "var(--marine)" : (leader?.colour ?? "var(--line)");
  return (
    <footer
      style={{ "--c": colour }}
      className="flex min-h-[60px] items-center justify-between gap-x-6 gap-y-2 border-t-2 border-(--c) bg-sheet px-4 py-2 pb-[max(8px,env(safe-area-inset-bottom))] lg:col-span-2 lg:px-6 2xl:min-h-19 2xl:px-9 print:hidden"
    >
      <div
        className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1"
        aria-live="polite"
      >
        <span className="text-(--c) max-sm:hidden">
          <Icon name="eye" size={20} />
        </span>
        {away ? (
          <span className="text-watch">{t("away")}</span>
        ) : presents ? (
          <>
            <b>{t("you")}</b>
            <span className="text-ink-2 max-2xl:hidden">{t("youLine")}</span>
          </>
        ) : leader ? (
          <>
            <b>{t("presents", { name })}</b>
            <span className="text-ink-2 max-2xl:sr-only">{follows ? t("follows") : t("free")}</span>
          </>
        ) : (
          <>
            <b>{t("nobody")}</b>
            <span className="text-ink-2 max-2xl:hidden">{t("nobodyLine")}</span>
          </>
        )}
        {follows && (
          <Button size="lg" className="2xl:text-16" onClick={lead.leave}>
            {t("leave")}
          </Button>
        )}
        {leader && !follows && !presents && (
          <Button size="lg" variant="primary" className="2xl:text-16" onClick={lead.rejoin}>
            {t("rejoin", { name })}
          </Button>
        )}
        {presents && (
          <Button size="lg" className="max-sm:hidden 2xl:text-16" onClick={lead.stop}>
            {t("stop")}
          </Button>
        )}
        {present && !presents && (
          <Button
            size="lg"
            variant={leader ? "secondary" : "primary"}
            className={`2xl:text-16 ${leader ? "max-sm:hidden" : ""}`}
            onClick={present}
          >
            {t("takeOver")}
          </Button>
        )}
      </div>
      <div className="flex items-center gap-1">
        <IconButton
          icon="arrow-left"
          label={t("previous")}
          className="size-11"
          disabled={lead.index === 0}
          onClick={() => lead.go(lead.index - 1)}
        />
        <span className="px-1 whitespace-nowrap text-ink-2 max-lg:sr-only" title={t("keys")}>
          {t("position", { n: lead.index + 1, of: count })}
        </span>
        <IconButton
          icon="arrow-right"
          label={t("next")}
          className="size-11"
          disabled={lead.index === count - 1}
          onClick={() => lead.go(lead.index + 1)}
        />
      </div>
      <div className="flex flex-1 items-center justify-end gap-5 max-lg:hidden">
        <Around lead={lead} />
      </div>
      <Link
        href={back}
        aria-label={leaveWord}
        className={`${buttonClass({ size: "lg" })} max-sm:border-transparent max-sm:px-2! 2xl:text-16`}
      >
        <Icon name="close" className="sm:hidden" />
        <span className="max-sm:hidden">{leaveWord}</span>
      </Link>
    </footer>
  );
}

/** Everybody here, and what they do: the words that the projector shows beside each face. */
function Around({ lead }: { lead: Leading }) {
  const t = useTranslations("review.show.state");
  const { present } = useRoomState();
  return (
    <ul className="flex flex-wrap items-center justify-end gap-x-5 gap-y-1">
      {present.map((one) => (
        <li key={one.id} className="flex items-center gap-2.5">
          <Face name={one.name} id={one.id} colour={one.colour} size="lg" silent />
          <span className="max-2xl:sr-only">
            <b className="font-semibold">{firstName(one.name)}</b>{" "}
            <span className="text-ink-2">{t(stateOf(one, lead))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateOf(one: Present, lead: Leading) {
  if (one.me ? lead.presents : !lead.presents && lead.leader?.id === one.id) return "presents";
  if (one.me) return lead.follows ? "follows" : "free";
  if (!one.page.includes("/present")) return "elsewhere";
  if (one.field) return "writes";
  return one.page.endsWith("#free") ? "free" : "follows";
}
