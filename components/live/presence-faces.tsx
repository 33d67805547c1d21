"use client";

import { useTranslations } from "next-intl";
import { Initials } from "./face";
import { useRoomState } from "./live-room";

/** The others who are here, as faces alone, where there is no room for words. */
export function PresenceFaces() {
  const t = useTranslations("live");
  const others = useRoomState().present.filter(({ me }) => !me);
  return (
    <ul aria-label={t("here")} className="flex items-center gap-1 sm:flex-col">
      {others.map((face) => (
        <li key={face.id}>
          <Initials face={face} />
          <span className="sr-only">{face.name}</span>
        </li>
      ))}
    </ul>
  );
}
