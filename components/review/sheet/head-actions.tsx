"use client";

import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { cancelReviewAction } from "@/lib/review/actions";
import { Failed } from "../failed";
import { useVerb } from "../use-verb";

/** The way to the shared screen, and out of a review that will not be held. */
export function HeadActions({
  engagementId,
  reviewId,
  mayHold,
  mayCancel,
  begun,
}: {
  engagementId: string;
  reviewId: string;
  mayHold: boolean;
  mayCancel: boolean;
  begun: boolean;
}) {
  const t = useTranslations("review");
  const cancel = useVerb(cancelReviewAction);
  return (
    <>
      <Failed why={cancel.failed} />
      {mayCancel && (
        <Dialog
          title={t("act.cancelReview")}
          description={t("act.cancelSure")}
          trigger={<Button variant="ghost">{t("act.cancelReview")}</Button>}
          actions={
            <>
              <DialogClose render={<Button>{t("act.keep")}</Button>} />
              <DialogClose
                render={
                  <Button
                    variant="danger"
                    onClick={() =>
                      cancel.run({ engagementId, changeId: crypto.randomUUID(), reviewId })
                    }
                  >
                    {t("act.cancelReview")}
                  </Button>
                }
              />
            </>
          }
        />
      )}
      <Link
        href={`/engagements/${engagementId}/reviews/${reviewId}/present`}
        className={buttonClass({ variant: "primary" })}
      >
        {mayHold ? t(begun ? "list.goOn" : "act.begin") : t("act.follow")}
      </Link>
    </>
  );
}
