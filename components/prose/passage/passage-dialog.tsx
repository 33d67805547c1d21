"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Composer } from "@/components/conversation/composer";
import { Dialog } from "@/components/ui/dialog";
import { openPassageAction } from "@/lib/conversation/actions";
import type { Asked } from "./asked";

/** The words one says about a passage, under the passage itself. */
export function PassageDialog({
  engagementId,
  prose,
  label,
  asked,
  onClose,
}: {
  engagementId: string;
  prose: string;
  label: string;
  asked: Asked;
  onClose: () => void;
}) {
  const t = useTranslations("prose.passage");
  const said = useTranslations("conversation");
  const router = useRouter();
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("about", { label })}>
      <blockquote className="mt-2 mb-3 line-clamp-4 border-l-2 border-watch pl-3 font-serif text-[15px] italic">
        {t("quote", { quote: asked.quote })}
      </blockquote>
      <Composer
        label={said("begin")}
        submit={said("send")}
        focus
        send={(words) => openPassageAction({ engagementId, prose, ...asked, ...words })}
        done={async () => {
          onClose();
          router.refresh();
        }}
      />
    </Dialog>
  );
}
