"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { makeViewFirstAction, removeViewAction } from "@/lib/portfolio/views/actions";
import type { SavedView } from "@/lib/portfolio/views/queries";
import { ViewDialog } from "./view-dialog";

/** One's saved views as links, each with what can be done with it, and the way to keep what is shown now. */
export function Views({ views, query }: { views: SavedView[]; query: string }) {
  const t = useTranslations("portfolio-views");
  const router = useRouter();
  const [named, setNamed] = useState<SavedView | "new" | null>(null);
  const shown = views.find((view) => view.query === query);
  const settle = (run: () => Promise<{ ok: boolean }>, done: string) => async () => {
    const answer = await run().catch(() => ({ ok: false }));
    toast(answer.ok ? done : t("failed"));
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {views.length > 0 && (
        <ul aria-label={t("label")} className="flex flex-wrap gap-2">
          {views.map((view) => (
            <li
              key={view.id}
              className={`flex items-center rounded-lg border ${view === shown ? "border-marine bg-marine-wash" : "border-edge bg-sheet"}`}
            >
              <Link
                href={`/portfolio?${view.query || "show=all"}`}
                aria-current={view === shown ? "true" : undefined}
                className="flex min-h-9 max-w-60 items-center gap-1.5 truncate rounded-l-lg pl-3 text-13 font-medium text-ink hover:text-marine aria-[current]:font-semibold aria-[current]:text-marine max-sm:min-h-11"
              >
                {view.first && <Icon name="flag" size={14} />}
                <span className="truncate">{view.name}</span>
                {view.first && <span className="sr-only">{t("opensFirst")}</span>}
              </Link>
              <Menu
                trigger={<IconButton icon="more" label={t("about", { name: view.name })} />}
                entries={[
                  { label: t("rename"), icon: "pencil", onSelect: () => setNamed(view) },
                  {
                    label: view.first ? t("notFirst") : t("first"),
                    icon: "flag",
                    onSelect: settle(
                      () => makeViewFirstAction({ id: view.first ? null : view.id }),
                      view.first ? t("noneFirst") : t("nowFirst", { name: view.name }),
                    ),
                  },
                  {
                    label: t("remove"),
                    icon: "trash",
                    danger: true,
                    onSelect: settle(
                      () => removeViewAction({ id: view.id }),
                      t("removed", { name: view.name }),
                    ),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {!shown && query !== "" && (
        <Button variant="ghost" onClick={() => setNamed("new")}>
          <Icon name="plus" />
          {t("save")}
        </Button>
      )}
      {named && <ViewDialog view={named} query={query} close={() => setNamed(null)} />}
    </div>
  );
}
