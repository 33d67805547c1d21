import { TalkButton } from "@/components/conversation/talk-button";
import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import { calendarDay } from "@/lib/format/durations";
import { signaturesOf } from "@/lib/strategy/commitment/rules";
import { SignButton } from "../commitment/sign-button";
import { ItemFields } from "../fields/item-fields";
import { fieldViews } from "../fields/views";
import type { StrategyContext } from "./context";

/** The decision to engage: yes, not now or no, with its reasons, signed by who decides and by the consultant. */
export function Commitment({ context }: { context: StrategyContext }) {
  const { reading, t, f, accepts, engagementId } = context;
  const commitment = reading.one("commitment");
  if (!commitment) return null;
  const { answer, reasons } = commitment.data;
  const { signatures, missing } = signaturesOf(reading);
  const mine = accepts && signatures.find(({ side }) => side === accepts)?.holds;
  const fields = fieldViews(reading, commitment, t).map((view) =>
    view.field === "reasons" ? { ...view, label: t("commitment.reasons") } : view,
  );
  return (
    <section className="mt-8" aria-labelledby="commitment">
      <SectionHead
        id="commitment"
        title={t("heading.commitment")}
        aside={<TalkButton itemId={commitment.id} name={t("heading.commitment")} />}
      />
      <ItemFields item={commitment.id} fields={fields} />
      <ul className="mt-3 grid gap-1 text-13 text-ink-2">
        {signatures.map((signature) => (
          <li key={signature.side}>
            <Ordinals
              text={t(signature.holds ? "commitment.signed" : "commitment.signedOther", {
                name: signature.name,
                day: f.day(calendarDay(signature.at)),
                answer: t(`option.commitment.${signature.answer}`),
              })}
            />
          </li>
        ))}
        {answer !== null && missing && (
          <li className="text-watch">{t("commitment.missing", { who: missing })}</li>
        )}
        <li>{t("commitment.hint")}</li>
      </ul>
      {answer !== null && accepts && !mine && (
        <div className="mt-3">
          <SignButton engagementId={engagementId} seen={{ answer, reasons }}>
            {t("commitment.sign")}
          </SignButton>
        </div>
      )}
    </section>
  );
}
