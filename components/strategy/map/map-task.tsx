"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** What to do on the map now: choose a channel, then whom it feeds. */
export function MapTask({
  source,
  done,
}: {
  source: { id: string; name: string } | null;
  done: () => void;
}) {
  const t = useTranslations("strategy-edit.map");
  return (
    <div className="mt-1 flex min-h-9 flex-wrap items-center gap-x-4 text-13 text-ink-2">
      <p aria-live="polite" className="min-w-0">
        {source ? t("choose", { name: source.name }) : t("begin")}
      </p>
      {source && (
        <span className="ml-auto flex items-center gap-3">
          <Link href={`?section=channels#${source.id}.name`} className="weight-550 text-marine">
            {t("open")}
          </Link>
          <Button size="sm" onClick={done}>
            {t("done")}
          </Button>
        </span>
      )}
    </div>
  );
}
