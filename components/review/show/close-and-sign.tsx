"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { closeReviewAction, reopenReviewAction, signReviewAction } from "@/lib/review/actions";
import { type Side, type Signature, sides } from "@/lib/review/rules";
import { Failed } from "../failed";
import { useVerb } from "../use-verb";

export type Signing = {
  engagementId: string;
  reviewId: string;
  state: "planned" | "held" | "cancelled";
  seal: { frozen: string; digest: string } | null;
  /** whether the frozen state is here and is the very one; null where it was frozen elsewhere */
  intact: boolean | null;
  signatures: Record<Side, Signature | null>;
  /** the side that the viewer signs for */
  side: Side | null;
};

/** Closes the day, then both sides sign what was frozen of it. */
export function CloseAndSign({ signing }: { signing: Signing }) {
  const t = useTranslations("review");
  const f = formatter(useLocale() as Locale);
  const { engagementId, reviewId, state, seal, intact, signatures, side } = signing;
  const close = useVerb(closeReviewAction);
  const reopen = useVerb(reopenReviewAction);
  const sign = useVerb(signReviewAction);
  const about = () => ({ engagementId, changeId: crypto.randomUUID(), reviewId });
  const nobody = sides.every((one) => signatures[one] === null);
  const mine = side !== null && signatures[side] !== null;
  if (state === "cancelled") return null;
  if (state === "planned")
    return (
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {side ? (
          <>
            <Button
              variant="primary"
              size="lg"
              className="2xl:text-16"
              busy={close.busy}
              onClick={() => close.run(about())}
            >
              {t("act.close")}
            </Button>
            <p className="text-ink-2">{t("act.closing")}</p>
          </>
        ) : (
          <p className="text-ink-2">{t("signature.open")}</p>
        )}
        <Failed why={close.failed} />
      </div>
    );
  if (!seal && nobody) return <p className="text-ink-2">{t("signature.elsewhere")}</p>;
  return (
    <div>
      <dl className="mb-4 grid gap-3 sm:grid-cols-2">
        {sides.map((one) => {
          const signature = signatures[one];
          return (
            <div key={one} className="rounded-xl border border-line bg-sheet px-4 py-3">
              <dt className="text-ink-2">{t(`signature.${one}`)}</dt>
              <dd className="mt-1 flex items-center gap-2.5">
                {signature ? (
                  <>
                    <Face name={signature.name} id={signature.by} size="lg" silent />
                    <span className="font-serif text-18">
                      <Ordinals
                        text={t("signature.signed", {
                          name: signature.name,
                          day: f.day(calendarDay(signature.at)),
                        })}
                      />
                    </span>
                  </>
                ) : (
                  <span className="text-watch">{t("signature.waiting")}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {seal && intact && side && !mine && (
          <Button
            variant="primary"
            size="lg"
            className="2xl:text-16"
            busy={sign.busy}
            onClick={() => sign.run({ ...about(), frozen: seal.frozen })}
          >
            {t("act.sign")}
          </Button>
        )}
        {seal && side && nobody && intact && (
          <Button size="lg" busy={reopen.busy} onClick={() => reopen.run(about())}>
            {t("act.reopen")}
          </Button>
        )}
        <p className="min-w-0 flex-1 basis-60 text-ink-2">
          {mine && `${t("signature.mine")} `}
          {!seal || intact === null
            ? t("signature.elsewhere")
            : intact
              ? `${t("signature.explain")} ${t("signature.frozen", { print: seal.digest.slice(0, 8) })}`
              : null}
          {intact === false && <strong className="text-bad">{t("signature.broken")}</strong>}
        </p>
        <Failed why={sign.failed ?? reopen.failed} />
      </div>
    </div>
  );
}
