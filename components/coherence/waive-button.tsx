"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import type { FindingRights, FindingView } from "./finding-view";

// The dialog and its form travel when somebody asks for them.
const WaiveDialog = onDemand(() => import("./waive-dialog").then((file) => file.WaiveDialog));

/** Opens the question why and until when a finding is set aside. */
export function WaiveButton({ finding, rights }: { finding: FindingView; rights: FindingRights }) {
  const t = useTranslations("findings");
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("setAsideOf", { sentence: finding.sentence })}
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
        className="ml-auto min-h-[30px] rounded-md text-13 whitespace-nowrap text-ink-2 hover:text-marine max-sm:min-h-11"
      >
        {t("setAside")}
      </button>
      {asked && (
        <WaiveDialog finding={finding} rights={rights} open={open} onOpenChange={setOpen} />
      )}
    </>
  );
}
