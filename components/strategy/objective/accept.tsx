import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { fieldId } from "../field-id";
import type { Words } from "../fields/views";
import { AcceptButton } from "./accept-button";

/** The accord of whoever looks: a button while it is theirs to give, else what was given. */
export function Accept({
  line,
  name,
  side,
  engagementId,
  t,
}: {
  line: ObjectiveLine;
  name: string;
  side: "decider" | "consultant" | null;
  engagementId: string;
  t: Words;
}) {
  if (!side || !line.ready) return null;
  if (line.acceptance[side]) {
    const words = line.acceptance.stands ? "accept.both" : "accept.done";
    return (
      <p id={fieldId(line.item.id, "accept")} className="py-1 text-13 text-good max-sm:py-2.5">
        {t(words)}
      </p>
    );
  }
  return (
    <span id={fieldId(line.item.id, "accept")}>
      <AcceptButton
        engagementId={engagementId}
        item={line.item.id}
        terms={line.terms}
        label={t("accept.act")}
        name={t("accept.actOf", { title: name })}
      />
    </span>
  );
}
