"use client";

import { useTranslations } from "next-intl";
import { firstName } from "@/lib/format/person";
import { Initials } from "./face";
import { useRoom, useRoomState } from "./live-room";

/**
 * Who is here now, for the foot of the rail: face, first name, and where (`describe` turns a place into a few
 * words; nothing where it returns null).
 */
export function PresenceList({
  places = {},
}: {
  /** words for where somebody is: by item id ("objectif 2"), else by path */
  places?: Record<string, string>;
}) {
  const t = useTranslations("live");
  const { me } = useRoom().view;
  const { present, connection, unsent } = useRoomState();
  const here =
    present.length > 0 ? present : [{ ...me, me: true, page: "", item: null, field: null }];
  return (
    <section aria-label={t("here")}>
      <p className="mb-2 text-12 text-ink-2">{t("here")}</p>
      <ul>
        {here.map((face) => (
          <li key={face.id} className="mb-1.5 flex items-center gap-2">
            <Initials face={face} />
            <span className="min-w-0 flex-1 truncate text-13">
              {firstName(face.name)}{" "}
              <span className="text-ink-2">
                {face.me ? t("you") : placeOf(face.item, face.page)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="min-h-[18px] text-12 text-watch">
        {unsent > 0
          ? t("unsentCount", { count: unsent })
          : connection === "away" || connection === "signed-out"
            ? t(connection)
            : null}
      </p>
    </section>
  );

  function placeOf(item: string | null, page: string): string | null {
    const place = (item && places[item]) ?? places[page];
    return place ? `· ${place}` : null;
  }
}
