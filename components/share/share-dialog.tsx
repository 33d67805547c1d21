"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { Resource } from "@/lib/share/rules";
import { ShareForm, type ShareMoments } from "./share-form";

/** Opens the making of a link: to the page one is on, or to one that is chosen. */
export function ShareDialog({
  engagementId,
  pages,
  moments,
  primary = false,
}: {
  engagementId: string;
  /** what may be shown, with its words; one of them and nothing is asked */
  pages: readonly { resource: Resource; label: string }[];
  moments: ShareMoments;
  primary?: boolean;
}) {
  const t = useTranslations("share-form");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={primary ? "primary" : "secondary"}
        className="max-sm:flex-auto"
        onClick={() => setOpen(true)}
      >
        <Icon name="link" />
        {t(pages.length > 1 ? "newLink" : "open")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")} description={t("says")}>
        {open && (
          <ShareForm
            engagementId={engagementId}
            pages={pages}
            moments={moments}
            close={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  );
}
