"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Initials } from "@/components/live/face";
import { useRoom, useRoomState } from "@/components/live/live-room";
import { firstName } from "@/lib/format/person";

/** Who else has this step open now, here or on its own page; says to them that one has. */
export function Readers({ itemId, page }: { itemId: string; page: string }) {
  const t = useTranslations("roadmap-edit");
  const room = useRoom();
  const { present } = useRoomState();
  useEffect(() => {
    // After the page itself has been told: that one leaves the item it was on.
    const timer = setTimeout(() => room.stand({ item: itemId, field: null }), 0);
    return () => {
      clearTimeout(timer);
      room.stand({ item: null, field: null });
    };
  }, [room, itemId]);
  const others = present.filter((face) => !face.me && (face.item === itemId || face.page === page));
  return (
    <span aria-live="polite" className="flex items-center gap-2 text-13 text-ink-2">
      {others.slice(0, 2).map((face) => (
        <span key={face.id} className="flex items-center gap-2">
          <Initials face={face} />
          <span className="max-sm:sr-only">{t("reading", { name: firstName(face.name) })}</span>
        </span>
      ))}
    </span>
  );
}
